"""Pairs of pictures, drawn by chance, on which rules for what is visible easily disagree."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from presscheck.images import Pixels
from tests.engine.images.painted import plain

Chance = np.random.Generator
Pair = tuple[Pixels, Pixels]
Kind = Callable[[Chance, int, int], Pair]


def noise(chance: Chance, width: int, height: int) -> Pair:
    one, other = chance.integers(0, 256, (2, height, width, 4), np.uint8)
    one[..., 3] = other[..., 3] = 255
    return one, other


def alpha(chance: Chance, width: int, height: int) -> Pair:
    one, other = chance.integers(0, 256, (2, height, width, 4), np.uint8)
    return one, other


def look_alikes(chance: Chance, width: int, height: int) -> Pair:
    """Opaque grey and half of black are equally bright and yet two colours."""
    palette = np.array([[value] * 3 + [255] for value in (128, 0, 255, 0, 1, 254)], np.uint8)
    palette[1, 3] = 127
    one = palette[chance.choice(6, (height, width), p=(0.2, 0.2, 0.25, 0.25, 0.05, 0.05))]
    other = one.copy()
    other[chance.random((height, width)) < 0.1] = palette[chance.integers(6)]
    return one, other


def few_colours(chance: Chance, width: int, height: int) -> Pair:
    palette = chance.integers(0, 256, (4, 4), np.uint8)
    palette[:3, 3] = 255
    one, other = palette[chance.integers(0, 4, (2, height, width))]
    return one, other


def text(chance: Chance, width: int, height: int) -> Pair:
    """Black strokes with soft edges on white, moved by a pixel."""
    ink = np.kron(chance.random((-(-height // 2), -(-width // 3))) < 0.4, np.ones((2, 3)))
    soft = (np.roll(ink, 1, 1) + 2 * ink + np.roll(ink, -1, 1))[:height, :width] / 4
    return grey(255 - soft * 255), grey(255 - np.roll(soft, 1, chance.integers(2)) * 255)


def edges(chance: Chance, width: int, height: int) -> Pair:
    """Two even areas with a slanted edge between them, anti-aliased, a little apart."""
    y, x = np.mgrid[:height, :width]
    slope, place = chance.uniform(-2, 2), chance.uniform(0, width)
    sides = [np.clip(x + slope * (y - height / 2) - place - gap, 0, 1) for gap in (0, 0.4)]
    light, dark = chance.integers(0, 256, 2)
    return grey(sides[0] * light + (1 - sides[0]) * dark), grey(
        sides[1] * light + (1 - sides[1]) * dark
    )


def gradient(chance: Chance, width: int, height: int) -> Pair:
    ramp = np.add.outer(np.arange(height) * chance.integers(9), np.arange(width) * 7) % 256
    return grey(ramp), grey(np.roll(ramp, 3, 1))


def faint(chance: Chance, width: int, height: int) -> Pair:
    """Differences on both sides of the threshold."""
    one = chance.integers(60, 190, (height, width, 4), np.uint8)
    step = chance.integers(0, 60, one.shape, np.uint8)
    return one, one + step


def borders(chance: Chance, width: int, height: int) -> Pair:
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


KINDS = (noise, alpha, look_alikes, few_colours, text, edges, gradient, faint, borders)
