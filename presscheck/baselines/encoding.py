"""Pictures as small as lossless gets them: WebP, from what a browser shot."""

from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image

from presscheck.compare.pictures import Pixels, decode
from presscheck.outcome import size_text

LONGEST = 16383
"""The most pixels that WebP has room for, in either direction."""

EFFORT: dict[str, Any] = {"lossless": True, "method": 6, "quality": 80, "exact": True}
"""Quality 100 saves 5 % more and takes eleven times as long; see docs/decisions.md."""


def encoded(pixels: Pixels) -> bytes:
    """A WebP that decodes to the very same pixels; ValueError when there can be none."""
    height, width, _ = pixels.shape
    if max(width, height) > LONGEST:
        raise ValueError(f"the picture is {size_text((width, height))}, and {LONGEST} is the most")
    webp = BytesIO()
    Image.fromarray(pixels).save(webp, "WEBP", **EFFORT)
    if not np.array_equal(decode(webp.getvalue()), pixels):
        raise ValueError("the encoder changed pixels")
    return webp.getvalue()
