"""Every control of a layer can be scrolled into view, even in a low window."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from playwright.sync_api import ViewportSize

from pages.article_page import ArticlePage
from pages.base import Component
from pages.components.header import Header
from tests.layout.conftest import Walk
from tests.layout.findings import expect_none

LOW: ViewportSize = {"width": 1280, "height": 400}
"""A landscape phone, or a desktop magnified to twice its size."""

READ_OUT_OF_REACH = """layer => [...layer.querySelectorAll("a, button, input")]
  .filter(control => control.checkVisibility())
  .filter(control => {
    control.focus();
    const { top, bottom } = control.getBoundingClientRect();
    return top < 0 || bottom > innerHeight;
  })
  .map(control => control.getAttribute("aria-label") || control.textContent.trim())"""

Opening = Callable[[Header], AbstractContextManager[Component]]


def read_out_of_reach(opening: Opening) -> Callable[[ArticlePage], list[str]]:
    """Return a journey that names the controls of a layer that stay outside a low window."""

    def journey(article: ArticlePage) -> list[str]:
        article.page.set_viewport_size(LOW)
        with opening(article.header) as layer:
            names: list[str] = layer.root.evaluate(READ_OUT_OF_REACH)
        return names

    return journey


@pytest.mark.parametrize(
    "opening",
    [
        pytest.param(Header.open_menu, marks=pytest.mark.component("All menu"), id="all menu"),
        pytest.param(Header.open_search, marks=pytest.mark.component("Search layer"), id="search"),
        pytest.param(Header.open_login, marks=pytest.mark.component("Login layer"), id="login"),
    ],
)
def test_everything_in_a_layer_is_within_reach(walk: Walk, opening: Opening) -> None:
    expect_none(f"“{name}” is out of reach" for name in walk(read_out_of_reach(opening)))
