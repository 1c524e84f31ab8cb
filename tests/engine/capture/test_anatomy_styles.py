"""The styles that show are listed, in one notation, where they begin."""

import pytest
from playwright.sync_api import Page

from presscheck.anatomy import Element
from tests.engine.capture.conftest import Show, cases, line, lines

STYLES = {
    "color: rebeccapurple": {"color": "#663399"},
    "color: rgb(255 0 0 / 50%)": {"color": "#ff000080"},
    "color: oklch(0.628 0.2577 29.23)": {"color": "#ff0000"},
    "color: color-mix(in srgb, red, red)": {"color": "#ff0000"},
    "font: italic 700 20px/30px serif": {
        "font-family": "serif", "font-size": "20px", "font-style": "italic",
        "font-weight": "700", "line-height": "30px",
    },
    "font-kerning: none": {"font-kerning": "none"},
    "letter-spacing: 1px; word-spacing: 2px": {"letter-spacing": "1px", "word-spacing": "2px"},
    "text-transform: uppercase": {"text-transform": "uppercase"},
    "text-align: center; text-indent: 9px": {"text-align": "center", "text-indent": "9px"},
    "text-shadow: 0 1px red": {"text-shadow": "#ff0000 0px 1px 0px"},
    "white-space: pre": {"white-space": "pre"},
    "cursor: pointer; pointer-events: none": {"cursor": "pointer", "pointer-events": "none"},
    "background: #eee": {"background-color": "#eeeeee"},
    "background: url(/x.png#abc) no-repeat": {
        "background-image": 'url("/x.png#abc")', "background-position": "0% 0%",
        "background-repeat": "no-repeat", "background-size": "auto",
    },
    "background-image: url(http://tiny.test/x.png)": {
        "background-image": 'url("/x.png")', "background-position": "0% 0%",
        "background-repeat": "repeat", "background-size": "auto",
    },
    "border: 1px solid red": {"border": "1px solid #ff0000"},
    "border-top: 2px dotted red": {"border-top": "2px dotted #ff0000"},
    "border-radius: 4px": {"border-radius": "4px"},
    "border-radius: 4px 0 0": {"border-top-left-radius": "4px"},
    "box-shadow: 0 1px 2px #000": {"box-shadow": "#000000 0px 1px 2px 0px"},
    "outline: 1px solid red": {
        "outline-style": "solid", "outline-color": "#ff0000", "outline-offset": "0px",
        "outline-width": "1px",
    },
    "opacity: 0.5": {"opacity": "0.5"},
    "transform: translateX(3px)": {"transform": "matrix(1, 0, 0, 1, 3, 0)"},
    "filter: blur(1px)": {"filter": "blur(1px)"},
    "position: relative; z-index: 3": {"position": "relative", "z-index": "3"},
    "overflow: hidden": {"overflow-x": "hidden", "overflow-y": "hidden"},
    "text-overflow: ellipsis": {"text-overflow": "ellipsis"},
    "text-decoration: underline 2px red": {
        "text-decoration-line": "underline", "text-decoration-color": "#ff0000",
        "text-decoration-style": "solid", "text-decoration-thickness": "2px",
        "text-underline-offset": "auto",
    },
    "transition: color 0.2s": {"transition-duration": "0.2s"},
    "margin: 9px; display: flex": {},
}  # fmt: skip

BASE = "<style>body { font: 16px/24px monospace }</style>"


@pytest.fixture(scope="module")
def styled(gallery: Page) -> dict[str, list[Element]]:
    bodies = {css: f"{BASE}<p style='{css}'>x</p>" for css in STYLES}
    found = cases(gallery, bodies.values())
    return {css: found[body] for css, body in bodies.items()}


@pytest.mark.parametrize("css", STYLES)
def test_a_style_that_shows_is_listed(styled: dict[str, list[Element]], css: str) -> None:
    assert styled[css][0].style == STYLES[css]


def test_an_inherited_style_is_told_where_it_begins(show: Show) -> None:
    page = show("<main style='color: red'><div><p>x</p></div><p style='color: blue'>y</p></main>")

    assert line(page, "main")["style"]["color"] == "#ff0000"
    assert "color" not in line(page, "main/paragraph").get("style", {})
    assert line(page, "main/paragraph[2]")["style"]["color"] == "#0000ff"


