"""What style sheets declare for the pointer and the focus is seen at rest."""

import pytest
from playwright.sync_api import Page

from presscheck.anatomy import Element
from tests.engine.capture.conftest import Show, answer, cases, line, lines, looked, shown

HOVERS = {
    "a:hover { color: red }": {"color": "#ff0000"},
    "a:hover { COLOR:#F00 }": {"color": "#ff0000"},
    "a:hover { color: hsl(0 100% 50% / 0.5) }": {"color": "#ff000080"},
    "a:hover { color: color(srgb 1 0 0) }": {"color": "#ff0000"},
    "a:hover { color: currentcolor }": {"color": "currentcolor"},
    "a:hover { background: linear-gradient(red, #00f) }":
        {"background": "linear-gradient(#ff0000, #0000ff)"},
    "a:hover { background-image: url('/red;x.png') }":
        {"background-image": 'url("/red;x.png")'},
    "a:hover { border: 1px solid red }": {"border": "1px solid #ff0000"},
    "a:hover { font-family: Tan }": {"font-family": "Tan"},
    "a.x:hover { color: red } a:hover { color: blue }": {"color": "#ff0000"},
    "a:hover { color: red } a:hover { color: blue }": {"color": "#0000ff"},
    "a:hover { color: red !important } a.x:hover { color: blue }": {"color": "#ff0000"},
    "a:is(#n, .x):hover { color: red } a.x.y:hover { color: blue }": {"color": "#ff0000"},
    "a:where(#n, .x):hover { color: red } a:hover { color: blue }": {"color": "#0000ff"},
    "a[href^='/']:hover { color: red } a:hover { color: blue }": {"color": "#ff0000"},
    "@media (min-width: 1px) { a:hover { color: red } }": {"color": "#ff0000"},
    "@media print { a:hover { color: red } }": {},
    "@supports (color: red) { a:hover { color: red } }": {"color": "#ff0000"},
    "@supports (colour: red) { a:hover { color: red } }": {},
    "@layer base { a:hover { color: red } }": {"color": "#ff0000"},
    "p { a:hover { color: red } }": {"color": "#ff0000"},
    "a { &:hover { color: red } &.z:hover { color: blue } }": {"color": "#ff0000"},
    "a { --c: red; } a:hover { color: var(--c) }": {"color": "#ff0000"},
    "a:hover { color: var(--none, var(--neither, rgb(255, 0, 0))) }": {"color": "#ff0000"},
    "a:hover::after { content: '→' }": {"::after content": '"→"'},
    "a:hover:before { content: '→' }": {"::before content": '"→"'},
    "a:active { color: red }": {"pressed color": "#ff0000"},
    "p:hover a { color: red }": {"color": "#ff0000"},
    "b, em:hover, a:hover { color: red }": {"color": "#ff0000"},
    ".hover\\:red:hover { color: red }": {"color": "#ff0000"},
    ".hover\\:red { color: red }": {},
    "a:not(:hover) { color: red }": {},
    "a:focus { color: red }": {},
    "a:hover i { color: red }": {"i color": "#ff0000"},
    "a:hover .over { display: inline }": {"b display": "inline"},
    "p:hover > a > .over { display: inline }": {},
    ".over:hover { color: red }": {},
}  # fmt: skip

LINK = (
    "<p><a class='x y hover:red' href=/>x<i><u>y</u></i>"
    "<b class=over style='display: none'>z</b></a></p>"
)


@pytest.fixture(scope="module")
def hovered(gallery: Page) -> dict[str, list[Element]]:
    """Each case in a shadow tree, so that its sheet is for its own link alone."""
    whole = "<template shadowrootmode=open><style>{css}</style>{link}</template>"
    bodies = {css: whole.format(css=css, link=LINK) for css in HOVERS}
    found = cases(gallery, bodies.values())
    return {css: found[body] for css, body in bodies.items()}


@pytest.mark.parametrize("css", HOVERS)
def test_a_hover_style_is_told_of_the_element(hovered: dict[str, list[Element]], css: str) -> None:
    [link] = [one for one in hovered[css] if one.role == "link"]

    assert link.hover == HOVERS[css]


