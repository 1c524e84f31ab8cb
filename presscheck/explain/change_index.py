"""Where differences stand: at an element, around it, inside it, before it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from presscheck.anatomy import Element
from presscheck.anatomy.diff import Difference
from presscheck.anatomy.pairs import Matching, Place
from presscheck.anatomy.tree import ROOT, Tree
from presscheck.explain.paint_order import reach
from presscheck.explain.weight import is_reordered, shapes
from presscheck.outcome import ChangeKind

PART = 0.015
"""Of a pixel: what rounding to hundredths can make of none."""


class Ground:
    """The differences by their places. Each is known by its number, in document order.

    What was removed stands where it stood, as seen from the elements that are still there.
    """

    def __init__(self, matching: Matching, found: Sequence[Difference]) -> None:
        self.matching, self.found = matching, found
        self.at: defaultdict[Place, list[int]] = defaultdict(list)
        self.shaping: dict[int, int] = {}
        self.sized: dict[int, int] = {}
        self.reordered: dict[int, int] = {}
        self.strayed: dict[int, int] = {}
        self.reworded: defaultdict[int, list[int]] = defaultdict(list)
        self.pushers: list[int | None] = []
        self.survey()

    def survey(self) -> None:
        """One walk through the document, remembering at each holder what it has seen inside."""
        last: dict[int, int] = {}
        for number, difference in enumerate(self.found):
            change, place = difference.change, difference.place
            self.at[place].append(number)
            holders = list(self.holders(place))
            # Words flow around what stands before them, however far out that is held.
            near = holders if self.is_text(place) else holders[:1]
            self.pushers.append(next((last[one] for one in near if one in last), None))
            self.note(number, holders[0], pushed=holders[0] in last)
            if not self.can_push(number):
                continue
            for holder in holders:
                last[holder] = number
                if shapes(difference):
                    self.shaping.setdefault(holder, number)
                elif change.kind is ChangeKind.RESIZED and change.what != "width":
                    self.sized.setdefault(holder, number)

    def note(self, number: int, holder: int, *, pushed: bool) -> None:
        """What concerns the nearest holder alone; `pushed` by something before it in there."""
        change = self.found[number].change
        if change.kind is ChangeKind.REWORDED:
            self.reworded[holder].append(number)
        elif is_reordered(change):
            self.reordered.setdefault(holder, number)
        elif change.kind is ChangeKind.MOVED and not pushed:
            self.strayed.setdefault(holder, number)

    def holders(self, place: Place) -> Iterator[int]:
        """What holds a pair now, from the inside out; the page is the last."""
        old, new = place
        if new is not None:
            yield from self.matching.after.ancestors(new)
        elif old is not None:
            partners = map(self.matching.to_after.get, self.matching.before.ancestors(old))
            yield from (partner for partner in partners if partner is not None)
        yield ROOT

    def is_text(self, place: Place) -> bool:
        return place.after is not None and self.matching.after.kinds[place.after] == "text"

    def is_off_grid(self, place: Place) -> bool:
        """Whether it moved by a part of a pixel, so that its edges and letters are drawn anew."""
        before, after = self.matching.pair(place)
        if not (before and after and before.box and after.box):
            return False
        ways = after.box.x - before.box.x, after.box.y - before.box.y
        return any(abs(way - round(way)) > PART for way in ways)

    def casts(self, place: Place) -> bool:
        """Whether it paints outside its box, on what stands around it."""
        _, after = self.matching.pair(place)
        return after is not None and reach(after.style) > 0

    def own(self, place: Place) -> list[int]:
        return self.at.get(place, [])

    def around(self, place: Place) -> list[int]:
        """Differences of what holds a pair, from the inside out."""
        return [
            number
            for holder in self.holders(place)
            for number in self.at.get(Place(self.matching.to_before.get(holder), holder), ())
        ]

    def inside(self, place: Place) -> Iterator[int]:
        """Differences of what a pair holds now."""
        if place.after is not None:
            _, *held = self.matching.after.branch(place.after)
            for here in held:
                yield from self.at.get(Place(self.matching.to_before.get(here), here), ())

    def coming_and_going(self, place: Place) -> int | None:
        """The addition or the removal of something around, now or before."""
        old, new = place
        holders = [
            *(Place(None, here) for here in self.around_in(self.matching.after, new)),
            *(Place(here, None) for here in self.around_in(self.matching.before, old)),
        ]
        return next((self.at[holder][0] for holder in holders if holder in self.at), None)

    @staticmethod
    def around_in(tree: Tree, here: int | None) -> Iterator[int]:
        return iter(()) if here is None else tree.ancestors(here)

    def first_shaping_inside(self, place: Place) -> int | None:
        return None if place.after is None else self.shaping.get(place.after)

    def resized_inside(self, place: Place) -> int | None:
        """The first of those inside that grew, which may again follow from one inside."""
        return None if place.after is None else self.sized.get(place.after)

    def apart(self, place: Place, *, across: bool) -> int | None:
        """The first thing a pair holds that moved away from the one before it, as a gap does."""
        if place.after is None or (number := self.strayed.get(place.after)) is None:
            return None
        _, moved = self.matching.pair(self.found[number].place)
        stays = self.unchanged_before(number, place.after)
        if not (moved and moved.box and stays and stays.box):
            return None
        end, start = (stays.box.right, moved.box.x) if across else (stays.box.bottom, moved.box.y)
        return number if end <= start + PART else None

    def unchanged_before(self, number: int, holder: int) -> Element | None:
        """The partnered element just before a difference in its holder, where nothing is wrong."""
        here, tree = self.found[number].place.after, self.matching.after
        earlier = [
            Place(self.matching.to_before[one], one)
            for one in tree.children[holder]
            if here is not None and one < here and one in self.matching.to_before
        ]
        if not earlier or self.own(earlier[-1]):
            return None
        return self.matching.pair(earlier[-1]).after

    def pusher(self, number: int, place: Place) -> int | None:
        """What came before it in the same holder, or else what happened to the holder."""
        if (before := self.pushers[number]) is not None:
            return before
        if (swapped := self.reordered.get(next(self.holders(place)))) is not None:
            return swapped
        return next((one for one in self.around(place) if self.can_push(one)), None)

    def can_push(self, number: int) -> bool:
        difference = self.found[number]
        return shapes(difference) or difference.change.kind is ChangeKind.RESIZED
