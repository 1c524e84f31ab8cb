"""The one entrance to comparing: `compare(baseline, capture, terms)` returns a comparison.

It matches the two anatomies, finds what differs, attributes the differing pixels, and tells causes
from what follows from them. The result has an outcome for the snapshot and for each component.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from presscheck.anatomy import REST, Anatomy, Box, Frame
from presscheck.anatomy.diff import Difference, Scope, changes, differences
from presscheck.anatomy.matching import match
from presscheck.anatomy.pairs import Matching
from presscheck.explain.attribution import attribute
from presscheck.explain.backdrop import with_backdrop
from presscheck.explain.blanks import blank_note
from presscheck.explain.causes import explained
from presscheck.explain.spelling import is_spelling
from presscheck.images.diff import diff_image
from presscheck.images.pair import ScreenshotPair, SnapshotSide
from presscheck.level import Level
from presscheck.levels.comparison import LooseComparison
from presscheck.outcome import (
    Change,
    Changed,
    ChangeKind,
    Outcome,
    Resized,
    Same,
    Size,
    Visibility,
)

__all__ = [
    "Comparison",
    "Level",
    "Scope",
    "SnapshotSide",
    "Terms",
    "blank_note",
    "compare",
    "diff_image",
    "unstable_elements",
]


@dataclass(frozen=True, slots=True)
class Terms:
    """What the two renderers have in common, and what counts as a change.

    `level` is that of every component that has none of its own in `levels`.
    """

    scope: Scope
    level: Level = Level.EXACT
    levels: Mapping[str, Level] = field(default_factory=dict)

    def level_of(self, component: str) -> Level:
        """Return the level of a component."""
        return self.levels.get(component, self.level)

    def beside(self, levels: Mapping[str, Level]) -> "Terms":
        """Return the terms with more levels of components; those that there are come first."""
        return replace(self, levels={**levels, **self.levels})

    @property
    def every_level(self) -> set[Level]:
        """Every level that a component may have."""
        return {self.level, *self.levels.values()}

    @property
    def is_loose(self) -> bool:
        """Whether some component is held loosely."""
        return any(level.is_loose for level in self.every_level)

    @property
    def with_pixels(self) -> bool:
        """Whether the pixels of the screenshots are compared."""
        is_close = any(not level.is_loose for level in self.every_level)
        return self.scope is Scope.SAME_RENDERER and is_close


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome of a snapshot, and the outcome of each of its components.

    Components with a cause come first, in the order of their causes; the others follow in reading
    order. `loose` are the boxes of components whose pixels were not compared.
    """

    outcome: Outcome
    components: dict[str, Outcome]
    loose: tuple[Box, ...] = ()


def compare(baseline: SnapshotSide, capture: SnapshotSide, terms: Terms) -> Comparison:
    """Compare a capture with its baseline.

    Raises ValueError if a screenshot is needed and cannot be decoded.
    """
    before, after = baseline.anatomy, capture.anatomy
    if before.frame == after.frame:
        return _comparison(before, after, (), before.size)
    if terms.is_loose:
        return _compare_loosely(baseline, capture, terms)
    matching = match(before.elements, after.elements)
    found = differences(matching, terms.scope)
    if terms.with_pixels:
        found = _with_pixels(matching, found, ScreenshotPair.of(baseline, capture))
        found = [one for one in found if not is_spelling(matching, one)]
    # In another renderer the height of a page depends on how that lays out text.
    size = after.size if terms.scope is Scope.SAME_RENDERER else before.size
    counted = _counting(explained(matching, found), terms)
    return _comparison(before, after, counted, size)


def _compare_loosely(baseline: SnapshotSide, capture: SnapshotSide, terms: Terms) -> Comparison:
    """Compare a capture with its baseline where some components are held loosely."""
    before, after = baseline.anatomy, capture.anatomy
    is_same = terms.scope is Scope.SAME_RENDERER
    loose = LooseComparison.of(baseline, capture, terms.level_of, with_boxes=is_same)
    matching = loose.matching
    found = loose.of_others(differences(matching, terms.scope))
    if terms.with_pixels:
        pair = loose.screenshots(baseline, capture)
        found = loose.without_redrawn(_with_pixels(matching, found, pair), pair)
        found = [one for one in loose.of_others(found) if not is_spelling(matching, one)]
    changes = explained(matching, [loose.on_capture(one) for one in found])
    counted = [*loose.findings(), *_counting(changes, terms)]
    size = loose.page if is_same else before.size
    comparison = _comparison(before, after, counted, size)
    return replace(comparison, loose=loose.loose_boxes)


def unstable_elements(before: Frame, after: Frame) -> tuple[str, ...]:
    """Describe what differs between the last two captures of a page that does not come to rest."""
    found = changes(before.elements, after.elements)
    return tuple(dict.fromkeys(f"{change.element} of {change.component}" for change in found))


def _with_pixels(
    matching: Matching, found: list[Difference], pair: ScreenshotPair | None
) -> list[Difference]:
    """Return every difference with its visibility, and after them what is repainted."""
    if pair is None:
        return [
            replace(one, change=replace(one.change, visibility=Visibility.NO_PIXELS))
            for one in found
        ]
    attributed = attribute(
        pair.boxes, matching, found, same_image=pair.same_image, is_visible=pair.is_visible
    )
    return with_backdrop(matching, attributed)


def _comparison(before: Anatomy, after: Anatomy, found: Iterable[Change], size: Size) -> Comparison:
    """Sort the changes by component; a new size of the screenshot belongs to the whole page.

    `size` is that of the capture, without what loosely held components explain.
    """
    every = tuple(found)
    resized = before.size not in {size, after.size}
    components: dict[str, Outcome] = {}
    for component in _components(before, after, every, resized=resized):
        of_component = tuple(change for change in every if change.component == component)
        components[component] = _outcome(of_component)
    if resized:
        of_page = tuple(change for change in every if change.component == REST)
        components[REST] = Resized(before.size, after.size, of_page)
    whole = Resized(before.size, after.size, every) if resized else _outcome(every)
    return Comparison(whole, components)


def _components(
    before: Anatomy, after: Anatomy, found: Iterable[Change], *, resized: bool
) -> list[str]:
    """Return every component once, those with a cause first."""
    causing = [change.component for change in found if not change.because]
    listed = [element.component for element in (*after.elements, *before.elements)]
    named = [change.component for change in found]
    return list(dict.fromkeys([*causing, *listed, *named, *([REST] if resized else [])]))


def _outcome(found: tuple[Change, ...]) -> Outcome:
    return Changed(found) if found else Same()


def _counting(found: Iterable[Change], terms: Terms) -> list[Change]:
    """Return the changes that count at the level of their component."""
    return [
        change
        for change in found
        if terms.level_of(change.component) is not Level.VISIBLE or not _is_hidden_repaint(change)
    ]


def _is_hidden_repaint(change: Change) -> bool:
    is_hidden = change.visibility is Visibility.BELOW_THRESHOLD
    return change.kind is ChangeKind.REPAINTED and is_hidden
