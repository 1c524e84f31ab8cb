"""The sticky header takes over exactly when the header has gone, on every kind of page."""

import pytest
from playwright.sync_api import Page, expect

from pages.standard_page import StandardPage
from tests.behaves.every_page import open_page

pytestmark = pytest.mark.component("Sticky header")

SCROLL_AND_RENDER = """([root, top]) => new Promise((resolve) => {
  scrollTo({ top, behavior: "instant" });
  // An observer hears of the first rendering after this, behind those of the page.
  new IntersectionObserver((entries, observer) => {
    observer.disconnect();
    resolve();
  }).observe(root);
})"""


@pytest.mark.parametrize("name", ["article", "home", "section front"])
def test_sticky_header_is_there_whenever_the_header_is_not(page: Page, name: str) -> None:
    opened = open_page(page, name)
    assert isinstance(opened, StandardPage)
    root = opened.header.root.element_handle()
    height = int(root.evaluate("root => Math.round(root.getBoundingClientRect().bottom)"))
    beyond = [height + 1, height + 24, height + 200]
    within = [height - 1, height // 2, 1]
    for top in [*within, *beyond, *within, *beyond]:
        page.evaluate(SCROLL_AND_RENDER, [root, top])
        where = f"the page is scrolled by {top} px, and the header is {height} px high"
        if top in beyond:
            expect(opened.sticky_header.root, f"no header is there: {where}").to_be_visible()
        else:
            message = f"both headers are there: {where}"
            expect(opened.sticky_header.root, message).to_be_hidden()
