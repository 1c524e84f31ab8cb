"""Whatever can be pressed is large enough, or far enough from everything else that can be pressed.

This is success criterion 2.5.8 of WCAG 2.2, Target Size (Minimum), with its exceptions for spacing
and for links in a sentence: https://www.w3.org/TR/WCAG22/#target-size-minimum
"""

from collections.abc import Iterator
from math import dist

from tests.layout.findings import px
from tests.layout.seen import Element
from tests.layout.survey import Survey

LEAST = 24.0
ROUNDING = 0.01


def small_targets(survey: Survey) -> list[str]:
    """Targets that are too small and too close to another one."""
    return [
        f"{survey.name(target)} is {px(extent)} {way}, 24 needed: {survey.name(close)} is too close"
        for target in survey.targets
        if undersized(target)
        for close in neighbours(target, survey)
        for way, extent in short_sides(target)
    ]


def short_sides(target: Element) -> Iterator[tuple[str, float]]:
    for way, extent in (("wide", target.box.width), ("high", target.box.height)):
        if extent < LEAST - ROUNDING:
            yield way, extent


def undersized(target: Element) -> bool:
    return not target.sentence and any(short_sides(target))


def neighbours(target: Element, survey: Survey) -> list[Element]:
    """The first target inside the circle of 24 pixels that must be clear around a small one."""
    middle = target.box.center
    return [
        other
        for other in survey.targets
        if other is not target
        if other.box.distance_to(*middle) < LEAST / 2 - ROUNDING
        or (undersized(other) and dist(middle, other.box.center) < LEAST - ROUNDING)
    ][:1]
