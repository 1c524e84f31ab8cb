"""Sizes, places and pixels that follow from something beside them."""

import pytest

from presscheck.anatomy import Element
from presscheck.outcome import Visibility
from tests.engine.anatomy.trees import at, link, node, page
from tests.engine.explain.pages import causes_of, explain


def test_what_came_to_stand_between_the_pixels_is_drawn_anew_and_no_news() -> None:
    def story(top: float) -> list[Element]:
        return page(node("paragraph", text="Words", box=at(0, top)))

    [moved, painted] = explain(story(40), story(40.5), repainted="Words")
    assert (moved.kind, painted.kind) == ("moved", "repainted")
    assert painted.because == moved.as_cause

    [moved, painted] = sorted(explain(story(40), story(41), repainted="Words"), key=str)
    assert painted.because == ""


@pytest.mark.parametrize(
    ("top", "visibility", "follows"),
    [
        (44, Visibility.BELOW_THRESHOLD, True),
        (44, Visibility.VISIBLE, False),
        (40, Visibility.BELOW_THRESHOLD, False),
    ],
    ids=["faint at a new place", "another picture at a new place", "faint at the old place"],
)
def test_what_is_drawn_a_little_differently_elsewhere_is_no_news(
    top: int, visibility: Visibility, *, follows: bool
) -> None:
    def story(top: int, height: int) -> list[Element]:
        words = node("paragraph", text="Words", box=at(0, top))
        return page(node("heading", text="News", box=at(0, 0, 100, height)), words)

    found = explain(story(40, 20), story(top, 24), repainted="Words", visibility=visibility)
    painted = next(one for one in found if one.kind == "repainted")
    assert bool(painted.because) is follows


def test_a_picture_that_moved_inside_a_resized_button_is_no_news() -> None:
    def row(width: int, *, role: str = "img") -> list[Element]:
        icon = node(role, text="Share", box=at(width / 2 - 12, 8, 24, 24))
        return page(node("button", icon, name="Share", box=at(0, 0, width, 40)))

    first, *others = explain(row(40), row(44), repainted="Share")
    assert first.sentence.startswith("button “Share” resized: width 40 px → 44 px")
    assert {one.because for one in others} == {first.as_cause}

    kept = [one for one in explain(row(40), row(40), repainted="Share") if not one.because]
    assert [one.kind for one in kept] == ["repainted"]
    plain = explain(row(40, role="paragraph"), row(44, role="paragraph"), repainted="Share")
    assert [one.kind for one in plain if not one.because] == ["resized", "repainted"]


def test_what_is_stretched_beside_a_taller_neighbour_is_no_news() -> None:
    def columns(height: int) -> list[Element]:
        cell = node("cell", text="Caption", box=at(0, 0, 300, height))
        story = node("article", cell, box=at(0, 0, 300, height))
        aside = node("complementary", link("More"), box=at(310, 0, 90, height))
        return page(node("main", story, aside, box=at(0, 0, 400, height)))

    assert causes_of(columns(60), columns(62)) == {
        "cell “Caption” resized: height 60 px → 62 px": 3
    }


def test_a_footer_that_became_higher_by_itself_follows_from_nothing_above_it() -> None:
    def story(padding: int, footer: int) -> list[Element]:
        photo = node(
            "cell",
            text="Caption",
            box=at(0, 0, 300, 40 + padding),
            style={"padding": f"{padding}px"},
        )
        main = node("main", photo, box=at(0, 0, 300, 40 + padding))
        end = node("contentinfo", text="About", box=at(0, 40 + padding, 300, footer))
        return page(node("group", main, end, box=at(0, 0, 300, 40 + padding + footer)))

    assert list(causes_of(story(8, 20), story(12, 24))) == [
        "cell “Caption” restyled: padding 8 px → 12 px",
        "page footer “About” resized: height 20 px → 24 px",
    ]


def test_a_narrower_column_wraps_what_is_in_it() -> None:
    def column(width: int, height: int) -> list[Element]:
        inner = node("paragraph", text="Words", box=at(0, 0, width, height))
        return page(node("complementary", inner, box=at(0, 0, width, height)))

    assert causes_of(column(304, 20), column(280, 40)) == {
        "side part with “Words” resized: width 304 px → 280 px": 3
    }


def test_a_shadow_falls_elsewhere_when_what_casts_it_moved() -> None:
    def layer(top: float, style: dict[str, str]) -> list[Element]:
        return page(node("group", text="Login", box=at(0, top), style=style))

    shadow = {"box-shadow": "#00000029 0px 4px 16px 0px"}

    [moved, painted] = explain(layer(68, shadow), layer(69, shadow), repainted="Login")
    assert (moved.kind, painted.because) == ("moved", moved.as_cause)

    assert [one.because for one in explain(layer(68, {}), layer(69, {}), repainted="Login")] == [
        "",
        "",
    ]


def bar(lefts: list[float], top: float = 0) -> list[Element]:
    """A page with a list whose items stand at these places."""
    words = ("World", "Sport", "Films", "Books", "Music", "Weather")
    items = [
        node("listitem", text=word, box=at(left, top))
        for word, left in zip(words, lefts, strict=False)
    ]
    return page(node("list", *items, box=at(0, top, 400, 20)))


def test_items_that_a_wider_gap_spreads_follow_from_the_first() -> None:
    first, *others = explain(bar([0, 50, 100, 150]), bar([0, 51, 102, 153]))

    assert first.sentence == "list item “Sport” moved: 1 px right"
    assert [one.because for one in others] == [first.as_cause] * 2


def test_items_of_a_second_line_follow_from_the_first_line() -> None:
    found = explain(bar([0, 50, 100, 0, 50, 100]), bar([0, 51, 102, 0, 51, 102]))

    assert [one.element for one in found if not one.because] == ["list item “Sport”"]


def test_an_item_that_moved_by_another_step_is_news() -> None:
    found = explain(bar([0, 50, 100, 150]), bar([0, 51, 102, 163]))

    assert [one.element for one in found if not one.because] == [
        "list item “Sport”",
        "list item “Books”",
    ]
