"""Layers open and close as often as a reader likes, in every way, from both headers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, expect

from pages.article_page import ArticlePage
from pages.base import Component
from pages.components.header import Header

ROUNDS = 2

MARGIN = (4, 300)
"""A point beside the columns, where no control is."""


@dataclass(frozen=True, slots=True)
class LayerUse:
    """How a reader opens a layer, and the ways to close it again."""

    button: Locator
    layer: Component
    ways: Sequence[tuple[str, Callable[[], None]]]


def use_of(layer_name: str, header: Header, article: ArticlePage) -> LayerUse:
    """Return how the layer of that name is opened from the header."""
    escape = "Escape", lambda: article.page.keyboard.press("Escape")
    match layer_name:
        case "all menu":
            button, menu = header.menu_button, header.all_menu
            ways = [("its cross", menu.close), escape, ("a click beside it", menu.click_beside)]
            return LayerUse(button, menu, ways)
        case "search layer":
            button, search = header.search_button, header.search_layer
            ways = [escape, ("its button", button.click), ("its cross", search.close)]
            return LayerUse(button, search, ways)
        case _:
            button, login = header.login_button, header.login_layer
            beside = "a click beside it", lambda: article.page.mouse.click(*MARGIN)
            return LayerUse(button, login, [escape, ("its button", button.click), beside])


def of(layer_name: str, component: str, header_name: str) -> object:
    mark = pytest.mark.component(component)
    return pytest.param(layer_name, header_name, marks=mark, id=f"{layer_name}-{header_name}")


@pytest.mark.parametrize(
    ("layer_name", "header_name"),
    [
        of("all menu", "All menu", "header"),
        of("search layer", "Search layer", "header"),
        of("login layer", "Login layer", "header"),
        of("all menu", "Sticky all menu", "sticky header"),
        of("search layer", "Sticky header", "sticky header"),
        of("login layer", "Sticky login layer", "sticky header"),
    ],
)
def test_layer_opens_and_closes_round_after_round(
    fresh_article: ArticlePage, layer_name: str, header_name: str
) -> None:
    sticky = header_name == "sticky header"
    header = fresh_article.scroll_past_header() if sticky else fresh_article.header
    use = use_of(layer_name, header, fresh_article)
    before = "at first"
    for _ in range(ROUNDS):
        for way, close in use.ways:
            if sticky:  # Firefox's protocol scrolls what it clicks to the middle of the page.
                fresh_article.scroll_past_header()
            use.button.click()
            message = f"the {layer_name} does not open {before}"
            expect(use.layer.root, message).to_be_visible()
            close()
            message = f"the {layer_name} is not closed by {way}, opened {before}"
            expect(use.layer.root, message).to_be_hidden()
            before = f"after it was closed by {way}"
