"""Pictures as small as lossless gets them: WebP, from what a browser shot."""

from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image

from presscheck.images import Pixels, decode
from presscheck.outcome import Size, size_text

LONGEST = 16383
"""The most pixels that WebP has room for, in either direction."""

EFFORT: dict[str, Any] = {"lossless": True, "method": 4, "quality": 100, "exact": True}
"""Method 6 saves 5 % more and takes eight times as long; see docs/decisions.md."""


def encoded(pixels: Pixels) -> bytes:
    """A WebP that decodes to the very same pixels; ValueError when there can be none.

    A picture too tall for WebP is kept as columns side by side.
    """
    height, width, _ = pixels.shape
    kept = folded(pixels)
    if max(kept.shape) > LONGEST:
        raise ValueError(f"the picture is {size_text((width, height))}, and {LONGEST} is the most")
    webp = BytesIO()
    Image.fromarray(kept).save(webp, "WEBP", **EFFORT)
    if not np.array_equal(decoded(webp.getvalue(), (width, height)), pixels):
        raise ValueError("the encoder changed pixels")
    return webp.getvalue()


def decoded(webp: bytes, size: Size) -> Pixels:
    """The picture of a size that was kept; ValueError when it is no picture, or another."""
    width, height = size
    kept = decode(webp)
    columns = kept.shape[1] // width if width else 0
    if columns < 1 or columns * kept.shape[0] < height:
        raise ValueError(f"its picture is not {size_text(size)}")
    parts = [kept[:, width * place : width * (place + 1)] for place in range(columns)]
    return np.ascontiguousarray(np.concatenate(parts)[:height])


def folded(pixels: Pixels) -> Pixels:
    """The picture cut into as few columns as it takes, all of one height, the last filled up."""
    height, width, channels = pixels.shape
    columns = -(-height // LONGEST) or 1
    column = -(-height // columns)
    filled = np.full((column * columns, width, channels), 255, dtype=np.uint8)
    filled[:height] = pixels
    return np.concatenate(np.split(filled, columns), axis=1)
