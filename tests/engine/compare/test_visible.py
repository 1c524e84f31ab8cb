"""What counts as visible is what the pixelmatch package counts, pair by pair."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from pixelmatch import pixelmatch

from presscheck.anatomy import Box
from presscheck.compare import visible as rule
from presscheck.compare.pictures import Pixels, decode
from presscheck.compare.visible import visible

from .painted import painted, plain, speckled

Chance = np.random.Generator
Kind = Callable[[Chance, int, int], tuple[Pixels, Pixels]]

PAIRS = 300
"""For each of the eight kinds."""


MOST = 160
"""Pixels of a generated picture; the package takes 0.1 ms for each."""

SIZES = st.integers(1, 40).flatmap(
    lambda width: st.tuples(st.just(width), st.integers(1, min(MOST // width, 40)))
)

SEEDS = st.integers(0, 2**32 - 1)

PAGE = Path(__file__).parents[3] / "docs" / "article-page.png"


def counted(baseline: Pixels, capture: Pixels) -> int:
    height, width, _ = baseline.shape
    return int(pixelmatch(baseline.tobytes(), capture.tobytes(), width, height, threshold=0.1))


def everywhere(pixels: Pixels) -> Box:
    return Box(0, 0, pixels.shape[1], pixels.shape[0])


def noise(chance: Chance, width: int, height: int) -> tuple[Pixels, Pixels]:
    one, other = chance.integers(0, 256, (2, height, width, 4), np.uint8)
    one[..., 3] = other[..., 3] = 255
    return one, other


def alpha(chance: Chance, width: int, height: int) -> tuple[Pixels, Pixels]:
    one, other = chance.integers(0, 256, (2, height, width, 4), np.uint8)
    return one, other


def few_colours(chance: Chance, width: int, height: int) -> tuple[Pixels, Pixels]:
    palette = chance.integers(0, 256, (4, 4), np.uint8)
    palette[:3, 3] = 255
    one, other = palette[chance.integers(0, 4, (2, height, width))]
    return one, other


def text(chance: Chance, width: int, height: int) -> tuple[Pixels, Pixels]:
    """Black strokes with soft edges on white, moved by a pixel."""
    ink = np.kron(chance.random((-(-height // 2), -(-width // 3))) < 0.4, np.ones((2, 3)))
    soft = (np.roll(ink, 1, 1) + 2 * ink + np.roll(ink, -1, 1))[:height, :width] / 4
    return grey(255 - soft * 255), grey(255 - np.roll(soft, 1, chance.integers(2)) * 255)


def edges(chance: Chance, width: int, height: int) -> tuple[Pixels, Pixels]:
    """Two even areas with a slanted edge between them, anti-aliased, a little apart."""
    y, x = np.mgrid[:height, :width]
    slope, place = chance.uniform(-2, 2), chance.uniform(0, width)
    sides = [np.clip(x + slope * (y - height / 2) - place - gap, 0, 1) for gap in (0, 0.4)]
    light, dark = chance.integers(0, 256, 2)
    return grey(sides[0] * light + (1 - sides[0]) * dark), grey(
        sides[1] * light + (1 - sides[1]) * dark
    )


def gradient(chance: Chance, width: int, height: int) -> tuple[Pixels, Pixels]:
    ramp = np.add.outer(np.arange(height) * chance.integers(9), np.arange(width) * 7) % 256
    return grey(ramp), grey(np.roll(ramp, 3, 1))


def faint(chance: Chance, width: int, height: int) -> tuple[Pixels, Pixels]:
    """Differences on both sides of the threshold."""
    one = chance.integers(60, 190, (height, width, 4), np.uint8)
    step = chance.integers(0, 60, one.shape, np.uint8)
    return one, one + step


def borders(chance: Chance, width: int, height: int) -> tuple[Pixels, Pixels]:
    """Nothing but what lies along the edges of the picture."""
    one = plain(width, height)
    other = one.copy()
    other[chance.integers(-1, 1)] = chance.integers(0, 256, 4)
    other[:, chance.integers(-1, 1), :3] = chance.integers(0, 256, (height, 3))
    return one, other


def grey(lightness: NDArray[Any]) -> Pixels:
    pixels = np.full((*lightness.shape, 4), 255, np.uint8)
    pixels[..., :3] = np.round(lightness).astype(np.uint8)[..., np.newaxis]
    return pixels


KINDS = (noise, alpha, few_colours, text, edges, gradient, faint, borders)


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
