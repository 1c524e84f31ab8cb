"""Everything that can be pressed is large enough, or far enough from the next such thing.

This is success criterion 2.5.8 of WCAG 2.2, Target Size (Minimum), with its exceptions for spacing
and for links in a sentence: https://www.w3.org/TR/WCAG22/#target-size-minimum
"""

from collections.abc import Iterator
from math import dist

from tests.layout.facts import ElementFacts
from tests.layout.findings import px
from tests.layout.geometry import center_of, distance_to
from tests.layout.layout import Layout

NEEDED = 24.0
"""Pixels that a target is wide and high."""

ROUNDING = 0.01


def find_small_targets(layout: Layout) -> list[str]:
    """Return the targets that are too small and too close to another one."""
    return [
        f"{layout.name_of(target)} is {px(extent)} {way}, 24 needed:"
        f" {layout.name_of(neighbour)} is too close"
        for target in layout.targets
        if _is_undersized(target)
        for neighbour in _close_targets(target, layout)
        for way, extent in _short_sides(target)
    ]


def _short_sides(target: ElementFacts) -> Iterator[tuple[str, float]]:
    for way, extent in (("wide", target.box.width), ("high", target.box.height)):
        if extent < NEEDED - ROUNDING:
            yield way, extent


def _is_undersized(target: ElementFacts) -> bool:
    return not target.in_sentence and any(_short_sides(target))


def _close_targets(target: ElementFacts, layout: Layout) -> list[ElementFacts]:
    """Return the first target inside the circle of 24 pixels around a small one, or nothing."""
    center = center_of(target.box)
    return [
        other
        for other in layout.targets
        if other is not target
        if distance_to(other.box, *center) < NEEDED / 2 - ROUNDING
        or (_is_undersized(other) and dist(center, center_of(other.box)) < NEEDED - ROUNDING)
    ][:1]
