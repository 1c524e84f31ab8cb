"""Images as arrays of pixels: decoded from PNG or lossless WebP, encoded as PNG."""

import warnings
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

Pixels = NDArray[np.uint8]
"""Height × width × 4 (red, green, blue, alpha), C-contiguous."""

FORMATS = ("PNG", "WEBP")


class UnreadableImageError(ValueError):
    """The bytes are no complete image; the message says in one line why."""


def decode(data: bytes) -> Pixels:
    """Return the pixels of a PNG or a WebP; the array is read-only.

    Raises:
        UnreadableImageError: if the bytes are neither, not complete, or larger than Pillow
            thinks safe (89 million pixels).
    """
    try:
        _opened(data).verify()  # checksums, which Pillow does not look at when it decodes
        return np.asarray(_opened(data).convert("RGBA"))
    except UnidentifiedImageError as error:
        raise UnreadableImageError("no whole picture: it is neither PNG nor WebP") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UnreadableImageError("no whole picture: it has more pixels than is safe") from error
    except (OSError, SyntaxError, ValueError) as error:
        why = " ".join(str(error).split())
        raise UnreadableImageError(f"no whole picture: {why}") from error


def _opened(data: bytes) -> Image.Image:
    """Open an image; only its head is read."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        return Image.open(BytesIO(data), formats=FORMATS)


def encode_quickly(pixels: Pixels) -> bytes:
    """Return a PNG of pixels (height × width × RGBA), larger than it could be."""
    png = BytesIO()
    Image.fromarray(pixels).save(png, "PNG", compress_level=1)
    return png.getvalue()
