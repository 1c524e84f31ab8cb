"""Every differing pixel is found, and no other."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from presscheck.anatomy import Box
from presscheck.images import Pixels
from presscheck.images.pixels import differing
from tests.engine.images.painted import painted, plain, speckled

PLAIN = plain(40, 30)

PICTURE = arrays(np.uint8, st.tuples(st.integers(1, 20), st.integers(1, 20), st.just(4)))


def test_a_picture_does_not_differ_from_itself() -> None:
    assert differing(PLAIN, PLAIN.copy()) == differing(PLAIN, PLAIN)
    assert differing(PLAIN, PLAIN.copy()).count == 0
    assert differing(PLAIN, PLAIN.copy()).boxes == ()


@pytest.mark.parametrize("channel", range(4), ids=["red", "green", "blue", "alpha"])
def test_one_step_in_one_channel_counts(channel: int) -> None:
    capture = PLAIN.copy()
    capture[17, 23, channel] -= 1

    found = differing(PLAIN, capture)

    assert found.count == 1
    assert found.boxes == (Box(23, 17, 1, 1),)


def test_only_the_common_area_is_compared() -> None:
    capture = speckled(plain(50, 20, "."), (45, 3), (5, 19))

    found = differing(PLAIN, capture)

    assert found.count == 1
    assert found.boxes == (Box(5, 19, 1, 1),)


@pytest.mark.parametrize(
    ("mask", "left"),
    [
        (Box(10, 10, 1, 1), 2),
        (Box(10.99, 10.5, 0.02, 0.02), 1),
        (Box(9.2, 9.7, 2.6, 1), 1),
        (Box(-5, -5, 100, 100), 0),
        (Box(-5, -5, 3, 3), 3),
        (Box(100, 100, 1e9, 1e9), 3),
    ],
    ids=["one pixel", "between two", "fractional", "everything", "outside", "far outside"],
)
def test_pixels_that_a_mask_touches_do_not_count(mask: Box, left: int) -> None:
    capture = speckled(PLAIN, (10, 10), (11, 10), (30, 20))

    assert differing(PLAIN, capture, [mask]).count == left


def test_pictures_need_not_lie_in_one_piece() -> None:
    wide = plain(80, 30)

    assert differing(PLAIN, wide[:, :40]).count == 0


@given(PICTURE, PICTURE)
def test_the_count_is_what_a_loop_over_pixels_finds(baseline: Pixels, capture: Pixels) -> None:
    pairs = [
        zip(old, new, strict=False)
        for old, new in zip(baseline.tolist(), capture.tolist(), strict=False)
    ]

    assert differing(baseline, capture).count == sum(a != b for row in pairs for a, b in row)


def test_a_changed_letter_is_found() -> None:
    before = painted("..... .KKK. .K.K. .....")
    after = painted("..... .KKK. .KKr. .....")

    assert differing(before, after).boxes == (Box(2, 2, 2, 1),)
