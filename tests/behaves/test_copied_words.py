"""Words that a reader selects with the mouse and copies are on the clipboard as they were read."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator

from pages.article_page import ArticlePage
from tests.behaves.test_copy_link import pasted

PLACES: dict[str, Callable[[ArticlePage], Locator]] = {
    "Article head": lambda article: article.heading,
    "Photo": lambda article: article.lead_photo.caption,
    "Article body": lambda article: article.body.runs.first,
    "Top 10 Stories": lambda article: article.top_stories.title,
    "Footer": lambda article: article.footer.masthead_lines.first,
}

BRING_FIRST_LINE = """words => {
  scrollBy({ top: words.getClientRects()[0].top - 300, behavior: "instant" });
  const range = document.createRange();
  range.selectNodeContents(words);
  const { left, top, width, height } = range.getClientRects()[0];
  return [left + 1, left + Math.min(width - 1, 200), top + height / 2];
}"""
"""Scrolls the first line of a text below the sticky header, and returns where it is."""


@pytest.mark.parametrize(
    "component",
    [pytest.param(name, marks=pytest.mark.component(name)) for name in PLACES],
)
def test_copied_words_are_the_selected_ones(fresh_article: ArticlePage, component: str) -> None:
    page, words = fresh_article.page, PLACES[component](fresh_article)
    left, right, middle = words.evaluate(BRING_FIRST_LINE)
    page.mouse.move(left, middle)
    page.mouse.down()
    page.mouse.move(right, middle, steps=4)
    page.mouse.up()

    selected = str(page.evaluate("String(getSelection())"))
    assert selected.strip(), f"a drag of the mouse over {component} selects nothing"
    assert selected in words.inner_text(), f"a drag over {component} selects {selected!r}"
    page.keyboard.press("ControlOrMeta+C")
    copied = pasted(fresh_article)
    assert copied == selected, f"{selected!r} was copied from {component}, and became {copied!r}"
