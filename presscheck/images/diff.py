"""The diff: an image of where two screenshots differ, for a person to look at."""

from collections.abc import Sequence

import numpy as np

from presscheck.anatomy import Box
from presscheck.images.codec import Pixels, encode_quickly
from presscheck.images.pixels import common_size, span, unequal

FADED = 4
"""Equal pixels keep a quarter of their contrast to white."""

DIFFERENT = (214, 0, 80, 255)
GONE = (235, 130, 20, 255)
NEW = (30, 110, 220, 255)
MASKED = (120, 120, 120, 255)


def diff_image(baseline: Pixels, capture: Pixels, masks: Sequence[Box] = ()) -> bytes | None:
    """Return a PNG as large as the larger screenshot in each direction; None if nothing differs.

    The capture is faded. Pixels that differ are red, what only the baseline has is orange, what
    only the capture has is blue, and masked boxes are grey.
    """
    marks = unequal(baseline, capture, masks)
    if baseline.shape == capture.shape and not marks.any():
        return None
    height, width = common_size(baseline, capture)
    shape = np.maximum(baseline.shape, capture.shape)
    picture = np.full(shape, 255, np.uint8)
    lay(picture, baseline, GONE)
    lay(picture, capture, NEW)
    common = picture[:height, :width]
    common[:] = faded(capture[:height, :width])
    for mask in masks:
        tint(picture[span(mask)], MASKED)
    common[marks] = DIFFERENT
    return encode_quickly(picture)


def lay(picture: Pixels, side: Pixels, colour: tuple[int, ...]) -> None:
    """Put one screenshot into the diff, faded and tinted."""
    place = picture[: side.shape[0], : side.shape[1]]
    place[:] = faded(side)
    tint(place, colour)


def faded(pixels: Pixels) -> Pixels:
    pale: Pixels = 255 - (255 - pixels) // FADED
    pale[..., 3] = 255
    return pale


def tint(place: Pixels, colour: tuple[int, ...]) -> None:
    """Mix an area with a colour, half and half."""
    place[:] = place // 2 + np.array(colour, np.uint8) // 2
