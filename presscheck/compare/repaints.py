"""Which known change accounts for which differing pixels, and which pixels nobody accounts for."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from presscheck.anatomy import REST, Box
from presscheck.compare.elements import Difference, element_words
from presscheck.compare.moves import STAYED, way
from presscheck.compare.owners import Painting
from presscheck.compare.pairs import Matching, Place
from presscheck.compare.places import area, grown, holds, overlap, shifted, snapped, union
from presscheck.compare.wording import size_and_place
from presscheck.outcome import Change, Kind, Sight

OVERHANG = 2.0
"""Pixels by which letters and softened edges may stand out of their boxes."""

SPREADING = frozenset({Kind.ADDED, Kind.REMOVED, Kind.RESTYLED})
"""Changes that show on everything inside the element."""

SamePicture = Callable[[Box, Box], bool]
"""Whether a place on the picture before shows what one of its size shows after.

Both on whole pixels; no place outside of a picture is the same as another.
"""

CountVisible = Callable[[Box], int]
"""How many pixels of a place, on whole pixels, differ visibly."""

NO_KINDS: frozenset[Kind] = frozenset()

Causes = set[Place]
"""Pairs with known changes that paint where pixels differ."""


def repaints(
    boxes: Sequence[Box],
    matching: Matching,
    found: Sequence[Difference],
    *,
    same_picture: SamePicture,
    visible: CountVisible,
) -> list[Change]:
    """The known changes, each with its sight, and after them what is repainted.

    `boxes` hold every differing pixel. Each of them is accounted for by a known change, or by a
    repainted one of its own that says where and how large it is.
    """
    accounts = Accounts(matching, found, same_picture, visible)
    for box in boxes:
        accounts.settle(box)
    return [*accounts.known(), *accounts.repainted()]


class Accounts:
    """The differing pixels, and the changes that are to account for them."""

    def __init__(
        self,
        matching: Matching,
        found: Sequence[Difference],
        same_picture: SamePicture,
        visible: CountVisible,
    ) -> None:
        self.matching, self.found = matching, found
        self.same_picture, self.visible = same_picture, visible
        self.before, self.after = Painting(matching.before), Painting(matching.after)
        self.kinds: defaultdict[Place, set[Kind]] = defaultdict(set)
        for difference in found:
            if difference.paints:
                self.kinds[difference.place].add(difference.change.kind)
        self.sights: dict[Place, Sight] = {}
        self.pieces: dict[int, Box] = {}
        self.rest: list[tuple[int | None, Box]] = []

    def known(self) -> list[Change]:
        return [replace(one.change, sight=self.sight_of(one)) for one in self.found]

    def sight_of(self, difference: Difference) -> Sight:
        if not difference.paints:
            return Sight.UNSEEN
        return self.sights.get(difference.place, Sight.UNSEEN)

    def repainted(self) -> list[Change]:
        unaccounted = [*sorted(self.pieces.items()), *self.rest]
        return [self.repaint(place, box) for place, box in unaccounted]

    def repaint(self, place: int | None, box: Box) -> Change:
        tree = self.matching.after
        owner = "the page" if place is None else element_words(tree, place)
        component = REST if place is None else tree.elements[place].component
        words = f"{size_and_place(box)} in {owner}"
        return Change(Kind.REPAINTED, component, words, box=box, sight=self.sight(box))

    def sight(self, box: Box) -> Sight:
        return Sight.VISIBLE if self.visible(box) else Sight.FAINT

    def settle(self, box: Box) -> None:
        """Finds who accounts for the pixels of a box; where nobody does, its owner is repainted."""
        causes = self.causes(box)
        for cause in causes:
            self.look_at(cause, box)
        differing = [front for front in self.fronts(box) if self.differs(front[1])]
        for place, piece in differing:
            if not self.is_accounted_for(place, piece, causes):
                self.pieces[place] = union(self.pieces.get(place), piece) or piece
        if not differing:
            self.settle_rest(box, causes)

    def settle_rest(self, box: Box, causes: Causes) -> None:
        """A box in which nothing innermost differs: what lies behind it does."""
        place = self.after.owner(box)
        if place is not None and self.is_accounted_for(place, snapped(box), causes):
            return
        others = causes - self.around(place)
        if not any(self.shows_in(cause, box) for cause in others):
            self.rest.append((place, box))

    def causes(self, box: Box) -> Causes:
        near = grown(box, OVERHANG)
        places = {self.place_after(new) for new in self.after.touching(near)}
        places |= {self.place_before(old) for old in self.before.touching(near)}
        return {place for place in places if place in self.kinds}

    def look_at(self, cause: Place, box: Box) -> None:
        for painted in self.painted(cause):
            part = overlap(painted, box)
            if part and self.sights.get(cause) is not Sight.VISIBLE and self.differs(snapped(part)):
                self.credit(cause, snapped(part))

    def credit(self, cause: Place, part: Box) -> None:
        if self.sights.get(cause) is not Sight.VISIBLE:
            self.sights[cause] = self.sight(part)

    def fronts(self, box: Box) -> Iterator[tuple[int, Box]]:
        """The innermost elements that show in the box, each with its part on whole pixels."""
        holders: set[int] = set()
        for place in sorted(self.after.touching(box), reverse=True):
            shown = self.after.shown[place]
            part = overlap(shown, box) if shown else None
            if part:
                piece = snapped(part)
                if place not in holders and area(piece) and self.after.owner(part) == place:
                    yield place, piece
                holders.update(self.matching.after.ancestors(place))

    def is_accounted_for(self, place: int, piece: Box, causes: Causes) -> bool:
        own, around = self.place_after(place), self.around(place)
        excuses = {other for other in causes - around if self.covers(other, piece)}
        excuses |= {holder for holder in around if self.kinds.get(holder, NO_KINDS) & SPREADING}
        if self.kinds.get(own, NO_KINDS) - {Kind.MOVED}:
            excuses.add(own)
        for excuse in excuses:
            self.credit(excuse, piece)
        return bool(excuses) or self.only_moved(own, piece)

    def only_moved(self, place: Place, piece: Box) -> bool:
        """Whether the piece is the same picture as before, at another place."""
        before, after = self.matching.pair(place)
        right, down = way(before.box, after.box) if before and after else STAYED
        there = shifted(piece, -round(right), -round(down))
        return there != piece and self.same_picture(there, piece)

    def covers(self, cause: Place, piece: Box) -> bool:
        return any(holds(grown(box, OVERHANG), piece) for box in self.painted(cause))

    def differs(self, box: Box) -> bool:
        return not self.same_picture(box, box)

    def shows_in(self, cause: Place, box: Box) -> bool:
        """Whether pixels differ in that part of the box in which the cause paints."""
        parts = (overlap(grown(painted, OVERHANG), box) for painted in self.painted(cause))
        differing = [piece for part in parts if part and self.differs(piece := snapped(part))]
        for piece in differing:
            self.credit(cause, piece)
        return bool(differing)

    def painted(self, place: Place) -> Iterator[Box]:
        """Where both elements of a pair paint, each on its own picture."""
        sides = (self.before, place.before), (self.after, place.after)
        boxes = (painting.painted[here] for painting, here in sides if here is not None)
        return (box for box in boxes if box)

    def around(self, place: int | None) -> Causes:
        """The element and all that hold it, after and before."""
        if place is None:
            return set()
        own = self.place_after(place)
        found = {own, *map(self.place_after, self.matching.after.ancestors(place))}
        if own.before is not None:
            found.update(map(self.place_before, self.matching.before.ancestors(own.before)))
        return found

    def place_after(self, new: int) -> Place:
        return Place(self.matching.to_before.get(new), new)

    def place_before(self, old: int) -> Place:
        return Place(old, self.matching.to_after.get(old))
