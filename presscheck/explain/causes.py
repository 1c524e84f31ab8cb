"""Which changes are causes, and which only follow from them.

One entry added at the top makes its list longer and moves all that stands below. Only the entry is
news: the rest follows. And a colour changed in one place of a style sheet changes wherever it is
used: the first place is told, the others are the same again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from presscheck.anatomy import Element
from presscheck.anatomy.diff import Difference
from presscheck.anatomy.pairs import Matching, Place
from presscheck.explain.change_index import Ground
from presscheck.explain.weight import is_reordered, shapes, weight
from presscheck.outcome import Change, ChangeKind

WITH_ITS_HOLDER = {ChangeKind.ADDED, ChangeKind.REMOVED}
TELLING = {ChangeKind.REWORDED, ChangeKind.RETARGETED, ChangeKind.RENAMED, ChangeKind.RESTATED}
"""Changes of what a component may be found by."""

NAME = "accessible name"


def explained(matching: Matching, found: Sequence[Difference]) -> list[Change]:
    """The changes, causes first, and what follows says from which cause."""
    changes = [difference.change for difference in found]
    told = [
        change if head == number else replace(change, because=changes[head].as_cause)
        for number, (change, head) in enumerate(
            zip(changes, Causes(matching, found).heads(), strict=True)
        )
    ]
    return sorted(told, key=lambda change: (bool(change.because), weight(change)))


class Causes:
    """The differences of two looks, each with the one it follows from."""

    def __init__(self, matching: Matching, found: Sequence[Difference]) -> None:
        self.found = found
        self.ground = Ground(matching, found)
        self.follows: dict[int, int] = {}

    def heads(self) -> Iterator[int]:
        """For each difference the number of its cause, its own where it is one."""
        rules = (
            self.with_holder, self.run_together, self.renumbered, self.named, self.lost,
            self.inherited, self.resized, self.moved, self.repainted,
        )  # fmt: skip
        for rule in rules:
            for number, difference in enumerate(self.found):
                if number not in self.follows:
                    cause = rule(number, difference)
                    if cause is not None and self.head(cause) != number:
                        self.follows[number] = cause
        self.tell_once()
        return map(self.head, range(len(self.found)))

    def head(self, number: int) -> int:
        seen = {number}
        while (cause := self.follows.get(number)) is not None and cause not in seen:
            seen.add(number := cause)
        return number

    def with_holder(self, number: int, difference: Difference) -> int | None:
        """Came or went with what holds it, or stands inside something else because that did."""
        change = difference.change
        if change.kind in WITH_ITS_HOLDER:
            return self.ground.coming_and_going(difference.place)
        if is_reordered(change):
            return self.ground.coming_and_going(difference.place)
        return None

    def run_together(self, number: int, difference: Difference) -> int | None:
        """Words that stand on their own no more, or do so now, and are part of others beside."""
        change = difference.change
        if change.kind not in WITH_ITS_HOLDER:
            return None
        gone = change.kind is ChangeKind.REMOVED
        words = next(filter(None, self.ground.matching.pair(difference.place))).text
        holder = next(self.ground.holders(difference.place))
        for one in self.ground.reworded[holder] if words else ():
            before, after = self.ground.matching.pair(self.found[one].place)
            says, said = (after, before) if gone else (before, after)
            if says and said and words in says.text and words not in said.text:
                return one
        return None

    def renumbered(self, number: int, difference: Difference) -> int | None:
        """Has another number because a list around it has another order."""
        change = difference.change
        if change.kind is not ChangeKind.REWORDED or not is_number(change.before):
            return None
        holders = self.ground.holders(difference.place) if is_number(change.after) else iter(())
        return first(map(self.ground.reordered.get, holders))

    def named(self, number: int, difference: Difference) -> int | None:
        """Has its name from words, or from a picture's words, inside."""
        change = difference.change
        if change.kind is not ChangeKind.RENAMED or change.what != NAME:
            return None
        inside = list(self.ground.inside(difference.place))
        reworded = self.of(ChangeKind.REWORDED, "", inside)
        return self.of(ChangeKind.RENAMED, NAME, inside) if reworded is None else reworded

    def lost(self, number: int, difference: Difference) -> int | None:
        """Is no longer found to be its component's, because that was known by what changed."""
        change, lost = difference.change, self.ground.matching.lost_components
        if change.component not in lost or not self.is_only_owned(difference):
            return None
        return next(
            (
                one
                for one, other in enumerate(self.found)
                if other.change.component == change.component and other.change.kind in TELLING
            ),
            None,
        )

    def is_only_owned(self, difference: Difference) -> bool:
        """Whether it lost its owner, or was listed for that alone."""
        change = difference.change
        before, after = self.ground.matching.pair(difference.place)
        if before and after:
            return change.kind is ChangeKind.MOVED and change.what == "component"
        return before is not None and not says_or_shows(before)

    def inherited(self, number: int, difference: Difference) -> int | None:
        """Has the style that what holds it was given."""
        if difference.change.kind is not ChangeKind.RESTYLED:
            return None
        same = signature(difference.change)
        return next(
            (one for one in self.ground.around(difference.place) if self.signed(one) == same), None
        )

    def resized(self, number: int, difference: Difference) -> int | None:
        if difference.change.kind is not ChangeKind.RESIZED:
            return None
        return first(self.reasons_for_size(number, difference))

    def reasons_for_size(self, number: int, difference: Difference) -> Iterator[int | None]:
        """Its style, its content, what holds it, or what stands beside it; the surest first."""
        place = difference.place
        around = self.ground.around(place)
        yield self.shaping(self.ground.own(place))
        yield self.ground.first_shaping_inside(place)
        yield self.shaping(around)
        yield self.of(ChangeKind.RESIZED, "width", around)
        if self.ground.is_text(place):
            yield self.ground.pushers[number]
        elif difference.change.what != "width":
            yield self.of(ChangeKind.RESIZED, "width", self.ground.own(place))
            yield self.ground.resized_inside(place)
            yield self.ground.apart(place, across=False)
            yield self.of(ChangeKind.RESIZED, "height", around)
        else:
            yield self.ground.apart(place, across=True)

    def moved(self, number: int, difference: Difference) -> int | None:
        change = difference.change
        if change.kind is not ChangeKind.MOVED or is_reordered(change):
            return None
        return first(self.reasons_for_place(number, difference.place))

    def reasons_for_place(self, number: int, place: Place) -> Iterator[int | None]:
        """Itself, what is in it, what stands before it, or what holds it."""
        own = [one for one in self.ground.own(place) if one != number]
        yield self.shaping(own)
        yield self.ground.first_shaping_inside(place)
        yield self.of(ChangeKind.RESIZED, "", own)
        yield self.of(ChangeKind.MOVED, "", own)
        yield self.ground.pusher(number, place)

    def repainted(self, number: int, difference: Difference) -> int | None:
        """Drawn anew because it came to stand between the pixels, or its shadow on other ground."""
        place = difference.place
        if difference.change.kind is not ChangeKind.REPAINTED:
            return None
        own = self.displaced(self.ground.own(place))
        if self.ground.is_off_grid(place):
            return self.displaced(self.ground.around(place)) if own is None else own
        return own if self.ground.casts(place) else None

    def displaced(self, numbers: Sequence[int]) -> int | None:
        found = (self.of(kind, "", numbers) for kind in (ChangeKind.MOVED, ChangeKind.RESIZED))
        return first(found)

    def tell_once(self) -> None:
        """Causes that are the same again elsewhere follow the first of them."""
        told: dict[tuple[str, ...], int] = {}
        for number, difference in enumerate(self.found):
            if number not in self.follows and difference.change.what:
                cause = told.setdefault(signature(difference.change), number)
                if cause != number:
                    self.follows[number] = cause

    def shaping(self, numbers: Sequence[int]) -> int | None:
        return next((one for one in numbers if shapes(self.found[one])), None)

    def of(self, kind: ChangeKind, what: str, numbers: Sequence[int]) -> int | None:
        for one in numbers:
            change = self.found[one].change
            if change.kind is kind and (not what or change.what == what):
                return one
        return None

    def signed(self, number: int) -> tuple[str, ...]:
        return signature(self.found[number].change)


def is_number(words: str) -> bool:
    return words.strip("“”").isdecimal()


def says_or_shows(element: Element) -> bool:
    spoken = element.role, element.name, element.text, element.target, element.state
    return any((*spoken, element.style, element.hover, element.focus))


def first(reasons: Iterator[int | None]) -> int | None:
    return next((reason for reason in reasons if reason is not None), None)


def signature(change: Change) -> tuple[str, ...]:
    """What two changes have in common that are the same again."""
    return change.kind, change.what, change.before, change.after
