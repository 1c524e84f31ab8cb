"""Pictures as arrays: decoded from PNG or lossless WebP, encoded quickly for people to look at."""

import warnings
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]
"""Height × width × 4 (red, green, blue, alpha), C-contiguous."""


class UnreadablePicture(ValueError):
    """The bytes are no whole picture; the message says in one line why."""


def decode(data: bytes) -> Pixels:
    """The pixels of a PNG or a WebP; UnreadablePicture when it is neither, or not whole."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(data), formats=["PNG", "WEBP"])
        return np.array(picture.convert("RGBA"))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Warning) as error:
        raise UnreadablePicture(f"it is no whole picture: {error}") from error


def encode_quickly(pixels: Pixels) -> bytes:
    """A PNG of the pixels, larger than it could be."""
    png = BytesIO()
    Image.fromarray(pixels).save(png, "PNG", compress_level=1)
    return png.getvalue()
