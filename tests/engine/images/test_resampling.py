"""A picture that is only drawn anew elsewhere is the same; anything else in it is found."""

import numpy as np
import pytest

from presscheck.images import Pixels
from presscheck.images.resampling import is_resampled
from tests.engine.images.painted import plain

SIZE = 60


def slope(shift: float = 0.0) -> Pixels:
    """A dark disc on light ground, drawn so far down between the pixels."""
    rows, columns = np.mgrid[0:SIZE, 0:SIZE]
    distance = np.hypot(rows - SIZE / 2 - shift, columns - SIZE / 2)
    covered = np.clip(20.5 - distance, 0, 1)[..., np.newaxis]
    picture = np.full((SIZE, SIZE, 4), 255, np.uint8)
    picture[..., :3] = np.round(covered * [20, 60, 90] + (1 - covered) * [250, 240, 230])
    return picture


def with_patch(colour: int, rows: slice, columns: slice) -> Pixels:
    picture = slope()
    picture[rows, columns, :3] = colour
    return picture


@pytest.mark.parametrize("shift", [0.0, 0.1, 0.33, 0.5])
def test_edges_between_the_pixels_are_the_same_picture(shift: float) -> None:
    assert is_resampled(slope(), slope(shift))


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(slope(3), id="moved inside"),
        pytest.param(with_patch(0, np.s_[2:4], np.s_[2:4]), id="a new dot"),
        pytest.param(with_patch(60, np.s_[30:31], np.s_[20:40]), id="a new line"),
        pytest.param(np.where(slope() > 100, slope() - 4, slope()), id="a near colour"),
    ],
)
def test_what_is_new_or_gone_or_of_another_colour_is_found(other: Pixels) -> None:
    assert not is_resampled(slope(), other)
    assert not is_resampled(other, slope())


def test_a_fine_detail_may_fall_between_two_pixels() -> None:
    detailed = slope()
    detailed[0, 0, :3] -= 10

    assert is_resampled(slope(), detailed)
    assert not is_resampled(
        plain(10, 10), np.where(np.arange(400).reshape(10, 10, 4) < 3, 245, 255)
    )
