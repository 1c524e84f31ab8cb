"""A live list at the level of layout: other words are quiet, another list is told."""

from dataclasses import replace

import pytest

from presscheck.anatomy import Box, Element
from presscheck.compare import Scope, Terms, compare
from presscheck.level import Level
from presscheck.outcome import Same, changes_of
from tests.engine.levels.newspaper import (
    OTHERS,
    SIDE,
    SIDE_WIDTH,
    TEN,
    Item,
    Page,
    compared,
    edited,
    moved,
    said,
    side,
)

BEFORE = Page().elements()
ITEM = "region/list/listitem[4]"


@pytest.mark.parametrize(
    "items",
    [
        pytest.param(TEN[::-1], id="the same stories in another order"),
        pytest.param(OTHERS, id="other stories"),
        pytest.param(tuple(Item(f"Short {n}", 1) for n in range(10)), id="one line each"),
        pytest.param(tuple(Item(f"Long {n}", 6) for n in range(10)), id="six lines each"),
    ],
)
def test_a_list_of_other_stories_is_the_same(items: tuple[Item, ...]) -> None:
    for scope in Scope:
        comparison = compared(BEFORE, Page(items=items).elements(), scope=scope)

        assert said(comparison) == []
        assert isinstance(comparison.outcome, Same)


def item(**fields: object) -> tuple[Item, ...]:
    """Other stories, of which the fourth is special."""
    return (*OTHERS[:3], replace(OTHERS[3], **fields), *OTHERS[4:])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("items", "cause"),
    [
        pytest.param(OTHERS[:9], "list resized: number of items 10 → 9", id="nine items"),
        pytest.param(
            item(state={"not loaded": "true"}),
            "picture “Other” changed its state: not loaded none → true",
            id="a picture that did not come",
        ),
        pytest.param(
            item(name=""),
            "picture lost its alternative text: “A photo”",
            id="no alternative text",
        ),
        pytest.param(item(picture=False), "picture “A photo” removed", id="no picture"),
        pytest.param(
            item(target="/www/undefined"),
            "link “Another story about 4” retargeted: target has a place that nobody filled in"
            " well-formed → /www/undefined",
            id="a target that nobody filled in",
        ),
        pytest.param(item(target="http:///x"), "target has no host", id="a target without a host"),
        pytest.param(item(target=""), "link “Old headline 4” removed", id="no target"),
        pytest.param(item(words=""), "lost its accessible name: “Old headline 4”", id="no words"),
        pytest.param(item(lines=9), "height 30 px → 90 px", id="more lines than are sane"),
    ],
)
def test_a_list_with_a_fault_is_told(items: tuple[Item, ...], cause: str) -> None:
    causes = said(compared(BEFORE, Page(items=items).elements()))

    assert [one for one in causes if cause in one and one.startswith("Top stories: ")]


def test_an_item_beside_the_one_before_it_is_told() -> None:
    def half(element: Element) -> Element:
        return replace(element, box=element.box and element.box._replace(width=SIDE_WIDTH / 2))

    after = Page(items=OTHERS).elements()
    [box] = [one.box for one in after if one.path == ITEM]
    assert box
    after = moved(after, "region/list/listitem[5]", right=60, down=-box.height)
    after = edited(edited(after, ITEM, half), "region/list/listitem[5]", half)

    found = [one.description for one in changes_of(compared(BEFORE, after).outcome)]

    assert any("place below the one before → beside the one before" in one for one in found)


def test_parts_in_another_order_are_told() -> None:
    before = edited(BEFORE, f"{ITEM}/link/picture", as_is)
    button = Element(f"{ITEM}/link/button", "Top stories", "button", name="Save")
    at = [one.path for one in before].index(f"{ITEM}/link/picture")
    after = Page(items=OTHERS).elements()
    first = [*before[: at + 1], button, *before[at + 1 :]]
    swapped = [*after[:at], button, *after[at:]]

    causes = said(compared(first, swapped))

    assert [one for one in causes if "moved: place in the order" in one]


def as_is(element: Element) -> Element:
    return element


def test_a_part_that_sticks_out_is_told() -> None:
    def wide(element: Element) -> Element:
        return replace(element, box=Box(SIDE, element.box.y if element.box else 0, 150, 10))

    after = edited(Page(items=OTHERS).elements(), f"{ITEM}/link/picture", wide)

    found = [one.description for one in changes_of(compared(BEFORE, after).outcome)]

    assert any("out of the right of link" in one for one in found)


def test_a_list_that_is_wider_is_told() -> None:
    def wide(element: Element) -> Element:
        box = element.box
        return replace(element, box=box and box._replace(width=SIDE_WIDTH + 20))

    after = edited(Page(items=OTHERS).elements(), "region/list", wide)

    causes = said(compared(BEFORE, after))

    assert "Top stories: list resized: width 120 px → 140 px" in causes


def test_only_the_first_items_must_have_what_only_they_have() -> None:
    lead = (TEN[0], *(replace(one, picture=False) for one in TEN[1:]))
    mixed = tuple(replace(one, picture=place % 3 == 0) for place, one in enumerate(TEN))
    other = tuple(replace(one, picture=place % 4 == 1) for place, one in enumerate(OTHERS))
    none = tuple(replace(one, picture=False) for one in OTHERS)

    assert said(compared(Page(items=lead).elements(), Page(items=none).elements())) == [
        "Top stories: picture “A photo” removed"
    ]
    assert said(compared(Page(items=mixed).elements(), Page(items=other).elements())) == []


def test_a_component_that_is_gone_is_told() -> None:
    after = [one for one in BEFORE if one.component != "Top stories"]

    causes = said(compared(BEFORE, after))

    assert "Top stories: region “Top stories” removed" in causes


def whole(before: Page, after: list[Element]) -> list[str]:
    """What differs on a page that is held to its layout as a whole."""
    terms = Terms(Scope.SAME_RENDERER, Level.LAYOUT, {"Advert": Level.PRESENCE})
    return said(compare(side(before.elements()), side(after), terms))


def test_a_whole_page_may_have_other_words_and_heights() -> None:
    after = Page(items=OTHERS, footer_words="Masthead", below_words="Four more", story=300)

    assert whole(Page(), after.elements()) == []
    assert whole(Page(), replace(after, advert=Box(SIDE, 0, 120, 250)).elements()) == []


@pytest.mark.parametrize(
    ("after", "cause"),
    [
        (Page(footer_gap=29).elements(), "Footer: page footer moved: space above it 20 px → 29 px"),
        (
            [one for one in BEFORE if one.component != "Footer"],
            "Footer: page footer “Footer” removed",
        ),
        (moved(BEFORE, "region[2]", right=-200), "Below: region “Below” moved: 200 px left"),
        (Page(items=OTHERS[:9]).elements(), "Top stories: list resized: number of items 10 → 9"),
    ],
    ids=["space", "gone", "elsewhere", "nine items"],
)
def test_a_whole_page_keeps_its_components_and_their_places(
    after: list[Element], cause: str
) -> None:
    assert cause in whole(Page(), after)