def test_pseudo_elements_are_told_of_what_they_stand_in(show: Show) -> None:
    page = show(
        "<style>p::before { content: '★'; color: red; opacity: 0.5 }"
        "p::after { content: ''; position: absolute; left: 1px; top: 2px; width: 3px; height: 4px;"
        " border-top: 1px solid red }</style><main><p>x</p></main>"
    )

    assert line(page, "main/paragraph")["style"] == {
        "::before content": '"★"',
        "::before color": "#ff0000",
        "::before opacity": "0.5",
        "::after content": '""',
        "::after width": "3px",
        "::after height": "4px",
        "::after border-top": "1px solid #ff0000",
    }


@pytest.mark.parametrize(
    "style",
    [
        pytest.param("content: 'New'; color: red", id="words"),
        pytest.param("content: ''; border: 1px solid red", id="inline"),
        pytest.param("content: counter(step); display: block; color: red", id="a counter"),
        pytest.param("content: ''; display: contents; width: 50%; color: red", id="no box"),
    ],
)
def test_only_a_box_without_words_has_a_size_of_its_own(show: Show, style: str) -> None:
    page = show(f"<style>p::before {{ {style} }}</style><main><p>x</p></main>")

    told = line(page, "main/paragraph").get("style", {})
    assert not {"::before width", "::before height"} & set(told)


def test_the_colour_of_a_placeholder_is_told(show: Show) -> None:
    page = show("<style>::placeholder { color: red }</style><input placeholder=x>")

    assert line(page, "textbox")["style"]["::placeholder color"] == "#ff0000"


OUTSIDE_BOXES = {
    "p { padding: 4px 8px }": {"padding": "4px 8px"},
    "p { padding-left: 1em }": {"padding": "0px 0px 0px 16px"},
    "p { display: list-item } p::marker { color: red }": {"::marker color": "#ff0000"},
    "p { display: list-item; list-style: none } p::marker { color: red }": {
        "list-style-type": "none"
    },
    "p { accent-color: red }": {"accent-color": "#ff0000"},
    "p { color-scheme: dark }": {"color-scheme": "dark"},
    "p { scrollbar-color: red blue }": {"scrollbar-color": "#ff0000 #0000ff"},
}


@pytest.mark.parametrize("sheet", OUTSIDE_BOXES)
def test_what_a_sheet_gives_to_more_than_the_box_is_told(show: Show, sheet: str) -> None:
    page = show(f"<style>{sheet}</style><main><p>x</p></main>")

    assert line(page, "main/paragraph").get("style", {}) == OUTSIDE_BOXES[sheet]


@pytest.mark.parametrize("opening", ["showModal", "show"])
def test_the_backdrop_of_a_layer_is_told_where_it_has_one(show: Show, opening: str) -> None:
    page = show("<style>::backdrop { background: #0008; opacity: 0.5 }</style><dialog>x</dialog>")
    page.evaluate(f"document.querySelector('dialog').{opening}()")

    style = line(page, "dialog")["style"]
    backdrop = {name: value for name, value in style.items() if name.startswith("::")}
    expected = {"::backdrop background-color": "#00000088", "::backdrop opacity": "0.5"}
    assert backdrop == (expected if opening == "showModal" else {})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("p{color:#F00}", "p {\n  color : rgb(255,0,0) ;\n}", id="minified"),
        pytest.param(".a{color:red}", "p:nth-child(n){color:red}", id="another selector"),
        pytest.param("p{margin:0 auto}", "p{margin:0 auto}.b{color:red}", id="an unused rule"),
        pytest.param("a:hover{color:red}", "a:hover{color:hsl(0,100%,50%)}", id="hover"),
    ],
)
def test_how_a_sheet_is_written_changes_nothing(show: Show, before: str, after: str) -> None:
    body = "<p class=a>x <a href=/>y</a></p>"

    assert lines(show(f"<style>{before}</style>{body}")) == lines(
        show(f"<style>{after}</style>{body}")
    )
