"""Colours in front of each other, and the contrast between them as WCAG 2.2 defines it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

ENOUGH = 4.5
ENOUGH_FOR_LARGE_TEXT = 3.0
"""Both from https://www.w3.org/TR/WCAG22/#contrast-minimum"""

LARGE = 24.0
LARGE_IF_BOLD = 14 * 4 / 3
BOLD = 700
"""Large text has 18 points, or 14 points and is bold: https://www.w3.org/TR/WCAG22/#dfn-large-scale"""

NUMBER = re.compile(r"[\d.]+(?:e-?\d+)?%?")


@dataclass(frozen=True, slots=True)
class Color:
    """Red, green, blue and opacity, each from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    @classmethod
    def parse(cls, computed: str) -> Self:
        """Return a colour that `getComputedStyle` wrote: rgb(…), rgba(…) or color(srgb …).

        Raises ValueError for any other notation.
        """
        name, _, inside = computed.partition("(")
        values = [_parse_number(number) for number in NUMBER.findall(inside)]
        if name in {"rgb", "rgba"}:
            values[:3] = [value / 255 for value in values[:3]]
        elif not inside.startswith("srgb "):
            raise ValueError(f"cannot read the colour {computed!r}")
        return cls(*values)

    def composite(self, behind: "Color") -> "Color":
        """Return the colour that this one makes in front of another.

        https://www.w3.org/TR/compositing-1/#simplealphacompositing
        """
        alpha = self.alpha + behind.alpha * (1 - self.alpha)
        if alpha == 0:
            return CLEAR
        share = self.alpha / alpha
        return Color(
            self.red * share + behind.red * (1 - share),
            self.green * share + behind.green * (1 - share),
            self.blue * share + behind.blue * (1 - share),
            alpha,
        )

    def fade(self, opacity: float) -> "Color":
        """Return the colour with its alpha multiplied by an opacity."""
        return Color(self.red, self.green, self.blue, self.alpha * opacity)

    @property
    def luminance(self) -> float:
        """Brightness from 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
        red, green, blue = (_linearize(value) for value in (self.red, self.green, self.blue))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


WHITE = Color(1, 1, 1)
CLEAR = Color(0, 0, 0, 0)


def blend(color: Color, layers: Iterable[tuple[Color, float]]) -> Color:
    """Return the colour that a reader sees, in front of white.

    Layers come from the nearest to the farthest: the colour behind, and the opacity of both.
    """
    for behind, opacity in layers:
        color = color.composite(behind).fade(opacity)
    return color.composite(WHITE)


def contrast(one: Color, two: Color) -> float:
    """Return the contrast, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""
    dark, light = sorted([one.luminance, two.luminance])
    return (light + 0.05) / (dark + 0.05)


def needed_contrast(size: float, weight: float) -> float:
    """Return the contrast that text of a font size in pixels and of a font weight needs."""
    large = size >= LARGE or (weight >= BOLD and size >= LARGE_IF_BOLD)
    return ENOUGH_FOR_LARGE_TEXT if large else ENOUGH


def _parse_number(number: str) -> float:
    return float(number[:-1]) / 100 if number.endswith("%") else float(number)


def _linearize(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
