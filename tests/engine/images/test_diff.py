"""The picture of a difference shows where to look."""

import numpy as np
import pytest

from presscheck.anatomy import Box
from presscheck.images import Pixels, decode
from presscheck.images.diff import DIFFERENT, diff_image
from tests.engine.images.painted import plain, speckled

Colour = tuple[int, ...]


def diff(baseline: Pixels, capture: Pixels, *masks: Box) -> Pixels:
    picture = diff_image(baseline, capture, masks)
    assert picture
    return decode(picture)


def test_pictures_without_a_difference_have_no_diff() -> None:
    assert diff_image(plain(5, 5), plain(5, 5)) is None


def test_a_difference_under_a_mask_is_none() -> None:
    assert diff_image(plain(5, 5), speckled(plain(5, 5), (1, 1)), [Box(1, 1, 1, 1)]) is None


def test_pixels_that_differ_stand_out_and_no_others() -> None:
    shown = diff(plain(9, 5, "K"), speckled(plain(9, 5, "."), (4, 2)))

    strong = (shown == DIFFERENT).all(axis=2)
    assert strong.sum() == 9 * 5 - 1
    assert not strong[2, 4]


def test_what_does_not_differ_is_there_but_pale() -> None:
    before = speckled(plain(9, 5), (1, 1))
    shown = diff(before, speckled(before, (4, 2)))

    assert shown[0, 0].tolist() == [255, 255, 255, 255]
    assert 180 < shown[1, 1, 0] < 220


def test_what_only_one_picture_has_is_told_apart() -> None:
    shown = diff(plain(9, 8), plain(12, 5))

    assert shown.shape == (8, 12, 4)
    gone, new, common, neither = (shown[y, x] for y, x in ((6, 3), (3, 10), (3, 3), (6, 10)))
    assert redder(gone)
    assert bluer(new)
    assert common.tolist() == neither.tolist() == [255, 255, 255, 255]


def redder(pixel: Pixels) -> bool:
    return int(pixel[0]) - int(pixel[2]) > 40


def bluer(pixel: Pixels) -> bool:
    return int(pixel[2]) - int(pixel[0]) > 40


@pytest.mark.parametrize("letter", [".", "K"], ids=["white", "black"])
def test_masked_places_are_tinted(letter: str) -> None:
    before = plain(9, 5, letter)
    shown = diff(before, plain(9, 6, letter), Box(0.5, 0.5, 3, 2))

    assert (shown[:3, :4] != shown[4, 8]).any(axis=2).all()
    assert np.array_equal(shown[4, :8], shown[:5, 8][[4] * 8])
