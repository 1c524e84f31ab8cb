"""Pictures as arrays: decoded from PNG or lossless WebP, encoded quickly for people to look at."""

import warnings
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]
"""Height × width × 4 (red, green, blue, alpha), C-contiguous."""

FORMATS = ("PNG", "WEBP")

PNG_END = b"IEND\xae\x42\x60\x82"
"""The last chunk of every PNG with its checksum; Pillow does not miss it."""


class UnreadablePictureError(ValueError):
    """The bytes are no whole picture; the message says in one line why."""


def decode(data: bytes) -> Pixels:
    """The pixels of a PNG or a WebP, not to be written to.

    Raises UnreadablePictureError for what is neither, not whole, or larger than Pillow thinks safe
    (89 million pixels).
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(data), formats=FORMATS)
        if picture.format == "PNG" and PNG_END not in data[-64:]:
            raise UnreadablePictureError("the picture is cut short")
        return np.asarray(picture.convert("RGBA"))
    except Image.UnidentifiedImageError as error:
        raise UnreadablePictureError("the picture is neither PNG nor WebP") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UnreadablePictureError("the picture is larger than is safe") from error
    except (OSError, SyntaxError, ValueError) as error:
        raise UnreadablePictureError(f"the picture cannot be read: {one_line(error)}") from error


def one_line(error: Exception) -> str:
    return " ".join(str(error).split())


def encode_quickly(pixels: Pixels) -> bytes:
    """A PNG of the pixels, larger than it could be."""
    png = BytesIO()
    Image.fromarray(pixels).save(png, "PNG", compress_level=1)
    return png.getvalue()
