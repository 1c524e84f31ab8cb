"""Where two screenshots differ, to the last bit. Boxes are in pixels."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from presscheck.anatomy import Box
from presscheck.images.codec import Pixels
from presscheck.images.regions import boxes_of

Marks = NDArray[np.bool_]
"""Height × width: marked pixels of the area that two screenshots have in common."""


@dataclass(frozen=True, slots=True)
class PixelDifference:
    """How many pixels of the common area differ, and boxes on whole pixels that hold them all."""

    count: int
    boxes: tuple[Box, ...]


def differing(baseline: Pixels, capture: Pixels, masks: Sequence[Box] = ()) -> PixelDifference:
    """Return the pixels of the common area that differ and are not masked."""
    return _difference_of(unequal(baseline, capture, masks))


def _difference_of(marks: Marks) -> PixelDifference:
    return PixelDifference(int(np.count_nonzero(marks)), boxes_of(marks))


def unequal(baseline: Pixels, capture: Pixels, masks: Iterable[Box] = ()) -> Marks:
    """Mark the pixels of the common area that differ; a pixel that a mask touches does not."""
    height, width = common_size(baseline, capture)
    marks: Marks = as_uint32(baseline)[:height, :width] != as_uint32(capture)[:height, :width]
    for mask in masks:
        marks[span(mask)] = False
    return marks


def as_uint32(pixels: Pixels) -> NDArray[np.uint32]:
    """Return each pixel as one number, so that comparing takes one step instead of four."""
    return pixels.view(np.uint32)[..., 0]


def common_size(baseline: Pixels, capture: Pixels) -> tuple[int, int]:
    """Return height and width of the area that both screenshots have."""
    return min(len(baseline), len(capture)), min(baseline.shape[1], capture.shape[1])


def span(box: Box, beyond: int = 0) -> tuple[slice, slice]:
    """Return the rows and columns of the pixels that a box touches, and `beyond` more around."""
    return (
        slice(max(floor(box.y) - beyond, 0), max(ceil(box.bottom) + beyond, 0)),
        slice(max(floor(box.x) - beyond, 0), max(ceil(box.right) + beyond, 0)),
    )
