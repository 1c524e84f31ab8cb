"""A journey that opens every layer from both headers, and what was read at each stop."""

from contextlib import AbstractContextManager
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, ViewportSize

from pages.article_page import ArticlePage
from pages.base import Component
from pages.components.header import Header
from pages.components.up_button import UpButton
from presscheck.anatomy import Box
from tests.layout.layout import Layout, LayoutReader, layout_of
from tests.layout.measures import box_of
from tests.layout.rules.overlaps import find_overlaps
from tests.layout.static_components import BoxesByName, StaticComponents

HEADERS = ("header", "sticky header", "sticky header in a narrow viewport")
LAYERS = ("all menu", "search layer", "login layer")

NARROW: ViewportSize = {"width": 1024, "height": 768}

READ_VIEWPORT = """() => {
  const { clientWidth, clientHeight } = document.documentElement;
  return [scrollX, scrollY, clientWidth, clientHeight];
}"""

READ_COVERED = """layer => [...layer.querySelectorAll("a, button, input, h2, p")]
  .map(element => [element, element.getBoundingClientRect()])
  .filter(([, { width, height }]) => width && height)
  .filter(([, { left, top, width, height }]) =>
    !layer.contains(document.elementFromPoint(left + width / 2, top + height / 2)))
  .map(([element]) => element.getAttribute("aria-label") || element.textContent.trim())"""


@dataclass(frozen=True, slots=True)
class OpenLayer:
    """A layer while it is open.

    `covered` names what something else covers. `button`, `section_bar` and `header` are boxes of
    what opened it, `viewport` is the visible area of the page. `before` and `during` are the boxes
    of the static components while the layer is closed and while it is open.
    """

    layout: Layout
    covered: list[str]
    button: Box
    section_bar: Box
    header: Box
    viewport: Box
    before: BoxesByName
    during: BoxesByName

    @property
    def box(self) -> Box:
        """The box of the layer itself."""
        return self.layout.elements[0].box


@dataclass(frozen=True, slots=True)
class LayerJourney:
    """What was read on the journey.

    `at_top` and `scrolled` are the boxes of the static components before and after the sticky
    header appeared. `sticky` is the layout of the sticky header, `viewport` the visible area then.
    `on_up_button` says what overlaps the up button at the end of the page. `layers` has each open
    layer by the names of its header and its own.
    """

    at_top: BoxesByName
    scrolled: BoxesByName
    sticky: Layout
    viewport: Box
    on_up_button: list[str]
    layers: dict[tuple[str, str], OpenLayer]


def open_every_layer(article: ArticlePage) -> LayerJourney:
    """Open and close all layers: at the top of the page, at its end, and in a narrow viewport."""
    components = StaticComponents(article)
    at_top = components.read_boxes()
    layers = _open_layers(HEADERS[0], article.header, components)
    header = article.scroll_past_header()
    sticky = LayoutReader(header.root, [header, header.section_bar]).read()
    scrolled, viewport = components.read_boxes(), _visible_area(article.page)
    article.up_button.expect_ready()
    on_up_button = [
        finding for finding in find_overlaps(layout_of(article)) if UpButton.name in finding
    ]
    layers |= _open_layers(HEADERS[1], header, components)
    article.page.set_viewport_size(NARROW)
    layers |= _open_layers(HEADERS[2], header, components)
    return LayerJourney(at_top, scrolled, sticky, viewport, on_up_button, layers)


def _open_layers(
    header_name: str, header: Header, components: StaticComponents
) -> dict[tuple[str, str], OpenLayer]:
    """Open and close the three layers of a header."""
    ways: list[tuple[Locator, Component, AbstractContextManager[Component]]] = [
        (header.menu_button, header.all_menu, header.open_menu()),
        (header.search_button, header.search_layer, header.open_search()),
        (header.login_button, header.login_layer, header.open_login()),
    ]
    before, layers = components.read_boxes(), {}
    for layer_name, (button, layer, opening) in zip(LAYERS, ways, strict=True):
        with opening:
            during = components.read_boxes()
            layers[header_name, layer_name] = _read_layer(header, button, layer, before, during)
    return layers


def _read_layer(
    header: Header, button: Locator, layer: Component, before: BoxesByName, during: BoxesByName
) -> OpenLayer:
    return OpenLayer(
        layout=LayoutReader(layer.root, [layer]).read(),
        covered=layer.root.evaluate(READ_COVERED),
        button=box_of(button),
        section_bar=box_of(header.section_bar.root),
        header=box_of(header.root),
        viewport=_visible_area(layer.page),
        before=before,
        during=during,
    )


def _visible_area(page: Page) -> Box:
    """Return the area of the page that is in the viewport."""
    return Box(*page.evaluate(READ_VIEWPORT))
