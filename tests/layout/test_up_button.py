"""The up button never covers text, on any page and however far the page is scrolled."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from pages.article_page import ArticlePage
from pages.standard_page import StandardPage
from presscheck.anatomy import Box
from presscheck.anatomy.boxes import overlap
from tests.behaves.neighbours import NEIGHBOURS
from tests.layout.findings import expect_none
from tests.layout.geometry import enclose
from tests.layout.layout import layout_of
from tests.layout.measures import box_of

pytestmark = pytest.mark.component("Up button")

LONG = ("home", "section front", "list", "Darkroom front", "site map")
"""Pages that are long enough for the button to come, each laid out in its own way."""

APPEARS_AT = 601
"""Pixels that a page is scrolled when the button appears."""


def area_under_button(page: StandardPage) -> Box | None:
    """Return the area of the page that the button covers in turn on the way to the footer."""
    boxes = []
    for down in (APPEARS_AT, page.page.evaluate("document.documentElement.scrollHeight")):
        page.page.evaluate("down => scrollTo(0, down)", down)
        expect(page.up_button.root).to_be_visible()
        boxes.append(box_of(page.up_button.root))
    above_footer = Box(0, 0, boxes[0].right, box_of(page.footer.root).y)
    return overlap(enclose(boxes), above_footer)


def find_covered_texts(page: StandardPage) -> Iterator[str]:
    """Yield a finding for each text that the button covers at one time or another."""
    texts = layout_of(page).texts  # at the top, where neither the button nor the sticky header is
    area = area_under_button(page)
    for text in texts:
        if area and any(overlap(line, area) for line in text.lines):
            yield f"the button glides over “{text.label}”"


@pytest.mark.captured
@pytest.mark.every_viewport
def test_up_button_glides_over_no_words_of_an_article(fresh_article: ArticlePage) -> None:
    expect_none(find_covered_texts(fresh_article))


@pytest.mark.parametrize("name", LONG)
def test_up_button_glides_over_no_words_of_pages_around(page: Page, name: str) -> None:
    neighbour = NEIGHBOURS[name]

    expect_none(find_covered_texts(neighbour.kind(page).open(**neighbour.params)))
