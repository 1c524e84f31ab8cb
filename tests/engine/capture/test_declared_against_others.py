"""What style sheets declare for the pointer and the focus counts where nothing is stronger."""

import pytest

from tests.engine.capture.conftest import Show, line

LINK = "<nav class=x><a class=x href=/>x<i>y</i><b style='display: none'>z</b></a></nav>"

HOVERS = {
    "a:hover { color: red } a.x { color: blue }": {},
    "a:hover { color: red } .x { color: blue }": {"color": "#ff0000"},
    "a:hover { color: red } .x { color: blue !important }": {},
    "a:hover { color: red !important } a.x { color: blue }": {"color": "#ff0000"},
    "a:hover { outline: 1px solid red } a.x { outline-color: blue }":
        {"outline-style": "solid", "outline-width": "1px"},
    "a:hover::before { color: red } a.x::before { color: blue }": {},
    "a:hover::before { color: red } a.x { color: blue }": {"::before color": "#ff0000"},
}  # fmt: skip

INSIDE = {
    "i { color: blue }": {"i color": "#0000ff"},
    "i { color: inherit }": {},
    "i { color: red }": {},
    "b { color: blue }": {},
    "i { opacity: 0 }": {},
}

FOCUSED = {
    "a { --c: red } a:focus { outline: 1px solid var(--c) } a:focus-visible { outline-color: tan }":
        {"outline": "#d2b48c solid 1px"},
    "a:focus { outline-color: blue } nav a:focus { outline: 1px solid red }":
        {"outline": "#ff0000 solid 1px"},
    "a:focus { outline-color: red } nav.x a.x { outline: 1px solid blue }": {},
}  # fmt: skip


@pytest.mark.parametrize("css", HOVERS)
def test_a_hover_style_loses_against_a_stronger_rule(show: Show, css: str) -> None:
    page = show(f"<style>{css}</style>{LINK}")

    assert line(page, "navigation/link").get("hover", {}) == HOVERS[css]


@pytest.mark.parametrize("css", INSIDE)
def test_what_keeps_its_own_style_under_the_pointer_is_told(show: Show, css: str) -> None:
    page = show(f"<style>a:hover {{ color: red; opacity: 1 }} {css}</style>{LINK}")

    told = {"color": "#ff0000", "opacity": "1", **INSIDE[css]}
    assert line(page, "navigation/link")["hover"] == told


@pytest.mark.parametrize("css", FOCUSED)
def test_of_two_focus_styles_the_stronger_counts(show: Show, css: str) -> None:
    page = show(f"<style>{css}</style>{LINK}")

    assert line(page, "navigation/link").get("focus", {}) == FOCUSED[css]
