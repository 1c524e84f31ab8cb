"""Pictures as small as lossless gets them: what a browser shot, as WebP."""

import warnings
from io import BytesIO
from typing import Any

from PIL import Image

from presscheck.outcome import size_text

LONGEST = 16383
"""The most pixels that WebP has room for, in either direction."""

EFFORT: dict[str, Any] = {"lossless": True, "method": 6, "quality": 80, "exact": True}
"""Quality 100 saves 1 % more and takes twenty times as long; see docs/decisions.md."""


def opened(png: bytes) -> Image.Image:
    """A PNG as browsers shoot them, decoded; ValueError says in one line why it is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(png), formats=["PNG"])
        picture.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Warning) as error:
        raise ValueError(f"the picture is no whole PNG: {error}") from error
    if picture.mode not in {"RGB", "RGBA"}:
        raise ValueError(f"the picture has colours of another kind: {picture.mode}")
    return picture


def encoded(picture: Image.Image) -> bytes:
    """The same pixels as a file of WebP; ValueError says in one line why that cannot be."""
    if max(picture.size) > LONGEST:
        raise ValueError(f"the picture is {size_text(picture.size)}, and {LONGEST} is the most")
    webp = BytesIO()
    picture.save(webp, "WEBP", **EFFORT)
    kept = Image.open(webp, formats=["WEBP"])
    if kept.convert("RGBA").tobytes() != picture.convert("RGBA").tobytes():
        raise ValueError("the encoder changed pixels")
    return webp.getvalue()
