"""Which elements an anatomy lists, under which path, and where."""

import pytest
from playwright.sync_api import Page, expect

from presscheck.anatomy import Element
from tests.engine.capture.conftest import Show, cases, line, looked

PATHS = {
    "<div><div><p>x</p></div></div>": ["paragraph"],
    "<div class=plain id=x></div>": [],
    "<div style='background: red'><p>x</p></div>": ["box", "box/paragraph"],
    "<div style='opacity: 0.5'><p>x</p></div>": ["box", "box/paragraph"],
    "<div style='display: contents; background: red'><p>x</p></div>": ["paragraph"],
    "<ul style='display: contents'><li>x</ul>": ["list", "list/listitem"],
    "<p>x</p><p>y</p>": ["paragraph", "paragraph[2]"],
    "<p hidden>x</p><p style='visibility: hidden'>y</p>": [],
    "<p style='visibility: hidden'><b style='visibility: visible'>x</b></p>": ["box"],
    "<p style='position: absolute; clip-path: inset(50%)'>x</p>": ["paragraph"],
    "<p style='opacity: 0'>x</p>": ["paragraph"],
    "<p aria-hidden=true><a href=/>x</a></p>": ["paragraph", "paragraph/link"],
    "<i aria-hidden=true></i><i tabindex=0></i><i lang=ko></i>": ["box", "box[2]", "box[3]"],
    "<svg><text>x</text></svg><img alt=''>": ["picture", "picture[2]"],
    "<canvas></canvas><video></video><hr>": ["canvas", "video", "separator"],
    "<i class=icon></i><style>@scope { .icon::before { content: '★' } }</style>": ["box"],
    "<i class=bar></i><style>@scope { .bar::before { content: ''; background: red } }</style>":
        ["box"],
    "<i class=clear></i><style>@scope { .clear::after { content: ''; display: table } }</style>":
        [],
    "<div><template shadowrootmode=open><p>in</p><slot></slot></template><h2>x</h2></div>":
        ["paragraph", "heading"],
    "<div><template shadowrootmode=open><a href=/><slot></slot></a></template>Words</div>":
        ["link", "link/text"],
    "<div><template shadowrootmode=open><p>x</p></template><h2>not slotted</h2></div>":
        ["paragraph"],
}  # fmt: skip


@pytest.fixture(scope="module")
def listed(gallery: Page) -> dict[str, list[Element]]:
    return cases(gallery, PATHS)


@pytest.mark.parametrize("body", PATHS)
def test_what_shows_or_speaks_is_listed_below_what_is_listed(
    listed: dict[str, list[Element]], body: str
) -> None:
    around = "box" if (place := list(PATHS).index(body)) == 0 else f"box[{place + 1}]"

    assert [one.path for one in listed[body]] == [f"{around}/{path}" for path in PATHS[body]]


def test_a_map_of_links_is_listed(show: Show) -> None:
    page = show(
        "<img usemap=#m src=/x.png width=9 height=9><map name=m>"
        "<area href=/here alt=Here coords=0,0,5,5></map>"
    )

    link = line(page, "link")
    assert (link["target"], link["name"], link["state"]) == ("/here", "Here", {"place": "0,0,5,5"})


def test_an_element_without_a_box_stands_where_its_content_does(show: Show) -> None:
    page = show("<body style='margin: 0'><ul style='display: contents'><li style='height: 30px'>x")

    assert line(page, "list")["box"] == [0, 0, 400, 30]


def test_boxes_are_told_from_the_top_of_the_page_however_far_one_has_scrolled(show: Show) -> None:
    page = show("<body style='margin: 0'><p style='margin: 20px 0 3000px'>x</p>")
    page.evaluate("scrollTo(0, 500)")

    assert line(page, "paragraph")["box"][1] == 20


def test_two_looks_at_one_page_are_the_same(show: Show) -> None:
    page = show("<main><h1>x</h1><a href=/>y</a><input autofocus></main>")
    expect(page.locator("input")).to_be_focused()  # it gets the focus with the first frame

    assert looked(page).frame == looked(page).frame
