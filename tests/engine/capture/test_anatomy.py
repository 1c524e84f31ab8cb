"""Whose an element is, where it stands, and what is no part of an anatomy."""

import pytest

from tests.engine.capture.conftest import Part, Show, line, lines, looked


def test_elements_belong_to_the_innermost_component(show: Show) -> None:
    page = show("<main><nav><a href='/x'>X</a></nav><p>Words</p></main>")
    main, nav = Part("Main", page.locator("main")), Part("Menu", page.locator("nav"))

    found = looked(page, main, nav).frame.elements

    owners = {one.path: one.component for one in found if one.box}
    assert owners["main"] == "Main"
    assert owners["main/navigation"] == owners["main/navigation/link"] == "Menu"
    assert owners["main/paragraph"] == "Main"


def test_a_line_leaves_out_what_goes_without_saying(show: Show) -> None:
    page = show("<main><a href='/x'>X</a></main>")

    found = line(page, "main/link", Part("Main", page.locator("main")))

    assert "role" not in found
    assert "component" not in found
    [link] = [one for one in looked(page).frame.elements if one.path == "main/link"]
    assert (link.role, link.component) == ("link", "Page")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("<p>A</p>", "<div><p>A</p></div>", id="a wrapper"),
        pytest.param("<p class=a id=b>A</p>", "<p id=c class=d>A</p>", id="names and order"),
        pytest.param("<p>A</p>", "<!-- note -->\n<p>A</p>\n", id="comments and white space"),
        pytest.param(
            "<p style='color:#f00'>A</p>", "<p style='color: rgb(255, 0, 0)'>A</p>", id="notation"
        ),
        pytest.param(
            "<style>p{color:red}</style><p>A</p>",
            "<style>h6 { color: blue } p { color: red; }</style><p>A</p>",
            id="unused rules",
        ),
    ],
)
def test_harmless_edits_change_nothing(show: Show, before: str, after: str) -> None:
    assert lines(show(before)) == lines(show(after))


def test_boxes_are_told_to_a_hundredth_of_a_pixel(show: Show) -> None:
    page = show("<body style='margin:0'><p style='margin:10.333px 0 0 5px;width:33.337px'>A</p>")

    x, y, width, _ = line(page, "paragraph")["box"]

    assert (x, y) == (5, pytest.approx(10.33, abs=0.02))
    assert width == pytest.approx(33.33, abs=0.02)
