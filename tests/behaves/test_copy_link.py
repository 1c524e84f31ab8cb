"""Copying the link: the article's address goes to the clipboard, and a notice says so."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from tests.expectations import expect_equal

pytestmark = pytest.mark.component("Share row")

BREAK_CLIPBOARD = (
    """() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("refused"));
    }""",
    """() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    }""",
)
"""Scripts that make the clipboard refuse, and that take it away."""

READ_NOTICES = """(notice, button) => new Promise((resolve) => {
  const texts = [];
  const collect = () => {
    texts.push(notice.textContent);
    if (notice.textContent) resolve(texts);
  };
  new MutationObserver(collect).observe(notice, { childList: true });
  button.click();
})"""
"""Clicks the button, and collects the texts of the notice until one is not empty."""


def pasted(article: ArticlePage) -> str:
    """Return the content of the clipboard, pasted into the search layer."""
    with article.header.open_search() as search:
        search.words.press("ControlOrMeta+V")
        return search.words.input_value()


def test_link_is_copied_and_says_so(fresh_article: ArticlePage) -> None:
    row = fresh_article.share_row
    address = fresh_article.document_head.canonical.get_attribute("href")

    row.copy_link()

    expect(row.notice).to_have_text("Link copied.")
    expect_equal("the copied address", pasted(fresh_article), address)


def test_refused_copy_says_so_and_gives_the_address(fresh_article: ArticlePage) -> None:
    row = fresh_article.share_row
    address = fresh_article.document_head.canonical.get_attribute("href")
    row.control("link").press("Enter")
    expect(row.notice).to_have_text("Link copied.")

    for script in BREAK_CLIPBOARD:
        fresh_article.page.evaluate(script)
        row.control("link").press("Space")
        message = "where the browser refuses to copy, the notice does not say so"
        expect(row.notice, message).to_have_text(f"Could not copy. The address is {address}")


def test_notice_is_emptied_before_it_repeats_its_text(fresh_article: ArticlePage) -> None:
    """A screen reader announces a text only when it changes."""
    row = fresh_article.share_row
    row.copy_link()
    expect(row.notice).to_have_text("Link copied.")

    texts = row.notice.evaluate(READ_NOTICES, row.control("link").element_handle())

    expect_equal("the first text of the notice after a second copy", texts[0], "")
