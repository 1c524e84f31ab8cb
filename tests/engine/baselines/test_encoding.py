"""Pictures become smaller, and stay the same to the last pixel."""

from hashlib import shake_128
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from presscheck.baselines.encoding import decoded, encoded
from presscheck.images import LONGEST, Pixels, decode


def noise(width: int, height: int, *, opaque: bool) -> Pixels:
    content = shake_128(b"noise").digest(width * height * 4)
    pixels = np.frombuffer(content, np.uint8).reshape(height, width, 4).copy()
    if opaque:
        pixels[:, :, 3] = 255
    return pixels


@pytest.mark.parametrize("opaque", [True, False])
def test_every_pixel_is_kept_even_where_it_is_transparent(*, opaque: bool) -> None:
    pixels = noise(31, 17, opaque=opaque)

    kept = encoded(pixels)

    assert np.array_equal(decode(kept), pixels)
    assert Image.open(BytesIO(kept)).format == "WEBP"


@pytest.mark.parametrize("height", [1, LONGEST, LONGEST + 1, 2 * LONGEST + 5])
def test_a_picture_of_any_height_is_kept(height: int) -> None:
    pixels = noise(3, height, opaque=True)

    assert np.array_equal(decoded(encoded(pixels), (3, height)), pixels)


def test_a_picture_that_is_too_wide_is_refused() -> None:
    with pytest.raises(ValueError, match=r"the picture is 16384×1, and 16383 is the most"):
        encoded(noise(LONGEST + 1, 1, opaque=True))


def test_a_picture_of_another_size_is_none() -> None:
    with pytest.raises(ValueError, match="its picture is not 9×9"):
        decoded(encoded(noise(8, 9, opaque=True)), (9, 9))
