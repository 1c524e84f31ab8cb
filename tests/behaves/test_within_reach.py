"""Every control of every page can be hit: nothing lies on it, and it can be scrolled to."""

from contextlib import AbstractContextManager

import pytest
from playwright.sync_api import Page, ViewportSize

from pages.article_page import ArticlePage
from pages.base import Component
from pages.components.header import Header
from presscheck import SharePage
from tests.behaves.every_page import every_page, open_page, share_page
from tests.behaves.findings import expect_none, find_with, script_of
from tests.expectations import expect_that

FIND_OUT_OF_REACH = script_of("hits")

ENLARGED: ViewportSize = {"width": 640, "height": 400}
"""What is left of the desktop's viewport when its page is enlarged to 200 %."""

SMALL_WINDOWS: dict[str, ViewportSize] = {
    "print page": {"width": 800, "height": 900},
    "copyright policy": {"width": 550, "height": 470},
}
"""The sizes of the windows that pages of the site open in."""

TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@every_page
@pytest.mark.component("Page")
def test_nothing_lies_on_a_control(shared: SharePage, name: str, subtests: pytest.Subtests) -> None:
    findings = find_with(share_page(shared, name), FIND_OUT_OF_REACH)
    expect_none(findings, subtests, f"on the page “{name}”")


@pytest.mark.parametrize("name", ["article", "print page", "home", "login", "copyright policy"])
@pytest.mark.component("Page")
def test_every_control_is_within_reach_at_200_percent(
    page: Page, name: str, subtests: pytest.Subtests
) -> None:
    opened = open_page(page, name)
    page.set_viewport_size(ENLARGED)

    findings = find_with(opened, FIND_OUT_OF_REACH)
    expect_none(findings, subtests, f"on the page “{name}” at 200 %")


@pytest.mark.parametrize("name", SMALL_WINDOWS)
@pytest.mark.component("Page")
def test_page_fits_into_its_small_window(page: Page, name: str) -> None:
    size = SMALL_WINDOWS[name]
    page.set_viewport_size(size)
    open_page(page, name)

    too_wide = page.evaluate(TOO_WIDE)
    expect_that(
        too_wide <= 0, f"the {name} is {too_wide} px wider than its window of {size['width']} px"
    )


def layer_of(header: Header, component: str) -> AbstractContextManager[Component]:
    """Open the layer that is a component of that name, for the length of the block."""
    match component:
        case "All menu":
            return header.open_menu()
        case "Search layer":
            return header.open_search()
        case _:
            return header.open_login()


@pytest.mark.parametrize(
    "component",
    [
        pytest.param(name, marks=pytest.mark.component(name))
        for name in ("All menu", "Search layer", "Login layer")
    ],
)
def test_layer_can_be_used_at_200_percent(
    fresh_article: ArticlePage, component: str, subtests: pytest.Subtests
) -> None:
    fresh_article.page.set_viewport_size(ENLARGED)

    with layer_of(fresh_article.header, component) as layer:
        scope = layer.root.element_handle()
        findings = find_with(fresh_article, FIND_OUT_OF_REACH, scope)
        expect_none(findings, subtests, f"in the open {component.lower()} at 200 %")
