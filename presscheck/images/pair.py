"""The two screenshots of a comparison, and questions about boxes on them, in pixels."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from presscheck.anatomy import Anatomy, Box
from presscheck.anatomy.boxes import grown
from presscheck.images.aligned import Marks, Piece, align
from presscheck.images.codec import Pixels
from presscheck.images.pixels import common_size, differing, span
from presscheck.images.resampling import is_resampled
from presscheck.images.visibility import is_visible, visible_areas
from presscheck.outcome import Size


@dataclass(frozen=True, slots=True)
class SnapshotSide:
    """One side of a comparison: an anatomy, and a function that decodes its screenshot.

    `pixels` is only called if the screenshot is needed. It raises ValueError if that cannot be
    decoded.
    """

    anatomy: Anatomy
    pixels: Callable[[], Pixels]


@dataclass(frozen=True, slots=True)
class ScreenshotPair:
    """Both screenshots, decoded, and boxes that hold every pixel in which they differ.

    `elsewhere` marks what the capture shows at another place, of its own or of the page; None if
    nothing is.
    """

    baseline: Pixels
    capture: Pixels
    boxes: Sequence[Box]
    elsewhere: Marks | None = None

    @classmethod
    def of(cls, baseline: SnapshotSide, capture: SnapshotSide) -> "ScreenshotPair | None":
        """Decode both screenshots; None if their bytes were equal when they were taken.

        Raises ValueError if one cannot be decoded.
        """
        if baseline.anatomy.frame.shot == capture.anatomy.frame.shot:
            return None
        masks = (*baseline.anatomy.masks, *capture.anatomy.masks)
        before, after = (_blanked(side.pixels(), masks) for side in (baseline, capture))
        apart = _stand_apart(baseline, capture)
        elsewhere = np.ones(after.shape[:2], dtype=bool) if apart else None
        return cls(before, after, differing(before, after).boxes, elsewhere)

    @classmethod
    def aligned(
        cls, baseline: SnapshotSide, capture: SnapshotSide, pieces: Sequence[Piece], size: Size
    ) -> "ScreenshotPair | None":
        """Decode both screenshots, and put the pieces of the capture back to where they were.

        `size` is that of the page without what has grown by them. None and ValueError as in `of`.
        """
        if baseline.anatomy.frame.shot == capture.anatomy.frame.shot:
            return None
        before = _blanked(baseline.pixels(), baseline.anatomy.masks)
        found = align(_blanked(capture.pixels(), capture.anatomy.masks), pieces, size)
        height, width = common_size(before, found.pixels)
        old, new = before.copy(), found.pixels
        for side in (old, new):
            side[:height, :width][found.ignored[:height, :width]] = 0
            for mask in (*baseline.anatomy.masks, *capture.anatomy.masks):
                side[span(mask)] = 0
        elsewhere = found.elsewhere | _stand_apart(baseline, capture)
        return cls(old, new, differing(old, new).boxes, elsewhere)

    def same_image(self, before: Box, after: Box) -> bool:
        """Return whether a box of the baseline shows what a box of the capture shows.

        At the same position every bit has to be equal; at another one edges may be resampled.
        """
        one, other = _crop(self.baseline, before), _crop(self.capture, after)
        if one is None or other is None or one.shape != other.shape:
            return False
        if np.array_equal(one, other):
            return True
        is_elsewhere = before != after or self._is_elsewhere(after)
        return is_elsewhere and self._is_resampled(before, after)

    def _is_resampled(self, before: Box, after: Box) -> bool:
        """Return whether two boxes differ by resampling; the pixels around them are neighbours."""
        for margin in (1, 0):
            one = _crop(self.baseline, grown(before, margin))
            other = _crop(self.capture, grown(after, margin))
            if one is not None and other is not None:
                return is_resampled(one, other, margin=margin)
        return False

    def _is_elsewhere(self, box: Box) -> bool:
        return self.elsewhere is not None and bool(self.elsewhere[span(box)].any())

    def is_visible(self, before: Box, after: Box) -> bool:
        """Return whether a reader can see that a box of the baseline and one of the capture differ.

        At the same position, pixels that only one of the screenshots has are always visible. At
        another one, a box that is not completely on its screenshot always differs visibly.
        """
        if before == after:
            return self._is_visible_in(after)
        one, other = _crop(self.baseline, before), _crop(self.capture, after)
        if one is None or other is None or one.shape != other.shape:
            return True
        return any(True for _ in visible_areas(one, other))

    def _is_visible_in(self, box: Box) -> bool:
        height, width = common_size(self.baseline, self.capture)
        common = _shown((height, width), box)
        if any(_shown(side.shape, box) > common for side in (self.baseline, self.capture)):
            return True
        return is_visible(self.baseline, self.capture, box)


def _stand_apart(baseline: SnapshotSide, capture: SnapshotSide) -> bool:
    """Return whether two parts are known to stand at different positions of their pages."""
    positions = [side.anatomy.frame.position for side in (baseline, capture)]
    return None not in positions and positions[0] != positions[1]


def _shown(size: tuple[int, ...], box: Box) -> int:
    """Return how many pixels of a box a screenshot of a height and width has."""
    rows, columns = span(box)
    return len(range(*rows.indices(size[0]))) * len(range(*columns.indices(size[1])))


def _blanked(pixels: Pixels, masks: Sequence[Box]) -> Pixels:
    """Return the screenshot with masked pixels set to 0, so that nothing differs there."""
    if not masks:
        return pixels
    blank = pixels.copy()
    for mask in masks:
        blank[span(mask)] = 0
    return blank


def _crop(pixels: Pixels, box: Box) -> Pixels | None:
    """Return the pixels in a box on whole pixels; None if some of it lies outside."""
    left, top, right, bottom = map(round, (box.x, box.y, box.right, box.bottom))
    height, width, _ = pixels.shape
    if left < 0 or top < 0 or right > width or bottom > height:
        return None
    return pixels[top:bottom, left:right]
