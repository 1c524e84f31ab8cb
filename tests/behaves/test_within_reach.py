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

FIND_OUT_OF_REACH = script_of("hits")

ENLARGED: ViewportSize = {"width": 640, "height": 400}
"""What is left of the desktop's viewport when its page is enlarged to 200 %."""


@every_page
@pytest.mark.component("Page")
def test_nothing_lies_on_a_control(shared: SharePage, name: str, subtests: pytest.Subtests) -> None:
    expect_none(find_with(share_page(shared, name), FIND_OUT_OF_REACH), subtests)


@pytest.mark.parametrize("name", ["article", "print page", "home", "login", "copyright policy"])
@pytest.mark.component("Page")
def test_every_control_is_within_reach_at_200_percent(
    page: Page, name: str, subtests: pytest.Subtests
) -> None:
    opened = open_page(page, name)
    page.set_viewport_size(ENLARGED)

    expect_none(find_with(opened, FIND_OUT_OF_REACH), subtests)


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
        expect_none(find_with(fresh_article, FIND_OUT_OF_REACH, scope), subtests)
