"""Whether two crops show the same image, drawn at another position.

Scaled images, curves and letters depend on their position, so that their edges look a little
different at another one: each pixel lies between the pixels that were around it.
"""

import numpy as np
from numpy.typing import NDArray

from presscheck.images.codec import Pixels

ROUNDING = 2
"""Of 255: by how much a channel may lie outside the range of the pixels around it."""

FEW = 0.001
"""The share of pixels that may lie further outside, such as fine details between two pixels."""

FARTHEST = 16
"""Of 255: by how much those pixels may lie outside."""

Channels = NDArray[np.int16]


def is_resampled(before: Pixels, after: Pixels, *, margin: int = 0) -> bool:
    """Return whether both crops show the same image up to resampling.

    Both are height × width × RGBA and of one shape. Every pixel has to lie within the range of the
    3×3 pixels of the other crop, but for those of a margin of so many pixels, which are only
    neighbours. Added, removed or recoloured pixels return False.
    """
    return _within(before, after, margin) and _within(after, before, margin)


def _within(one: Pixels, other: Pixels, margin: int) -> bool:
    """Return whether the pixels of `other` lie within the range of 3×3 pixels of `one`."""
    low, high = _nearby(one, np.minimum), _nearby(one, np.maximum)
    beyond = np.maximum(low - other, other - high).max(axis=-1)
    beyond = beyond[margin : len(beyond) - margin, margin : beyond.shape[1] - margin]
    few = np.count_nonzero(beyond > ROUNDING) <= FEW * beyond.size
    return bool(few and (beyond <= FARTHEST).all())


def _nearby(pixels: Pixels, choose: np.ufunc) -> Channels:
    """Return the lowest or highest value of each channel in the 3×3 pixels around each pixel."""
    padded = np.pad(pixels.astype(np.int16), ((1, 1), (1, 1), (0, 0)), mode="edge")
    rows = choose(choose(padded[:-2], padded[1:-1]), padded[2:])
    found: Channels = choose(choose(rows[:, :-2], rows[:, 1:-1]), rows[:, 2:])
    return found
