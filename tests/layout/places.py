"""Where locators' elements stand on the page, read at once and without waiting."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from playwright.sync_api import Locator

from tests.layout.findings import px
from tests.layout.geometry import Box, spread

PIXEL = 1.0
"""How far apart two places may lie that should be one."""

READ = """elements => elements
  .filter(element => element.getClientRects().length)
  .map(element => element.getBoundingClientRect())
  .map(({ left, top, right, bottom }) =>
    [left + scrollX, top + scrollY, right + scrollX, bottom + scrollY])"""


def boxes(*locators: Locator) -> list[Box]:
    """Everything visible that the locators find, in their order."""
    return [Box(*sides) for locator in locators for sides in locator.evaluate_all(READ)]


def box(locator: Locator) -> Box:
    """The one visible element that a locator finds."""
    [one] = boxes(locator)
    return one


def uneven(what: str, values: Iterable[float]) -> list[str]:
    """What is wrong with measures that should be one and the same."""
    known = list(values)
    if spread(known) <= PIXEL:
        return []
    return [f"{what} should be the same, and are {', '.join(px(value) for value in known)}"]


def unlike(what: str, boxes: Sequence[Box], *sides: str) -> list[str]:
    """What is wrong with boxes that should share edges or measures, by these names."""
    return [
        finding
        for side in sides
        for finding in uneven(f"{what}: {side}", (getattr(box, side) for box in boxes))
    ]


def not_down(named: Sequence[tuple[str, Box]]) -> list[str]:
    """What does not stand wholly below the one before it."""
    return [
        f"{name} begins {px(above.bottom - box.top)} above the end of {before}"
        for (before, above), (name, box) in pairwise(named)
        if above.bottom - box.top > PIXEL
    ]


def not_across(named: Sequence[tuple[str, Box]]) -> list[str]:
    """What does not stand wholly to the right of the one before it."""
    return [
        f"{name} begins {px(left.right - box.left)} left of the end of {before}"
        for (before, left), (name, box) in pairwise(named)
        if left.right - box.left > PIXEL
    ]


def not_like_text(named: Sequence[tuple[str, Box]]) -> list[str]:
    """What stands neither to the right of the one before it nor on a row below it."""
    return [
        f"{after[0]} stands neither right of {before[0]} nor below it"
        for before, after in pairwise(named)
        if not_across([before, after]) and not_down([before, after])
    ]


def numbered(what: str, boxes: Iterable[Box]) -> list[tuple[str, Box]]:
    """Boxes with names that count from 1: share icon 3."""
    return [(f"{what} {number}", box) for number, box in enumerate(boxes, start=1)]
