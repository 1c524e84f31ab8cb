"""Pictures become smaller, and stay the same to the last pixel."""

from hashlib import shake_128
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from presscheck.baselines.encoding import LONGEST, encoded
from presscheck.compare.pictures import Pixels, decode


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


def test_the_longest_picture_is_kept_and_a_longer_one_refused() -> None:
    assert encoded(noise(1, LONGEST, opaque=True))

    with pytest.raises(ValueError, match=r"the picture is 1×16384, and 16383 is the most"):
        encoded(noise(1, LONGEST + 1, opaque=True))
