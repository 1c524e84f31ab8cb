"""The up button floats where no words pass below it, on whatever page it is."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from pages.article_page import ArticlePage
from pages.furnished_page import FurnishedPage
from tests.behaves.neighbours import NEIGHBOURS
from tests.layout.findings import expect_none
from tests.layout.geometry import Box
from tests.layout.places import box
from tests.layout.survey import survey_of

pytestmark = pytest.mark.component("Up button")

LONG = ("home", "section front", "list", "Darkroom front", "site map")
"""Pages that are long enough for the button to come, each laid out in its own way."""

COMES_AT = 601
"""Pixels that a page is scrolled when the button comes."""


def glides_over(page: FurnishedPage) -> Box:
    """What lies below the button at one time or another, on the way down to the footer."""
    places = []
    for down in (COMES_AT, page.page.evaluate("document.documentElement.scrollHeight")):
        page.page.evaluate("down => scrollTo(0, down)", down)
        expect(page.up_button.root).to_be_visible()
        places.append(box(page.up_button.root))
    return Box.around(places).cut_to(Box(0, 0, places[0].right, box(page.footer.root).top))


def words_below(page: FurnishedPage) -> Iterator[str]:
    texts = survey_of(page).texts  # at the top, where neither the button nor the sticky header is
    way = glides_over(page)
    for text in texts:
        if any(line.overlap(way) > 0 for line in text.lines):
            yield f"the button glides over “{text.label}”"


@pytest.mark.captured
@pytest.mark.every_viewport
def test_up_button_glides_over_no_words_of_an_article(fresh_article: ArticlePage) -> None:
    expect_none(words_below(fresh_article))


@pytest.mark.parametrize("name", LONG)
def test_up_button_glides_over_no_words_of_pages_around(page: Page, name: str) -> None:
    neighbour = NEIGHBOURS[name]

    expect_none(words_below(neighbour.kind(page).open(**neighbour.filled_in)))
