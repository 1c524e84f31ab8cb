"""A journey that opens every layer from both headers, and what was seen at each stop."""

from contextlib import AbstractContextManager
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, ViewportSize

from pages.article_page import ArticlePage
from pages.base import Component
from pages.components.header import Header
from pages.components.up_button import UpButton
from tests.layout.geometry import Box
from tests.layout.places import box
from tests.layout.rules.overlapping import overlaps
from tests.layout.standing import Bystanders, Places
from tests.layout.survey import Survey, Surveyor, survey_of

HEADERS = ("header", "sticky header", "sticky header of a narrow screen")
LAYERS = ("all menu", "search layer", "login layer")

NARROW: ViewportSize = {"width": 1024, "height": 768}

UP_BUTTON = UpButton.name

WINDOW = """() => {
  const { clientWidth, clientHeight } = document.documentElement;
  return [scrollX, scrollY, scrollX + clientWidth, scrollY + clientHeight];
}"""

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
    bar: Box
    header: Box
    window: Box
    before: Places
    now: Places

    @property
    def layer_box(self) -> Box:
        return self.layer.elements[0].box


@dataclass(frozen=True, slots=True)
class Scenes:
    """The page before and after the sticky header came, and every layer by header and name.

    `on_up_button` is what overlaps the up button at the end of the page.
    """

    at_top: Places
    scrolled: Places
    sticky: Survey
    window: Box
    on_up_button: list[str]
    opened: dict[tuple[str, str], Scene]


def every_layer(article: ArticlePage) -> Scenes:
    """Open and close all layers: at the top of the page, at its end, and on a narrow screen."""
    parts = Bystanders(article)
    at_top = parts.look()
    opened = layers_of(HEADERS[0], article.header, parts)
    header = article.scroll_past_header()
    sticky = Surveyor(header.root, [header, header.section_bar]).look()
    scrolled, window = parts.look(), window_of(article.page)
    article.up_button.expect_ready()
    on_up_button = [found for found in overlaps(survey_of(article)) if UP_BUTTON in found]
    opened |= layers_of(HEADERS[1], header, parts)
    article.page.set_viewport_size(NARROW)
    opened |= layers_of(HEADERS[2], header, parts)
    return Scenes(at_top, scrolled, sticky, window, on_up_button, opened)


def layers_of(name: str, header: Header, parts: Bystanders) -> dict[tuple[str, str], Scene]:
    """Open and close the three layers of a header."""
    ways: list[tuple[Locator, Component, AbstractContextManager[Component]]] = [
        (header.menu_button, header.all_menu, header.open_menu()),
        (header.search_button, header.search_layer, header.open_search()),
        (header.login_button, header.login_layer, header.open_login()),
    ]
    before, scenes = parts.look(), {}
    for layer_name, (button, layer, opening) in zip(LAYERS, ways, strict=True):
        with opening:
            scenes[name, layer_name] = seen(header, button, layer, before, parts.look())
    return scenes


def seen(header: Header, button: Locator, layer: Component, before: Places, now: Places) -> Scene:
    return Scene(
        layer=Surveyor(layer.root, [layer]).look(),
        covered=layer.root.evaluate(COVERED),
        button=box(button),
        bar=box(header.section_bar.root),
        header=box(header.root),
        window=window_of(layer.page),
        before=before,
        now=now,
    )


def window_of(page: Page) -> Box:
    """What of the page is on the screen."""
    return Box(*page.evaluate(WINDOW))
