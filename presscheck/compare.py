"""The verdict on a snapshot: everything that differs from its baseline, component by component."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from presscheck.anatomy import REST, Anatomy, Frame
from presscheck.anatomy.diff import Difference, Scope, changes, differences
from presscheck.anatomy.matching import match
from presscheck.anatomy.pairs import Matching
from presscheck.explain.attribution import repaints
from presscheck.explain.causes import explained
from presscheck.images.pair import Kept, PicturePair
from presscheck.outcome import Change, Changed, ChangeKind, Outcome, Resized, Same, Visibility
from presscheck.settings import Level

STRUCTURE = frozenset({ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.MOVED, ChangeKind.RESIZED})
"""What counts at the level of layout."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What two looks have in common, and what counts as a change."""

    scope: Scope
    level: Level = Level.EXACT

    @property
    def with_pictures(self) -> bool:
        return self.scope is Scope.SAME_RENDERER and self.level is not Level.LAYOUT


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of a snapshot, and of each of its components: where causes are, then the rest.

    Those with a cause come in the order of their causes, all others in reading order.
    """

    outcome: Outcome
    components: dict[str, Outcome]


def judge(baseline: Kept, capture: Kept, terms: Terms) -> Verdict:
    before, after = baseline.anatomy, capture.anatomy
    if before.frame == after.frame:
        return verdict(before, after, (), resized=False)
    matching = match(before.elements, after.elements)
    found = differences(matching, terms.scope)
    if terms.with_pictures:
        found = with_pixels(matching, found, PicturePair.of(baseline, capture))
    # In another renderer a page is as high as its text comes to there.
    resized = terms.scope is Scope.SAME_RENDERER and before.size != after.size
    counted = counting(explained(matching, found), terms.level)
    return verdict(before, after, counted, resized=resized)


def with_pixels(
    matching: Matching, found: list[Difference], pair: PicturePair | None
) -> list[Difference]:
    """Every known difference with its visibility, and what is repainted beside them."""
    if pair is None:
        return [
            replace(one, change=replace(one.change, visibility=Visibility.NO_PIXELS))
            for one in found
        ]
    return repaints(
        pair.boxes, matching, found, same_picture=pair.same_picture, is_visible=pair.is_visible
    )


def verdict(before: Anatomy, after: Anatomy, found: Iterable[Change], *, resized: bool) -> Verdict:
    """Changes sorted by their owners; what has grown is told of the page as a whole."""
    changes_found = tuple(found)
    components: dict[str, Outcome] = {}
    for component in owners(before, after, changes_found, resized=resized):
        own = tuple(change for change in changes_found if change.component == component)
        components[component] = outcome(own)
    if resized:
        whole = tuple(change for change in changes_found if change.component == REST)
        components[REST] = Resized(before.size, after.size, whole)
    every = Resized(before.size, after.size, changes_found) if resized else outcome(changes_found)
    return Verdict(every, components)


def owners(before: Anatomy, after: Anatomy, found: Iterable[Change], *, resized: bool) -> list[str]:
    causing = [change.component for change in found if not change.because]
    listed = [element.component for element in (*after.elements, *before.elements)]
    named = [change.component for change in found] + [REST] * resized
    return list(dict.fromkeys([*causing, *listed, *named]))


def outcome(found: tuple[Change, ...]) -> Outcome:
    return Changed(found) if found else Same()


def counting(found: Iterable[Change], level: Level) -> list[Change]:
    """The changes that count at a level."""
    if level is Level.LAYOUT:
        return [change for change in found if change.kind in STRUCTURE]
    if level is Level.VISIBLE:
        return [change for change in found if not only_faint(change)]
    return list(found)


def only_faint(change: Change) -> bool:
    return change.kind is ChangeKind.REPAINTED and change.visibility is Visibility.BELOW_THRESHOLD


def restless_elements(before: Frame, after: Frame) -> tuple[str, ...]:
    """What differs between two looks at a page that does not come to rest, in a reader's words."""
    found = changes(before.elements, after.elements)
    return tuple(dict.fromkeys(f"{change.element} of {change.component}" for change in found))