FOCUSED = {
    "a:focus-visible { color: red }": {"color": "#ff0000"},
    ":focus-visible { color: red }": {"color": "#ff0000"},
    "a:focus:not(:focus-visible) { color: red }": {},
    "nav:focus-within a { color: red }": {"color": "#ff0000"},
    "nav:focus { color: red }": {},
    "nav:focus-within { color: red }": {},
}


@pytest.mark.parametrize("css", FOCUSED)
def test_a_focus_style_is_told_of_what_can_have_the_focus(show: Show, css: str) -> None:
    page = show(f"<style>{css}</style><nav><a href=/>x</a></nav>")

    assert line(page, "navigation/link").get("focus", {}) == FOCUSED[css]


def test_what_the_focus_inside_does_to_the_outside_is_told_too(show: Show) -> None:
    page = show("<style>nav:focus-within { color: red }</style><nav><a href=/>x</a></nav>")

    assert line(page, "navigation")["focus"] == {"color": "#ff0000"}


def test_the_order_of_sheets_does_not_matter_where_specificity_decides(show: Show) -> None:
    strong, weak = "<style>nav a:hover { color: red }</style>", "<style>a:hover { color: blue }"
    body = "</style><nav><a href=/>x</a></nav>"

    assert lines(show(strong + weak + body)) == lines(show(weak + "</style>" + strong + body))


def test_imported_sheets_are_read_and_those_for_other_media_are_not(show: Show) -> None:
    page = show("")
    answer(page, "/in.css", "a:hover { color: red }", "text/css")
    answer(page, "/print.css", "a:hover { outline: 0 }", "text/css")
    shown(
        page,
        "<link rel=stylesheet href=/print.css media=print>"
        "<style>@import '/in.css' screen; @import '/print.css' print</style><a href=/>x</a>",
    )

    assert line(page, "link")["hover"] == {"color": "#ff0000"}


def test_what_is_hidden_tells_nothing_of_itself(show: Show) -> None:
    page = show(
        "<style>button:hover { color: red } button:focus-visible { outline: 1px solid }</style>"
        "<section aria-label=Hot><p><button>x</button></p>"
        "<button hidden>Open</button><div hidden><button>y</button></div></section>"
    )

    assert [one["path"] for one in lines(page) if "hover" in one] == ["region/paragraph/button"]


@pytest.mark.parametrize(
    ("css", "told"),
    [
        pytest.param("a:hover .over { display: inline }", {"img display": "inline"}, id="shown"),
        pytest.param("a:hover .over { opacity: 1 }", {"img opacity": "1"}, id="restyled"),
        pytest.param("img.over:hover { opacity: 1 }", {}, id="itself hovered"),
    ],
)
def test_a_roll_over_is_told_of_what_is_pointed_at(
    show: Show, css: str, told: dict[str, str]
) -> None:
    link = "<nav><a href=/><img alt=x><img class=over alt=y></a></nav>"
    page = show(f"<style>.over {{ display: none }} {css}</style>{link}")

    assert line(page, "navigation/link").get("hover", {}) == told
    assert "hover" not in line(page, "navigation")


def test_a_menu_that_opens_when_pointed_at_is_told_of_its_entry(show: Show) -> None:
    css = "ul ul { display: none } li:hover > ul { display: block }"
    page = show(f"<style>{css}</style><ul><li>News<ul><li>Today</ul></ul>")

    assert line(page, "list/listitem")["hover"] == {"ul display": "block"}


ELSEWHERE = "http://static.test/page.css?v=3"


@pytest.mark.parametrize(("attribute", "is_read"), [("", False), ("crossorigin", True)])
def test_sheets_of_another_origin_are_named_when_no_script_may_read_them(
    tiny: Page, attribute: str, *, is_read: bool
) -> None:
    headers = {"content-type": "text/css", "access-control-allow-origin": "*"}
    tiny.context.route(
        ELSEWHERE, lambda route: route.fulfill(body="a:hover { color: red }", headers=headers)
    )
    shown(tiny, f'<link rel="stylesheet" href="{ELSEWHERE}" {attribute}><a href="/x">World</a>')

    seen = looked(tiny)

    [link] = [one for one in seen.frame.elements if one.role == "link"]
    note = "styles for hover and focus are not compared as far as they are in http://static.test"
    assert bool(link.hover) is is_read
    assert any(one.startswith(note) for one in seen.notes) is not is_read
