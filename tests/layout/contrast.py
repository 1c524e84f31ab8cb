"""Colours as they are shown, and the contrast between them as WCAG 2.2 defines it."""

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
"""18 points, or 14 points and bold: https://www.w3.org/TR/WCAG22/#dfn-large-scale"""

NUMBER = re.compile(r"[\d.]+(?:e-?\d+)?%?")


@dataclass(frozen=True, slots=True)
class Color:
    """Red, green, blue and opacity, each from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    @classmethod
    def read(cls, computed: str) -> Self:
        """A colour as `getComputedStyle` writes it: rgb(…), rgba(…) or color(srgb …)."""
        name, _, inside = computed.partition("(")
        values = [portion(number) for number in NUMBER.findall(inside)]
        if name in {"rgb", "rgba"}:
            values[:3] = [value / 255 for value in values[:3]]
        elif not inside.startswith("srgb "):
            raise ValueError(f"cannot read the colour {computed!r}")
        return cls(*values)

    def over(self, behind: "Color") -> "Color":
        """Both seen as one: https://www.w3.org/TR/compositing-1/#simplealphacompositing"""
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

    def faded(self, opacity: float) -> "Color":
        return Color(self.red, self.green, self.blue, self.alpha * opacity)

    @property
    def luminance(self) -> float:
        """https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
        red, green, blue = (linear(value) for value in (self.red, self.green, self.blue))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


WHITE = Color(1, 1, 1)
CLEAR = Color(0, 0, 0, 0)


def shown(color: Color, layers: Iterable[tuple[Color, float]]) -> Color:
    """A colour as the reader sees it through the layers it is in, from the inside out.

    A layer is the colour that lies behind, and the opacity of the two together.
    """
    for behind, opacity in layers:
        color = color.over(behind).faded(opacity)
    return color.over(WHITE)


def contrast(one: Color, two: Color) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""
    dark, light = sorted([one.luminance, two.luminance])
    return (light + 0.05) / (dark + 0.05)


def needed(size: float, weight: float) -> float:
    """The contrast that text of a size in pixels and of a weight needs."""
    large = size >= LARGE or (weight >= BOLD and size >= LARGE_IF_BOLD)
    return ENOUGH_FOR_LARGE_TEXT if large else ENOUGH


def portion(number: str) -> float:
    return float(number[:-1]) / 100 if number.endswith("%") else float(number)


def linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
