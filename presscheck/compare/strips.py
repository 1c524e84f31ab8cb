"""Several pictures as one: each below the one before, on white."""

from collections.abc import Sequence

import numpy as np

from presscheck.compare.pictures import Pixels, decode, encode_quickly


def stacked(pictures: Sequence[bytes]) -> bytes:
    """One PNG, as wide as the widest and as high as all together; one picture stays as it is."""
    if len(pictures) == 1:
        return pictures[0]
    decoded = [decode(picture) for picture in pictures]
    width = max(pixels.shape[1] for pixels in decoded)
    return encode_quickly(np.concatenate([widened(pixels, width) for pixels in decoded]))


def widened(pixels: Pixels, width: int) -> Pixels:
    height, own, channels = pixels.shape
    wide = np.full((height, width, channels), 255, dtype=np.uint8)
    wide[:, :own] = pixels
    return wide
