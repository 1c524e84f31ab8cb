"""Boxes of what locators find, and the findings where such boxes are not in line or in order."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from playwright.sync_api import Locator, expect

from presscheck.anatomy import Box
from tests.expectations import expect_that
from tests.layout.findings import TOLERANCE, px
from tests.layout.geometry import MEASURES, spread

READ_BOXES = """elements => elements
  .filter(element => element.getClientRects().length)
  .map(element => element.getBoundingClientRect())
  .map(({ x, y, width, height }) => [x + scrollX, y + scrollY, width, height])"""

NamedBox = tuple[str, Box]


def boxes_of(*locators: Locator) -> list[Box]:
    """Return the boxes of everything visible that the locators find now, without waiting."""
    return [Box(*box) for locator in locators for box in locator.evaluate_all(READ_BOXES)]


def box_of(locator: Locator) -> Box:
    """Return the box of the one visible element that a locator finds; fail without one."""
    __tracebackhide__ = True
    boxes = boxes_of(locator)
    if not boxes:
        expect(locator).to_be_visible(timeout=1)
    expect_that(len(boxes) == 1, f"{len(boxes)} elements are visible where one should be")
    return boxes[0]


def find_differences(what: str, values: Iterable[float]) -> list[str]:
    """Return a finding if measures in pixels that should be equal are not."""
    known = list(values)
    if spread(known) <= TOLERANCE:
        return []
    return [f"{what} should be the same, and are {', '.join(px(value) for value in known)}"]


def find_misalignments(what: str, boxes: Sequence[Box], *measures: str) -> list[str]:
    """Return a finding for each named measure (`left`, `width`, …) that boxes do not share."""
    return [
        finding
        for measure in measures
        for finding in find_differences(
            f"{what}: {measure}", (MEASURES[measure](box) for box in boxes)
        )
    ]


def find_not_below(boxes: Sequence[NamedBox]) -> list[str]:
    """Return a finding for each box that begins above the end of the one before it."""
    return [
        f"{name} begins {px(above.bottom - box.y)} above the end of {before}"
        for (before, above), (name, box) in pairwise(boxes)
        if above.bottom - box.y > TOLERANCE
    ]


def find_not_right_of(boxes: Sequence[NamedBox]) -> list[str]:
    """Return a finding for each box that begins left of the end of the one before it."""
    return [
        f"{name} begins {px(left.right - box.x)} left of the end of {before}"
        for (before, left), (name, box) in pairwise(boxes)
        if left.right - box.x > TOLERANCE
    ]


def find_out_of_order(boxes: Sequence[NamedBox]) -> list[str]:
    """Return a finding for each box that does not follow the one before it as words of a text do.

    The next word stands to the right, or on a row below.
    """
    return [
        f"{after[0]} stands neither right of {before[0]} nor below it"
        for before, after in pairwise(boxes)
        if find_not_right_of([before, after]) and find_not_below([before, after])
    ]


def number_boxes(what: str, boxes: Iterable[Box]) -> list[NamedBox]:
    """Return boxes with names that count from 1: share icon 3."""
    return [(f"{what} {number}", box) for number, box in enumerate(boxes, start=1)]
