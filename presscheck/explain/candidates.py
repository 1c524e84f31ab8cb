"""Which known changes may account for the pixels of a place."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from presscheck.anatomy import Box
from presscheck.anatomy.boxes import grown, holds, shifted, snapped
from presscheck.anatomy.diff import Difference
from presscheck.anatomy.moves import STAYED, way
from presscheck.anatomy.pairs import Matching, Place
from presscheck.explain.paint_order import Painting
from presscheck.outcome import ChangeKind

OVERHANG = 2.0
"""Pixels by which letters and softened edges may stand out of their boxes."""

SPREADING = frozenset({ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.RESTYLED})
"""Changes that show on everything inside the element."""

SamePicture = Callable[[Box, Box], bool]
"""Whether a place on the picture before shows what one of its size shows after.

Both on whole pixels; no place that is not all on its picture is the same as another.
"""

NO_KINDS: frozenset[ChangeKind] = frozenset()

Causes = set[Place]
"""Pairs with known changes that paint."""


class Excuses:
    """The known changes that paint, and where."""

    def __init__(
        self, matching: Matching, found: Sequence[Difference], same_picture: SamePicture
    ) -> None:
        self.matching, self.same_picture = matching, same_picture
        self.before, self.after = Painting(matching.before), Painting(matching.after)
        self.kinds: defaultdict[Place, set[ChangeKind]] = defaultdict(set)
        for difference in found:
            if difference.paints:
                self.kinds[difference.place].add(difference.change.kind)

    def near(self, box: Box) -> Causes:
        """What paints in a box, or next to it."""
        box = grown(box, OVERHANG)
        places = {self._after(new) for new in self.after.touching(box)}
        places |= {self._before(old) for old in self.before.touching(box)}
        return {place for place in places if place in self.kinds}

    def beside(self, box: Box, owner: int | None) -> Causes:
        """What paints in or next to a box, apart from its owner and what holds that."""
        return self.near(box) - (set() if owner is None else self._around(owner))

    def of(self, owner: int, piece: Box) -> Causes:
        """What changes all of a piece: its owner, what holds that, or what lies or lay above."""
        own, around = self._after(owner), self._around(owner)
        found = {other for other in self.near(piece) - around if self._covers(other, piece)}
        found |= {holder for holder in around if self.kinds.get(holder, NO_KINDS) & SPREADING}
        return found | ({own} if self.kinds.get(own, NO_KINDS) - {ChangeKind.MOVED} else set())

    def only_moved(self, owner: int, piece: Box) -> bool:
        """Whether a piece of its owner is the same picture as before, at another place."""
        before, after = self.matching.pair(self._after(owner))
        right, down = way(before.box, after.box) if before and after else STAYED
        there = shifted(piece, -round(right), -round(down))
        return there != piece and self.same_picture(there, piece)

    def painted(self, cause: Place) -> Iterator[Box]:
        """Where both elements of a pair paint, each on its own picture."""
        sides = (self.before, cause.before), (self.after, cause.after)
        boxes = (painting.painted[here] for painting, here in sides if here is not None)
        return (box for box in boxes if box)

    def reach(self, cause: Place) -> Iterator[Box]:
        """Where a pair paints with all that may stand out, on whole pixels."""
        return (snapped(grown(box, OVERHANG)) for box in self.painted(cause))

    def _covers(self, cause: Place, piece: Box) -> bool:
        return any(holds(box, piece) for box in self.reach(cause))

    def _around(self, owner: int) -> Causes:
        """The element and all that hold it, after and before."""
        own = self._after(owner)
        found = {own, *map(self._after, self.matching.after.ancestors(owner))}
        if own.before is not None:
            found.update(map(self._before, self.matching.before.ancestors(own.before)))
        return found

    def _after(self, new: int) -> Place:
        return Place(self.matching.to_before.get(new), new)

    def _before(self, old: int) -> Place:
        return Place(old, self.matching.to_after.get(old))
