"""What counts as visible is what the pixelmatch package counts, pair by pair."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pixelmatch import pixelmatch

from presscheck.anatomy import Box
from presscheck.compare import visible as rule
from presscheck.compare.pictures import Pixels, decode
from presscheck.compare.visible import visible

from .near_misses import KINDS, Kind, text
from .painted import painted, plain, speckled

PAIRS = 250
"""For each of the nine kinds."""


MOST = 160
"""Pixels of a generated picture; the package takes 0.1 ms for each."""

SIZES = st.integers(1, 40).flatmap(
    lambda width: st.tuples(st.just(width), st.integers(1, min(MOST // width, 40)))
)

SEEDS = st.integers(0, 2**32 - 1)

PAGE = Path(__file__).parents[3] / "docs" / "article-page.png"


def counted(baseline: Pixels, capture: Pixels, threshold: float = 0.1) -> int:
    height, width, _ = baseline.shape
    sides = baseline.tobytes(), capture.tobytes()
    return int(pixelmatch(*sides, width, height, threshold=threshold))


def everywhere(pixels: Pixels) -> Box:
    return Box(0, 0, pixels.shape[1], pixels.shape[0])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_pair_counts_as_it_does_for_the_package(kind: Kind) -> None:
    @settings(max_examples=PAIRS)
    @given(SEEDS, SIZES)
    def agree(seed: int, size: tuple[int, int]) -> None:
        baseline, capture = kind(np.random.default_rng(seed), *size)

        assert visible(baseline, capture, everywhere(baseline)) == counted(baseline, capture)

    agree()


def test_a_page_counts_as_it_does_for_the_package() -> None:
    page = decode(PAGE.read_bytes())
    baseline, capture = page[270:360, 640:940], page[271:361, 640:940]

    assert visible(baseline, capture, everywhere(baseline)) == counted(baseline, capture) > 1000


@pytest.mark.parametrize("threshold", [0.05, 0.2])
def test_another_threshold_counts_as_it_does_for_the_package(threshold: float) -> None:
    page = decode(PAGE.read_bytes())
    baseline, capture = page[270:330, 640:800], page[271:331, 640:800]

    found = visible(baseline, capture, everywhere(baseline), threshold)

    assert found == counted(baseline, capture, threshold) > 0
    assert found != visible(baseline, capture, everywhere(baseline))


def test_looking_at_a_few_rows_at_a_time_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    baseline, capture = text(np.random.default_rng(7), 30, 40)
    at_once = visible(baseline, capture, everywhere(baseline))
    monkeypatch.setattr(rule, "BAND", 1)

    assert visible(baseline, capture, everywhere(baseline)) == at_once > 0


def test_the_box_is_looked_at_with_two_pixels_around() -> None:
    baseline = plain(30, 20)
    capture = speckled(baseline, (12, 10), (13, 10), (14, 10), (0, 0), (29, 19))

    assert [visible(baseline, capture, Box(x, 10, 1, 1)) for x in (9, 10, 11, 17)] == [0, 1, 2, 0]
    assert visible(baseline, capture, Box(-9, -9, 9.5, 9.5)) == 1
    assert visible(baseline, capture, Box(29.5, 19.5, 1e6, 1e6)) == 1


def test_a_faint_difference_does_not_count() -> None:
    assert visible(painted("RRR"), painted("RrR"), Box(1, 0, 1, 1)) == 0


def test_outside_the_common_area_there_is_nothing_to_count() -> None:
    assert visible(plain(9, 9), plain(9, 5, "K"), Box(0, 7, 9, 2)) == 0
