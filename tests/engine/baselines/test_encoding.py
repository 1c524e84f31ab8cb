"""Pictures become smaller, and stay the same to the last pixel."""

from hashlib import shake_128
from io import BytesIO

import pytest
from PIL import Image

from presscheck.baselines.encoding import LONGEST, encoded, opened
from tests.engine.captures import picture


def noise(mode: str, size: tuple[int, int]) -> Image.Image:
    count = size[0] * size[1] * len(mode)
    return Image.frombytes(mode, size, shake_128(b"noise").digest(count))


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_every_pixel_is_kept_even_where_it_is_transparent(mode: str) -> None:
    shot = noise(mode, (31, 17))

    kept = Image.open(BytesIO(encoded(shot)))

    assert (kept.format, kept.mode, kept.tobytes()) == ("WEBP", mode, shot.tobytes())


def test_the_longest_picture_is_kept_and_a_longer_one_refused() -> None:
    assert encoded(Image.new("RGB", (1, LONGEST)))

    with pytest.raises(ValueError, match=r"the picture is 1×16384, and 16383 is the most"):
        encoded(Image.new("RGB", (1, LONGEST + 1)))


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "no whole PNG"),
        (b"\xff\xd8\xff\xe0 a photograph", "no whole PNG"),
        (picture()[:-30], "no whole PNG"),
        (picture(mode="L"), "colours of another kind: L"),
        (picture(size=(20_000, 20_000), mode="1"), "no whole PNG: Image size"),
    ],
    ids=["empty", "foreign", "cut", "grey", "enormous"],
)
def test_what_no_browser_shot_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(ValueError, match=why) as refusal:
        opened(content)

    assert "\n" not in str(refusal.value)
