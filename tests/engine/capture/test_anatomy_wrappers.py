"""A wrapper around all that an element holds is no part of the page, unless it does something."""

from dataclasses import replace

import pytest
from playwright.sync_api import Page

from presscheck.anatomy import Element
from tests.engine.capture.conftest import Part, Show, cases, line, lines, shown

BARE = {
    "<div class=by><span>By A</span></div>": "<div class=by>By A</div>",
    "<div class=by><span><span>By A</span></span></div>": "<div class=by>By A</div>",
    "<a href=/a><span>By <b>A</b></span></a>": "<a href=/a>By <b>A</b></a>",
    "<p><font>By A</font></p>": "<p>By A</p>",
}

TELLING = (
    "<p><em>By A</em></p>",
    "<p><span style='color: red'>By A</span></p>",
    "<p><span style='padding-left: 4px'>By A</span></p>",
    "<p><span style='position: relative'>By A</span></p>",
    "<p><span lang=ko>By A</span></p>",
    "<p><span title=Author>By A</span></p>",
    "<p>Today <span>By A</span></p>",
    "<p><span>By A</span> <span>By B</span></p>",
)


@pytest.fixture(scope="module")
def seen(gallery: Page) -> dict[str, list[Element]]:
    return cases(gallery, dict.fromkeys((*BARE, *BARE.values(), *TELLING)))


def unowned(elements: list[Element]) -> list[Element]:
    """The elements without their owner and how far down they stand."""
    return [
        replace(
            one,
            component="",
            path=one.path.partition("/")[2],
            box=one.box and one.box._replace(y=0),
        )
        for one in elements
    ]


@pytest.mark.parametrize("wrapped", BARE)
def test_what_does_nothing_changes_nothing(seen: dict[str, list[Element]], wrapped: str) -> None:
    assert unowned(seen[wrapped]) == unowned(seen[BARE[wrapped]])


@pytest.mark.parametrize("body", TELLING)
def test_what_does_something_is_told(seen: dict[str, list[Element]], body: str) -> None:
    assert len(seen[body]) > 1
    assert "By A" not in seen[body][0].text


def test_a_component_is_told_though_it_does_nothing(show: Show) -> None:
    page = show("<p><span>By A</span></p>")

    found = lines(page, Part("Author", page.locator("span")))

    assert [one["text"] for one in found if one.get("component") == "Author"] == ["By A"]


def test_what_a_wrapper_does_under_the_pointer_is_told_of_its_holder(tiny: Page) -> None:
    page = shown(tiny, "<style>span:hover { color: red }</style><p><span>By A</span></p>")

    assert line(page, "paragraph")["hover"] == {"span color": "#ff0000"}
