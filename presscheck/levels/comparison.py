"""Two snapshots of a page on which some components are held loosely."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from presscheck.anatomy import Box
from presscheck.anatomy.aspects import is_image
from presscheck.anatomy.boxes import shifted, snapped
from presscheck.anatomy.diff import Difference
from presscheck.anatomy.matching import match
from presscheck.anatomy.pairs import Matching
from presscheck.images.aligned import Piece
from presscheck.images.pair import ScreenshotPair, SnapshotSide
from presscheck.level import Level
from presscheck.levels.displacement import (
    ROUNDING,
    Displacements,
    displacements,
    texts_beside,
    without_displacements,
)
from presscheck.levels.findings import told_once
from presscheck.levels.layout import LayoutComparison
from presscheck.levels.parts import part_of
from presscheck.levels.pieces import loose_boxes, pieces_of
from presscheck.levels.presence import presence_of, pushed_over
from presscheck.levels.reduction import LevelOf, Reduction, outside_of_root, reduced
from presscheck.outcome import Change, ChangeKind, Size

OUTSIDE = frozenset({ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.MOVED, ChangeKind.RESIZED})
"""The kinds of changes by which the root of a loosely held component is compared."""

ORDER = frozenset({"component", "inside", "place in the order"})
"""The moves that are none of a position."""


@dataclass(frozen=True)
class LooseComparison:
    """A baseline and a capture without the inside of loosely held components.

    `before` and `after` are the two anatomies without it. With `with_boxes`, what those components
    moved is undone in `matching`; `on_page` has every box where it is.
    """

    before: Reduction
    after: Reduction
    on_page: Matching
    sizes: tuple[Size, Size]
    with_boxes: bool

    @classmethod
    def of(
        cls, baseline: SnapshotSide, capture: SnapshotSide, level_of: LevelOf, *, with_boxes: bool
    ) -> "LooseComparison":
        """Return the comparison of two snapshots."""
        before = reduced(baseline.anatomy.elements, level_of)
        after = reduced(capture.anatomy.elements, level_of)
        sizes = baseline.anatomy.size, capture.anatomy.size
        return cls(before, after, match(before.elements, after.elements), sizes, with_boxes)

    @cached_property
    def texts(self) -> frozenset[int]:
        """The texts that were broken into other lines beside loosely held components."""
        return texts_beside(self.on_page, self.after.loose)

    @cached_property
    def moved(self) -> Displacements:
        """What loosely held components have moved."""
        return displacements(self.on_page, self.after.loose, self.sizes, self.texts)

    @cached_property
    def matching(self) -> Matching:
        """The matched anatomies, without what was moved."""
        if not self.with_boxes:
            return self.on_page
        elements = without_displacements(self.on_page, self.moved, self.after.elements)
        found = Matching(self.before.elements, elements)
        found.to_after, found.to_before = self.on_page.to_after, self.on_page.to_before
        return found

    @property
    def page(self) -> Size:
        """The size that the page would have without what has grown."""
        width, height = self.sizes[1]
        if not self.with_boxes:
            return width, height
        wider, higher = self.moved.page
        return round(width - wider), round(height - higher)

    @property
    def loose_boxes(self) -> tuple[Box, ...]:
        """Where loosely held components were and are."""
        return loose_boxes(self.on_page, self.after.loose)

    def screenshots(self, baseline: SnapshotSide, capture: SnapshotSide) -> ScreenshotPair | None:
        """Return both screenshots, with what was moved put back; None if they are equal.

        Raises ValueError if one cannot be decoded.
        """
        free = {*self.after.loose, *self.texts}
        outside = [Piece(box, None) for box in self._outside_of_roots()]
        pieces = [*outside, *pieces_of(self.on_page, self.moved, free, self.sizes), *outside]
        return ScreenshotPair.aligned(baseline, capture, pieces, self.page)

    def _outside_of_roots(self) -> Iterator[Box]:
        """Yield what sticks out of the roots of loosely held components, before and now."""
        for new in self.after.loose:
            right, down = self.moved.moved[new]
            for box in outside_of_root(self.after, new):
                yield shifted(box, -right, -down)
        for old in self.before.loose:
            yield from outside_of_root(self.before, old)

    def of_others(self, found: Sequence[Difference]) -> list[Difference]:
        """Return the differences without those that no loosely held component is held to.

        Of such a component only that its root is there, and where and how wide it is, remain.
        """
        return [one for one in found if self._counts(one)]

    def without_redrawn(
        self, found: Sequence[Difference], pair: ScreenshotPair | None
    ) -> list[Difference]:
        """Return the differences without pictures that are only drawn anew at another place.

        A part of such a picture may look more different than all of it.
        """
        return [one for one in found if pair is None or not self._is_redrawn(one, pair)]

    def _is_redrawn(self, one: Difference, pair: ScreenshotPair) -> bool:
        new = one.pair.after
        if new is None or one.change.kind is not ChangeKind.REPAINTED:
            return False
        element = self.matching.after.elements[new]
        if element.box is None or not is_image(element) or not any(self.moved.moved[new]):
            return False
        box = snapped(element.box)
        return pair.same_image(box, box)

    def on_capture(self, one: Difference) -> Difference:
        """Return a difference with its box where it is on the capture."""
        new = one.pair.after
        if not self.with_boxes or new is None or one.change.box is None:
            return one
        box = self.on_page.after.elements[new].box
        if one.change.kind is ChangeKind.REPAINTED:
            box = shifted(one.change.box, *self.moved.moved[new])
        return replace(one, change=replace(one.change, box=box))

    def findings(self) -> Iterator[Change]:
        """Yield what loosely held components lack of what their level asks for."""
        for new, level in self.after.loose.items():
            old = self.on_page.to_before.get(new)
            if old is None:
                continue
            yield from self._inside(old, new, level)
            if self.with_boxes:
                yield from pushed_over(self.on_page, old, new, self.after.loose)

    def _inside(self, old: int, new: int, level: Level) -> Iterator[Change]:
        if level is Level.PRESENCE:
            if self.with_boxes:
                yield from presence_of(self.on_page, old, new, self.sizes[1])
            return
        before = part_of(self.before.full, self.before.places[old])
        after = part_of(self.after.full, self.after.places[new])
        tops = self.after.loose.items()
        elements = self.after.elements
        anywhere = {elements[one].component for one, held in tops if held is Level.PRESENCE}
        comparison = LayoutComparison(with_boxes=self.with_boxes, anywhere=anywhere)
        yield from told_once(comparison.of_component(before, after))

    def _counts(self, one: Difference) -> bool:
        new, old = one.pair.after, one.pair.before
        if new not in self.after.loose and old not in self.before.loose:
            return True
        if old is None or new is None:
            return one.change.kind in OUTSIDE
        if one.change.kind is ChangeKind.RESIZED:
            return self._is_other_width(old, new)
        return one.change.kind in OUTSIDE

    def _is_other_width(self, old: int, new: int) -> bool:
        """Return whether a component that is held to its layout is as wide as it was."""
        boxes = self.matching.before.elements[old].box, self.matching.after.elements[new].box
        if not all(boxes) or self.after.loose.get(new) is not Level.LAYOUT:
            return False
        before, after = boxes
        return bool(before and after and abs(before.width - after.width) > ROUNDING)
