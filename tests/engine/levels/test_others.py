"""What is held exactly beside what is held loosely: pushed is quiet, changed is told."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from presscheck.anatomy import Box, Element
from presscheck.compare import Comparison, Scope, Terms, compare
from presscheck.images import Pixels
from presscheck.level import Level
from presscheck.outcome import Resized, Same, changes_of
from tests.engine.levels.newspaper import (
    LIVE,
    OTHERS,
    SIDE,
    WIDTH,
    Item,
    Page,
    compared,
    edited,
    moved,
    said,
    side,
)

BEFORE = Page().elements()
LONG = tuple(Item(f"Long {n}", 5) for n in range(10))
SHORT = tuple(Item(f"Short {n}", 1) for n in range(10))


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(Page(items=LONG), id="longer"),
        pytest.param(Page(items=SHORT), id="shorter"),
        pytest.param(Page(items=LONG, advert=Box(SIDE, 0, 120, 250)), id="two reasons"),
        pytest.param(Page(items=SHORT, advert=Box(SIDE, 0, 120, 8)), id="both shorter"),
    ],
)
@pytest.mark.parametrize("story", [300, 640, 900], ids=["low", "between", "high"])
def test_what_a_list_pushes_is_the_same(page: Page, story: int) -> None:
    """With a high story the footer stays; with one between, the other column ends last."""
    comparison = compared(Page(story=story).elements(), replace(page, story=story).elements())

    assert said(comparison) == []
    assert isinstance(comparison.outcome, Same)


@pytest.mark.parametrize(
    ("fault", "cause"),
    [
        (Page(footer_gap=27), "Footer: page footer moved: 7 px down"),
        (Page(below_gap=13), "Below: region “Below” moved: 7 px up"),
        (Page(footer_words="Masthead"), "text “Imprint” → “Masthead”"),
        (Page(below_words="Four more"), "text “Five more” → “Four more”"),
        (Page(story=301), "Story: article “Long” resized: height 300 px → 301 px"),
    ],
    ids=["space above the footer", "space above a box", "words", "words below", "height"],
)
@pytest.mark.parametrize("items", [OTHERS, LONG, SHORT], ids=["others", "longer", "shorter"])
def test_a_fault_beside_a_list_is_told_alone(
    fault: Page, cause: str, items: Sequence[Item]
) -> None:
    causes = said(compared(BEFORE, replace(fault, items=items).elements()))

    assert len(causes) == 1
    assert cause in causes[0]


def test_an_element_that_moves_in_what_is_pushed_is_told_where_it_is() -> None:
    after = moved(Page(items=LONG).elements(), "contentinfo/paragraph", right=3)

    comparison = compared(BEFORE, after)
    [change] = changes_of(comparison.outcome)

    assert (change.component, change.what) == ("Footer", "3 px right")
    assert change.box in [one.box for one in after if one.path == "contentinfo/paragraph"]


Paint = Callable[[Pixels], None]


def painted_over(elements: Sequence[Element], path: str, inset: int = 3) -> Comparison:
    """The comparison with a page on which a little of one element has another colour."""
    [box] = [one.box for one in elements if one.path == path]
    assert box
    pixels = side(elements).pixels().copy()
    pixels[round(box.y) + inset : round(box.y) + inset + 4, round(box.x) + inset :][:, :9] = 0
    after = side(elements, pixels)
    return compare(side(BEFORE), after, Terms(Scope.SAME_RENDERER, levels=LIVE))


@pytest.mark.parametrize(
    ("path", "component"),
    [("banner", "Header"), ("contentinfo/paragraph", "Footer"), ("region[2]/heading", "Below")],
)
@pytest.mark.parametrize("items", [OTHERS, LONG, SHORT], ids=["others", "longer", "shorter"])
def test_a_repainted_element_is_told_where_it_is(
    path: str, component: str, items: Sequence[Item]
) -> None:
    after = Page(items=items).elements()

    [change] = changes_of(painted_over(after, path).outcome)

    [box] = [one.box for one in after if one.path == path]
    assert box
    assert (change.component, str(change.kind)) == (component, "repainted")
    assert change.box == Box(box.x + 3, box.y + 3, 9, 4)


@pytest.mark.parametrize("path", ["region/list/listitem[4]", "box"], ids=["list", "advert"])
def test_pixels_of_what_is_held_loosely_are_not_compared(path: str) -> None:
    assert said(painted_over(Page(items=LONG).elements(), path)) == []


def test_what_is_held_exactly_inside_of_what_is_not_is_compared_as_a_whole() -> None:
    badge = Element("region/list/badge", "Badge", "img", name="New", box=Box(SIDE + 90, 45, 20, 10))
    levels = {**LIVE, "Badge": Level.EXACT}
    before, after = [*BEFORE, badge], [*Page(items=LONG).elements(), badge]
    lower = moved(after, badge.path, down=30)

    assert said(compared(before, lower, levels)) == []
    renamed = edited(lower, badge.path, lambda one: replace(one, name="Old"))
    assert said(compared(before, renamed, levels)) == [
        "Badge: picture “New” has another alternative text: “New” → “Old”"
    ]


def test_a_page_that_grew_for_no_reason_is_resized() -> None:
    def longer(element: Element) -> Element:
        return replace(element, box=element.box and element.box._replace(height=2_000))

    comparison = compared(BEFORE, edited(Page(items=LONG).elements(), "body", longer))

    assert isinstance(comparison.outcome, Resized)
    assert "Page: body resized: height" in said(comparison)[0]


def test_a_column_as_high_as_the_page_grows_with_it() -> None:
    def with_bar(page: Page) -> list[Element]:
        elements = page.elements()
        bottom = max(one.box.bottom for one in elements if one.box)
        return [*elements, Element("box[2]", "Bar", "", box=Box(WIDTH - 5, 0, 5, bottom))]

    assert said(compared(with_bar(Page()), with_bar(Page(items=LONG)))) == []


def test_at_the_level_visible_only_hidden_repaints_are_left_out() -> None:
    after = Page(items=LONG).elements()
    pixels = side(after).pixels().copy()
    pixels[5, 5, 0] += 1
    sides = side(BEFORE), side(after, pixels)

    exact = compare(*sides, Terms(Scope.SAME_RENDERER, levels=LIVE))
    levels = {**LIVE, "Header": Level.VISIBLE}
    visible = compare(*sides, Terms(Scope.SAME_RENDERER, levels=levels))

    assert [one.component for one in changes_of(exact.outcome)] == ["Header"]
    assert isinstance(visible.outcome, Same)
