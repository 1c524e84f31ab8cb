"""Which known changes can be the reason why the pixels of a box differ."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from presscheck.anatomy import Box
from presscheck.anatomy.boxes import grown, holds, shifted, snapped
from presscheck.anatomy.diff import Difference
from presscheck.anatomy.moves import NO_OFFSET, offset
from presscheck.anatomy.pairs import Matching, NodePair
from presscheck.explain.paint_order import PaintOrder
from presscheck.outcome import ChangeKind

OVERHANG = 2.0
"""Pixels by which letters and blurred edges may stand out of their boxes."""

SPREADING = frozenset({ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.RESTYLED})
"""Kinds of changes that show on everything inside the element."""

SameImage = Callable[[Box, Box], bool]
"""Whether a box of the baseline shows what a box of the same size shows on the capture.

Both boxes are on whole pixels. A box that is not completely on its screenshot equals no other.
"""

NO_KINDS: frozenset[ChangeKind] = frozenset()

Pairs = set[NodePair]
"""Matched elements with known changes that paint."""


class Candidates:
    """The elements with known changes that paint, and where they paint.

    An owner is the index of an element in the new tree. Boxes are in pixels of the screenshot.
    """

    def __init__(
        self, matching: Matching, found: Sequence[Difference], same_image: SameImage
    ) -> None:
        self.matching, self.same_image = matching, same_image
        self.before, self.after = PaintOrder(matching.before), PaintOrder(matching.after)
        self.kinds: defaultdict[NodePair, set[ChangeKind]] = defaultdict(set)
        for difference in found:
            if difference.paints:
                self.kinds[difference.pair].add(difference.change.kind)

    def painting_in(self, box: Box) -> Pairs:
        """Return the changed elements that paint in a box or up to 2 px beside it."""
        box = grown(box, OVERHANG)
        pairs = {self._of_after(new) for new in self.after.touching(box)}
        pairs |= {self._of_before(old) for old in self.before.touching(box)}
        return {pair for pair in pairs if pair in self.kinds}

    def painting_in_besides(self, box: Box, owner: int | None) -> Pairs:
        """Return what paints in a box, without the owner of the box and its ancestors."""
        return self.painting_in(box) - (set() if owner is None else self._with_ancestors(owner))

    def explaining(self, owner: int, box: Box) -> Pairs:
        """Return the changed elements that explain a whole box.

        That is the owner of the box, an ancestor, or an element that covers the box, now or before.
        """
        pair, family = self._of_after(owner), self._with_ancestors(owner)
        found = {one for one in self.painting_in(box) - family if self._covers(one, box)}
        found |= {one for one in family if self.kinds.get(one, NO_KINDS) & SPREADING}
        is_changed = self.kinds.get(pair, NO_KINDS) - {ChangeKind.MOVED}
        return found | ({pair} if is_changed else set())

    def is_only_moved(self, owner: int, box: Box) -> bool:
        """Return whether a box of an element looks as before, at the element's new position."""
        return self.same_image(self.old_box(owner, box), box)

    def old_box(self, owner: int, box: Box) -> Box:
        """Return where a box of an element was, in whole pixels, before the element moved."""
        before, after = self.matching.elements(self._of_after(owner))
        right, down = offset(before.box, after.box) if before and after else NO_OFFSET
        return shifted(box, -round(right), -round(down))

    def painted_boxes(self, pair: NodePair) -> Iterator[Box]:
        """Yield where the elements of a pair paint, each on its own screenshot."""
        sides = (self.before, pair.before), (self.after, pair.after)
        boxes = (order.painted[node] for order, node in sides if node is not None)
        return (box for box in boxes if box)

    def reached_boxes(self, pair: NodePair) -> Iterator[Box]:
        """Yield where a pair paints, grown by what may stand out, on whole pixels."""
        return (snapped(grown(box, OVERHANG)) for box in self.painted_boxes(pair))

    def _covers(self, pair: NodePair, box: Box) -> bool:
        return any(holds(reached, box) for reached in self.reached_boxes(pair))

    def _with_ancestors(self, owner: int) -> Pairs:
        """Return the pair of an element and those of its ancestors, now and before."""
        pair = self._of_after(owner)
        found = {pair, *map(self._of_after, self.matching.after.ancestors(owner))}
        if pair.before is not None:
            found.update(map(self._of_before, self.matching.before.ancestors(pair.before)))
        return found

    def _of_after(self, new: int) -> NodePair:
        return NodePair(self.matching.to_before.get(new), new)

    def _of_before(self, old: int) -> NodePair:
        return NodePair(old, self.matching.to_after.get(old))
