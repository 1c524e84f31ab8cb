"""A journey that opens every layer from both headers, and what was seen at each stop."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass

from playwright.sync_api import Locator, Page

from pages.article_page import ArticlePage
from pages.base import Component
from pages.components.header import Header
from tests.layout.geometry import Box
from tests.layout.places import box
from tests.layout.standing import Bystanders
from tests.layout.survey import Survey, Surveyor

HEADERS = ("header", "sticky header")
LAYERS = ("all menu", "search layer", "login layer")

WINDOW = "[scrollX, scrollY, scrollX + innerWidth, scrollY + innerHeight]"

COVERED = """layer => [...layer.querySelectorAll("a, button, input, h2, p")]
  .map(element => [element, element.getBoundingClientRect()])
  .filter(([, { width, height }]) => width && height)
  .filter(([, { left, top, width, height }]) =>
    !layer.contains(document.elementFromPoint(left + width / 2, top + height / 2)))
  .map(([element]) => element.getAttribute("aria-label") || element.textContent.trim())"""


@dataclass(frozen=True, slots=True)
class Scene:
    """An open layer: itself, what opened it, and where the page's own parts stand around it."""

    layer: Survey
    covered: list[str]
    button: Box
    header: Box
    window: Box
    bystanders: dict[str, Box]

    @property
    def layer_box(self) -> Box:
        return self.layer.elements[0].box


@dataclass(frozen=True, slots=True)
class Scenes:
    """The page before and after the sticky header came, and every layer by header and name."""

    at_top: dict[str, Box]
    scrolled: dict[str, Box]
    sticky: Survey
    window: Box
    opened: dict[tuple[str, str], Scene]


def every_layer(article: ArticlePage) -> Scenes:
    """Open and close all layers, first at the top of the page, then further down."""
    parts = Bystanders(article)
    at_top = parts.look()
    opened = dict(layers_of("header", article.header, parts))
    header = article.scroll_past_header()
    sticky = Surveyor(header.root, [header, header.section_bar]).look()
    scrolled, window = parts.look(), window_of(article.page)
    opened |= dict(layers_of("sticky header", header, parts))
    return Scenes(at_top, scrolled, sticky, window, opened)


def layers_of(
    name: str, header: Header, parts: Bystanders
) -> Iterator[tuple[tuple[str, str], Scene]]:
    layers: list[tuple[Locator, Component, AbstractContextManager[Component]]] = [
        (header.menu_button, header.all_menu, header.open_menu()),
        (header.search_button, header.search_layer, header.open_search()),
        (header.login_button, header.login_layer, header.open_login()),
    ]
    for layer_name, (button, layer, opening) in zip(LAYERS, layers, strict=True):
        with opening:
            yield (name, layer_name), seen(header, button, layer, parts)


def seen(header: Header, button: Locator, layer: Component, parts: Bystanders) -> Scene:
    return Scene(
        layer=Surveyor(layer.root, [layer]).look(),
        covered=layer.root.evaluate(COVERED),
        button=box(button),
        header=box(header.root),
        window=window_of(layer.page),
        bystanders=parts.look(),
    )


def window_of(page: Page) -> Box:
    """What of the page is on the screen."""
    return Box(*page.evaluate(WINDOW))
