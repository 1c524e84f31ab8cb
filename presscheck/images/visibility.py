"""Whether a reader can see that two screenshots differ: the `pixelmatch` package decides.

The package is written in Python and takes microseconds for a pixel, so it is asked about as few
pixels as possible: only about those whose colours are far enough apart (pixelmatch's own first
condition, computed here in NumPy), in small tiles, and no longer than until it finds a visible one.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from pixelmatch import pixelmatch

from presscheck.anatomy import Box
from presscheck.images.codec import Pixels
from presscheck.images.pixels import as_uint32, common_size, span
from presscheck.images.regions import tiled

THRESHOLD = 0.1
"""pixelmatch's default: the share of the largest colour distance up to which nothing is visible."""

LARGEST = 35215
"""The largest squared YIQ distance of two colours."""

SLACK = 1 - 1e-9
"""Rounding may not hide a pixel from the package, so the filter asks for a little less than it."""

REACH = 2
"""Pixels around a pixel that decide with it: its neighbours, and their neighbours."""

TILE = 8
"""Side of the tiles in which pixels are given to the package, in pixels."""

BAND = 1 << 16
"""Pixels that are filtered at once, so that they stay in the processor's cache."""

Plane = NDArray[np.float64]
Marks = NDArray[np.bool_]
Area = tuple[slice, slice]
"""Rows and columns of an array of pixels."""


def is_visible(baseline: Pixels, capture: Pixels, box: Box, threshold: float = THRESHOLD) -> bool:
    """Return whether pixelmatch counts a pixel in a box, or up to 2 pixels beside it.

    Both arrays are height × width × RGBA, the box is in pixels. What lies outside of either
    screenshot is left out, and the box with its margin is judged as a picture of its own.
    """
    height, width = common_size(baseline, capture)
    rows, columns = span(box, REACH)
    area = np.s_[rows.start : min(rows.stop, height), columns.start : min(columns.stop, width)]
    return any(True for _ in visible_areas(baseline[area], capture[area], threshold))


def visible_areas(
    baseline: Pixels, capture: Pixels, threshold: float = THRESHOLD
) -> Iterator[Area]:
    """Yield the areas, of at most 8×8 pixels, in which pixelmatch counts a pixel.

    Both arrays are height × width × RGBA and of one shape. The areas hold every pixel that
    pixelmatch counts in the whole pictures, and do not overlap.
    """
    for area in _suspects(baseline, capture, threshold):
        if _is_marked(baseline, capture, area, threshold):
            yield area


def _suspects(one: Pixels, other: Pixels, threshold: float) -> Iterator[Area]:
    """Yield areas of at most 8×8 pixels that hold every pixel that may be visible.

    They come from top to bottom in bands; in a band, those with the most such pixels come first.
    """
    height, width = one.shape[:2]
    step = max(BAND // max(width, 1) // TILE, 1) * TILE
    for top in range(0, height, step):
        band = slice(top, top + step)
        tiles = tiled(_far_apart(one[band], other[band], threshold), TILE)
        counts = np.count_nonzero(tiles, axis=(2, 3))
        rows, columns = np.nonzero(counts)
        for place in np.argsort(-counts[rows, columns], kind="stable"):
            down, across = int(rows[place]), int(columns[place])
            inner = tiles[down, across]
            yield (
                _marked_range(inner.any(axis=1), top + down * TILE),
                _marked_range(inner.any(axis=0), across * TILE),
            )


def _marked_range(marks: Marks, start: int) -> slice:
    """The range from the first marked place to the last, where the first place is `start`."""
    places = np.flatnonzero(marks)
    return slice(start + int(places[0]), start + int(places[-1]) + 1)


def _is_marked(one: Pixels, other: Pixels, tile: Area, threshold: float) -> bool:
    """Return whether pixelmatch counts a pixel of a tile, which it sees with 2 pixels around."""
    rows, columns = tile
    top, left = max(rows.start - REACH, 0), max(columns.start - REACH, 0)
    around = np.s_[top : rows.stop + REACH, left : columns.stop + REACH]
    before, after = one[around], other[around]
    height, width = before.shape[:2]
    mask: list[float] = [0] * before.size
    pixelmatch(before.tobytes(), after.tobytes(), width, height, mask, threshold, diff_mask=True)
    marked = np.array(mask).reshape(before.shape)
    return bool(
        marked[rows.start - top : rows.stop - top, columns.start - left : columns.stop - left].any()
    )


def _far_apart(one: Pixels, other: Pixels, threshold: float) -> Marks:
    """Height × width: the pixels whose colours are further apart than the threshold.

    The squared distance is that of Kotsarenko and Ramos, "Measuring perceived color difference
    using YIQ NTSC transmission color space in mobile applications", 2010, as pixelmatch has it.
    """
    before, after = np.ascontiguousarray(as_uint32(one)), np.ascontiguousarray(as_uint32(other))
    marks: Marks = before != after
    red, green, blue = _on_white(before[marks]) - _on_white(after[marks])
    y = red * 0.29889531 + green * 0.58662247 + blue * 0.11448223
    i = red * 0.59597799 - green * 0.27417610 - blue * 0.32180189
    q = red * 0.21147017 - green * 0.52261711 + blue * 0.31114694
    distance = 0.5053 * y * y + 0.299 * i * i + 0.1957 * q * q
    marks[marks] = distance > LARGEST * threshold * threshold * SLACK
    return marks


def _on_white(colours: NDArray[np.uint32]) -> Plane:
    """Red, green and blue of colours, each a row; transparent ones are mixed with white."""
    rgba = colours.view(np.uint8).reshape(-1, 4).T.astype(np.float64)
    mixed: Plane = 255 + (rgba[:3] - 255) * (rgba[3] / 255)
    return mixed
