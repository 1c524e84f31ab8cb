"""A component at the level of presence: any sane size is quiet."""

from dataclasses import replace

import pytest

from presscheck.anatomy import Box, Element
from presscheck.outcome import Same
from tests.engine.levels.newspaper import (
    ADVERT,
    OTHERS,
    SIDE,
    WIDTH,
    Page,
    compared,
    edited,
    said,
)

BEFORE = Page().elements()


@pytest.mark.parametrize("size", [(8, 8), (120, 250), (88, 31), (100, 1_200)])
def test_an_advert_of_any_sane_size_is_the_same(size: tuple[int, int]) -> None:
    comparison = compared(BEFORE, Page(items=OTHERS, advert=Box(SIDE, 0, *size)).elements())

    assert said(comparison) == []
    assert isinstance(comparison.outcome, Same)


@pytest.mark.parametrize(
    ("advert", "cause"),
    [
        pytest.param(None, "box “Advert” removed", id="gone"),
        pytest.param(
            Box(SIDE, 0, 1, 1),
            "resized: size beyond the limits, which are 8×8 to 400×1200 100×50 → 1×1",
            id="of no size",
        ),
        pytest.param(Box(SIDE, 0, 120, 1_201), "100×50 → 120×1201", id="too high"),
        pytest.param(Box(SIDE + 60, 0, 100, 50), "moved: off the page", id="off the page"),
        pytest.param(Box(SIDE, 40, 100, 50), "moved: 40 px down", id="not in its place"),
    ],
)
def test_an_advert_that_is_not_there_is_told(advert: Box | None, cause: str) -> None:
    causes = said(compared(BEFORE, Page(items=OTHERS, advert=advert).elements()))

    assert [one for one in causes if one.startswith("Advert: ") and cause in one]


def test_a_place_that_was_approved_empty_may_stay_empty() -> None:
    empty = Page(advert=Box(SIDE, 0, 120, 0)).elements()

    assert said(compared(empty, Page(items=OTHERS, advert=Box(SIDE, 0, 120, 0)).elements())) == []
    assert said(compared(empty, Page(items=OTHERS).elements())) == []


def test_an_advert_over_something_else_is_told() -> None:
    def over(element: Element) -> Element:
        return replace(element, box=ADVERT._replace(x=200, y=60, height=100))

    causes = said(compared(BEFORE, edited(BEFORE, "box", over)))

    assert "Advert: box “Advert” moved: over article “Long” of Story" in causes


def test_an_advert_that_floats_above_the_page_is_over_nothing() -> None:
    def floating(element: Element) -> Element:
        box = Box(0, 60, WIDTH, 50)
        return replace(element, box=box, style={"position": "fixed"})

    page = edited(BEFORE, "box", floating)

    assert said(compared(page, edited(page, "box", lambda one: replace(one, target="/b")))) == []
