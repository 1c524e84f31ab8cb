"""Marked pixels come in boxes that a person would draw around them."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from presscheck.anatomy import Box
from presscheck.images.regions import MOST, TILE, Grid, boxes_of


def marked(width: int, height: int, *places: Box) -> Grid:
    marks = np.zeros((height, width), np.bool_)
    for place in places:
        left, top = int(place.x), int(place.y)
        marks[top : top + int(place.height), left : left + int(place.width)] = True
    return marks


def cut(marks: Grid, box: Box) -> Grid:
    x, y, width, height = map(int, box)
    return marks[y : y + height, x : x + width]


def test_a_word_is_one_box() -> None:
    letters = [Box(30 + 7 * letter, 40, 5, 11) for letter in range(8)]

    assert boxes_of(marked(200, 100, *letters)) == (Box(30, 40, 54, 11),)


def test_what_stands_apart_has_boxes_of_its_own() -> None:
    apart = (Box(3, 5, 20, 9), Box(60, 5, 20, 9), Box(3, 70, 77, 1))

    assert boxes_of(marked(100, 100, *apart)) == apart


def test_a_line_around_something_does_not_swallow_it() -> None:
    frame = [Box(0, 0, 100, 1), Box(0, 99, 100, 1), Box(0, 0, 1, 100), Box(99, 0, 1, 100)]
    inside = Box(48, 50, 9, 4)

    assert boxes_of(marked(100, 100, *frame, inside)) == (Box(0, 0, 100, 100), inside)


def test_branches_that_meet_further_down_are_one() -> None:
    fork = [Box(0, 0, 4, 60), Box(40, 0, 4, 60), Box(80, 0, 4, 60), Box(0, 60, 84, 4)]

    assert boxes_of(marked(100, 100, *fork)) == (Box(0, 0, 84, 64),)


@pytest.mark.parametrize(
    ("upper", "lower"), [(Box(0, 0, 8, 8), Box(8, 8, 8, 8)), (Box(8, 0, 8, 8), Box(0, 8, 8, 8))]
)
def test_what_touches_by_a_corner_is_one(upper: Box, lower: Box) -> None:
    assert boxes_of(marked(16, 16, upper, lower)) == (Box(0, 0, 16, 16),)


def test_everything_is_one_box() -> None:
    assert boxes_of(np.ones((123, 457), np.bool_)) == (Box(0, 0, 457, 123),)


@pytest.mark.parametrize("gap", [2 * TILE, 3 * TILE, 5 * TILE])
def test_there_are_never_too_many(gap: int) -> None:
    marks = marked(1280, 3000)
    marks[::gap, ::gap] = True

    boxes = boxes_of(marks)

    assert 1 <= len(boxes) <= MOST
    assert sum(cut(marks, box).sum() for box in boxes) >= marks.sum()


def test_there_can_be_as_many_as_there_may() -> None:
    places = [Box(50 * x, 50 * y, 2, 2) for y, x in product(range(15), range(20))]

    assert boxes_of(marked(1000, 800, *places)) == tuple(places)
    assert len(places) == MOST


SPOTS = st.lists(st.builds(Box, *[st.integers(0, 90)] * 2, *[st.integers(1, 12)] * 2), max_size=9)


@given(SPOTS)
def test_boxes_hold_every_mark_and_are_tight(spots: list[Box]) -> None:
    marks = marked(100, 100, *spots)
    left = marks.copy()

    for box in boxes_of(marks):
        inside = cut(marks, box)
        assert all(edge.any() for edge in (inside[0], inside[-1], inside[:, 0], inside[:, -1]))
        cut(left, box)[:] = False

    assert not left.any()


@given(arrays(np.bool_, st.tuples(st.integers(1, 40), st.integers(1, 40))))
def test_the_same_marks_give_the_same_boxes_wherever_they_are(marks: Grid) -> None:
    padded = np.pad(marks, ((5, 9), (11, 3)))

    assert boxes_of(padded) == tuple(
        box._replace(x=box.x + 11, y=box.y + 5) for box in boxes_of(marks)
    )
