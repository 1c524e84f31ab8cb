"""Screenshots as lossless WebP files."""

from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image

from presscheck.images import LONGEST, Pixels, decode
from presscheck.outcome import Size, size_text

EFFORT: dict[str, Any] = {"lossless": True, "method": 4, "quality": 100, "exact": True}
"""Method 6 saves 5 % more and takes eight times as long; see docs/decisions.md."""


def encoded(pixels: Pixels) -> bytes:
    """Return a WebP file that decodes to the same pixels, height × width × RGBA.

    A screenshot that is too tall for WebP is cut into columns that stand side by side.

    Raises:
        ValueError: if it is too wide, or if the encoder changed a pixel.
    """
    height, width, _ = pixels.shape
    columns = _in_columns(pixels)
    if max(columns.shape) > LONGEST:
        raise ValueError(f"the picture is {size_text((width, height))}, and {LONGEST} is the most")
    webp = BytesIO()
    Image.fromarray(columns).save(webp, "WEBP", **EFFORT)
    if not np.array_equal(decoded(webp.getvalue(), (width, height)), pixels):
        raise ValueError("the encoder changed pixels")
    return webp.getvalue()


def decoded(webp: bytes, size: Size) -> Pixels:
    """Return the pixels of an encoded screenshot of a width and height.

    Raises:
        ValueError: if the file is no image, or of another size.
    """
    width, height = size
    stored = decode(webp)
    columns = stored.shape[1] // width if width else 0
    if columns < 1 or columns * stored.shape[0] < height:
        raise ValueError(f"its picture is not {size_text(size)}")
    parts = [stored[:, width * number : width * (number + 1)] for number in range(columns)]
    return np.ascontiguousarray(np.concatenate(parts)[:height])


def _in_columns(pixels: Pixels) -> Pixels:
    """Cut pixels into as few columns as possible, of one height; the last is filled with white."""
    height, width, channels = pixels.shape
    columns = -(-height // LONGEST) or 1
    column = -(-height // columns)
    filled = np.full((column * columns, width, channels), 255, dtype=np.uint8)
    filled[:height] = pixels
    return np.concatenate(np.split(filled, columns), axis=1)
