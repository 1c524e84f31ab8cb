"""Which known change accounts for which differing pixels, and which pixels nobody accounts for."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from presscheck.anatomy import REST, Box
from presscheck.anatomy.boxes import area, halves, overlap, snapped, union, without
from presscheck.anatomy.diff import Difference, element_words
from presscheck.anatomy.pairs import Matching, Place
from presscheck.anatomy.tree import Tree
from presscheck.anatomy.wording import size_and_place
from presscheck.explain.candidates import Excuses, SamePicture
from presscheck.outcome import Change, ChangeKind, Visibility

CROWD = 32
"""Innermost elements in a box, from which on it is settled in halves."""

IsVisible = Callable[[Box], bool]
"""Whether a reader can see that a box on whole pixels differs."""

Pieces = list[tuple[int, Box]]
"""Elements, each with a part of a box on whole pixels."""


def repaints(
    boxes: Sequence[Box],
    matching: Matching,
    found: Sequence[Difference],
    *,
    same_picture: SamePicture,
    is_visible: IsVisible,
) -> list[Difference]:
    """The known differences, each with its visibility, and after them what is repainted.

    `boxes` hold every differing pixel, on whole pixels. Each of them is accounted for by known
    changes, or by a repainted one of its own that says where and how large it is.
    """
    accounts = Accounts(matching, found, same_picture, is_visible)
    for box in boxes:
        accounts.settle(box, box)
    return [*accounts.known(), *accounts.repainted()]


class Accounts:
    """The differing pixels, and who accounts for them."""

    def __init__(
        self,
        matching: Matching,
        found: Sequence[Difference],
        same_picture: SamePicture,
        is_visible: IsVisible,
    ) -> None:
        self.tree: Tree = matching.after
        self.found, self.same_picture, self.is_visible = found, same_picture, is_visible
        self.excuses = Excuses(matching, found, same_picture)
        self.painting = self.excuses.after
        self.sights: dict[Place, Visibility] = {}
        self.pieces: dict[int, Box] = {}
        self.behind: dict[tuple[int | None, Box], Box] = {}

    def known(self) -> list[Difference]:
        return [
            replace(one, change=replace(one.change, visibility=self.sight_of(one)))
            for one in self.found
        ]

    def sight_of(self, difference: Difference) -> Visibility:
        seen = self.sights.get(difference.place, Visibility.NO_PIXELS)
        return seen if difference.paints else Visibility.NO_PIXELS

    def repainted(self) -> list[Difference]:
        behind = [(place, box) for (place, _), box in self.behind.items()]
        return [self.repaint(place, box) for place, box in sorted(self.pieces.items()) + behind]

    def repaint(self, place: int | None, box: Box) -> Difference:
        owner = "the page" if place is None else element_words(self.tree, place)
        owners = self.excuses.matching.owners_after
        component = REST if place is None else owners[place]
        words = f"{size_and_place(box)} in {owner}"
        change = Change(
            ChangeKind.REPAINTED,
            component,
            words,
            box=box,
            visibility=self.visibility(box),
            was=box,
        )
        old = None if place is None else self.excuses.matching.to_before.get(place)
        return Difference(Place(old, place), change, paints=True)

    def settle(self, box: Box, whole: Box) -> None:
        """Finds who accounts for what differs in a part of a differing box."""
        if not self.differs(box):
            return
        fronts = list(self.fronts(box))
        if len(fronts) > CROWD and box.height > 1:
            for half in halves(box):
                self.settle(half, whole)
            return
        for cause in self.excuses.near(box):
            self.look_at(cause, self.excuses.painted(cause), box)
        self.settle_fronts(fronts)
        for rest in without(box, [piece for _, piece in fronts]):
            if self.differs(rest):
                self.settle_behind(rest, whole)

    def settle_fronts(self, fronts: Pieces) -> None:
        for place, piece in fronts:
            if self.differs(piece) and not self.is_accounted_for(place, piece):
                self.pieces[place] = union(self.pieces.get(place), piece)

    def settle_behind(self, box: Box, whole: Box) -> None:
        """Something differs where nothing innermost shows: what is behind, or what has left."""
        place = self.painting.owner(box)
        if place is not None and self.is_accounted_for(place, box):
            return
        left = [box]
        for cause in self.excuses.beside(box, place):
            reach = list(self.excuses.reach(cause))
            self.look_at(cause, reach, box)
            left = [piece for one in left for piece in without(one, reach)]
        for piece in filter(self.differs, left):
            self.behind[place, whole] = union(self.behind.get((place, whole)), piece)

    def is_accounted_for(self, place: int, piece: Box) -> bool:
        if self.excuses.only_moved(place, piece):
            return True
        excuses = self.excuses.of(place, piece)
        for excuse in excuses:
            self.credit(excuse, piece)
        return bool(excuses)

    def fronts(self, box: Box) -> Iterator[tuple[int, Box]]:
        """The innermost elements that show in the box."""
        holders: set[int] = set()
        for place in sorted(self.painting.touching(box), reverse=True):
            shown = self.painting.shown[place]
            part = overlap(shown, box) if shown else None
            if part:
                piece = snapped(part)
                if place not in holders and area(piece) and self.painting.owner(part) == place:
                    yield place, piece
                holders.update(self.tree.ancestors(place))

    def look_at(self, cause: Place, boxes: Iterable[Box], box: Box) -> None:
        """Whether the cause can be seen where it paints in a differing box."""
        parts = [snapped(part) for painted in boxes if (part := overlap(painted, box))]
        for part in filter(area, parts):
            if self.sights.get(cause) is not Visibility.VISIBLE and self.differs(part):
                self.credit(cause, part)

    def credit(self, cause: Place, part: Box) -> None:
        if self.sights.get(cause) is not Visibility.VISIBLE:
            self.sights[cause] = self.visibility(part)

    def visibility(self, box: Box) -> Visibility:
        return Visibility.VISIBLE if self.is_visible(box) else Visibility.BELOW_THRESHOLD

    def differs(self, box: Box) -> bool:
        return not self.same_picture(box, box)
