"""The tiles that pixelmatch is asked about give the answer that it gives for the whole picture."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pixelmatch import pixelmatch

from presscheck.anatomy import Box
from presscheck.images import Pixels, decode, visibility
from presscheck.images.visibility import Area, is_visible, visible_areas
from tests.engine.images.near_misses import KINDS, Kind, text
from tests.engine.images.painted import painted, plain, speckled

PAIRS = 30
"""For each of the nine kinds."""

MOST = 300
"""Pixels of a generated picture; the package takes up to 0.1 ms for each."""

SIZES = st.integers(1, 40).flatmap(
    lambda width: st.tuples(st.just(width), st.integers(1, min(MOST // width, 40)))
)

SEEDS = st.integers(0, 2**32 - 1)

PAGE = Path(__file__).parents[3] / "docs" / "article-page.png"


def marked(baseline: Pixels, capture: Pixels, threshold: float = 0.1) -> set[tuple[int, int]]:
    """The rows and columns of the pixels that pixelmatch counts in the whole picture."""
    height, width, _ = baseline.shape
    mask: list[float] = [0] * baseline.size
    sides = baseline.tobytes(), capture.tobytes()
    count = pixelmatch(*sides, width, height, mask, threshold, diff_mask=True)
    places = np.argwhere(np.array(mask).reshape(baseline.shape)[..., 3])
    assert len(places) == count
    return {(int(row), int(column)) for row, column in places}


def everywhere(pixels: Pixels) -> Box:
    return Box(0, 0, pixels.shape[1], pixels.shape[0])


def in_area(area: Area, places: set[tuple[int, int]]) -> set[tuple[int, int]]:
    rows, columns = area
    return {
        (row, column)
        for row, column in places
        if rows.start <= row < rows.stop and columns.start <= column < columns.stop
    }


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_tiles_hold_what_the_whole_picture_does(kind: Kind) -> None:
    @settings(max_examples=PAIRS)
    @given(SEEDS, SIZES)
    def agree(seed: int, size: tuple[int, int]) -> None:
        baseline, capture = kind(np.random.default_rng(seed), *size)
        whole = marked(baseline, capture)
        found = [in_area(area, whole) for area in visible_areas(baseline, capture)]

        assert all(found)
        assert sorted(place for places in found for place in places) == sorted(whole)
        assert is_visible(baseline, capture, everywhere(baseline)) == bool(whole)

    agree()


def test_looking_at_a_few_rows_at_a_time_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    baseline, capture = text(np.random.default_rng(7), 30, 40)
    at_once = sorted(map(str, visible_areas(baseline, capture)))
    monkeypatch.setattr(visibility, "BAND", 1)

    assert sorted(map(str, visible_areas(baseline, capture))) == at_once != []


@pytest.mark.parametrize("threshold", [0.05, 0.1, 0.2])
def test_a_page_is_seen_as_the_package_sees_it(threshold: float) -> None:
    page = decode(PAGE.read_bytes())
    baseline, capture = page[270:330, 640:800], page[271:331, 640:800]

    found = is_visible(baseline, capture, everywhere(baseline), threshold)

    assert found == bool(marked(baseline, capture, threshold))


def test_the_box_is_looked_at_with_two_pixels_around() -> None:
    baseline = plain(30, 20)
    capture = speckled(baseline, (12, 10), (13, 10), (14, 10), (0, 0), (29, 19))

    boxes = [Box(x, 10, 1, 1) for x in (9, 10, 11, 17)]
    assert [is_visible(baseline, capture, box) for box in boxes] == [False, True, True, False]
    assert is_visible(baseline, capture, Box(-9, -9, 9.5, 9.5))
    assert is_visible(baseline, capture, Box(29.5, 19.5, 1e6, 1e6))


def test_near_colours_never_reach_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> int:
        raise AssertionError("asked for nothing")

    monkeypatch.setattr(visibility, "pixelmatch", refuse)

    assert not is_visible(painted("RRR"), painted("RrR"), Box(1, 0, 1, 1))


def test_outside_the_common_area_there_is_nothing_to_see() -> None:
    assert not is_visible(plain(9, 9), plain(9, 5, "K"), Box(0, 7, 9, 2))
