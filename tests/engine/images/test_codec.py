"""Pictures come in whole, or not at all."""

import struct
import zlib
from io import BytesIO
from typing import Any

import numpy as np
import pytest
from PIL import Image

from presscheck.images import UnreadableImageError, decode, encode_quickly
from tests.engine.images.painted import painted

DRAWN = painted("RG_ .KB")

LOSSLESS: dict[str, dict[str, Any]] = {
    "PNG": {},
    "WEBP": {"lossless": True, "exact": True},
}

IEND = 12
ENDING = 12
"""Bytes of a PNG's last chunk, which is empty; four of them are its checksum."""


def written(kind: str, mode: str = "RGBA") -> bytes:
    data = BytesIO()
    Image.fromarray(DRAWN).convert(mode).save(data, kind, **LOSSLESS.get(kind, {}))
    return data.getvalue()


def png(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    parts = (b"IHDR", head), (b"IDAT", zlib.compress(bytes(100))), (b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(kind, data) for kind, data in parts)


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@pytest.mark.parametrize("kind", LOSSLESS)
def test_every_channel_comes_through(kind: str) -> None:
    pixels = decode(written(kind))

    assert np.array_equal(pixels, DRAWN)
    assert pixels.dtype == np.uint8
    assert pixels.flags.c_contiguous


@pytest.mark.parametrize("kind", LOSSLESS)
def test_a_picture_without_alpha_is_opaque(kind: str) -> None:
    pixels = decode(written(kind, "RGB"))

    assert np.array_equal(pixels[..., :3], DRAWN[..., :3])
    assert (pixels[..., 3] == 255).all()


def test_what_is_encoded_quickly_decodes_to_the_same() -> None:
    assert np.array_equal(decode(encode_quickly(DRAWN)), DRAWN)


@pytest.mark.parametrize("kind", LOSSLESS)
def test_a_picture_cut_anywhere_is_refused(kind: str) -> None:
    whole = written(kind)
    cuts = range(len(whole) - (4 if kind == "PNG" else 0))

    assert [cut for cut in cuts if not refused(whole[:cut])] == []


def test_a_png_with_a_wrong_bit_is_refused() -> None:
    whole = written("PNG")
    flipped = [
        whole[:place] + bytes([whole[place] ^ 16]) + whole[place + 1 :]
        for place in range(len(whole) - ENDING)
    ]

    assert [place for place, data in enumerate(flipped) if not refused(data)] == []


def refused(data: bytes) -> bool:
    try:
        decode(data)
    except UnreadableImageError as refusal:
        return str(refusal).startswith("no whole picture: ") and "\n" not in str(refusal)
    return False


@pytest.mark.parametrize(
    "data",
    [b"", b"<html>", written("GIF", "RGB"), written("JPEG", "RGB"), written("BMP")],
    ids=["nothing", "a page", "GIF", "JPEG", "BMP"],
)
def test_a_foreign_picture_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableImageError, match=r"^no whole picture: it is neither PNG"):
        decode(data)


@pytest.mark.parametrize("size", [(10_000, 10_000), (100_000, 100_000), (2**31 - 1, 1)])
def test_a_picture_that_would_fill_the_memory_is_refused_unread(size: tuple[int, int]) -> None:
    with pytest.raises(UnreadableImageError, match=r"^no whole picture: it has more pixels"):
        decode(png(*size))
