"""Whether a picture is the same one, drawn anew at another place.

Scaled pictures, curves and letters are drawn from where they stand, so that their edges come out
a little different elsewhere: each pixel somewhere between those around it before.
"""

import numpy as np
from numpy.typing import NDArray

from presscheck.images.codec import Pixels

ROUNDING = 2
"""Of 255: by how much a channel may lie beyond those around it. Styles tell of nearer colours."""

FEW = 0.001
"""The share of pixels that may lie beyond by more, where a fine detail falls between two."""

FARTHEST = 16
"""By how much those may."""

Channels = NDArray[np.int16]


def is_resampled(before: Pixels, after: Pixels) -> bool:
    """Height × width × RGBA of equal shape: whether neither has what the other has not.

    What is new, what is gone, and what has another colour is found.
    """
    return within(before, after) and within(after, before)


def within(one: Pixels, other: Pixels) -> bool:
    """Whether the pixels of the other lie between the nine pixels there of the one."""
    low, high = nearby(one, np.minimum), nearby(one, np.maximum)
    beyond = np.maximum(low - other, other - high).max(axis=-1)
    few = np.count_nonzero(beyond > ROUNDING) <= FEW * beyond.size
    return bool(few and (beyond <= FARTHEST).all())


def nearby(pixels: Pixels, choose: np.ufunc) -> Channels:
    """Of each pixel and the eight around it, the lowest or highest value of each channel."""
    padded = np.pad(pixels.astype(np.int16), ((1, 1), (1, 1), (0, 0)), mode="edge")
    rows = choose(choose(padded[:-2], padded[1:-1]), padded[2:])
    found: Channels = choose(choose(rows[:, :-2], rows[:, 1:-1]), rows[:, 2:])
    return found
