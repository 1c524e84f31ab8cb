"""Copying the link: the article's address on the clipboard, and word of how it went."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage

pytestmark = pytest.mark.component("Share row")

NO_CLIPBOARD = (
    """() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("refused"));
    }""",
    """() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    }""",
)
"""A clipboard that refuses, and a browser that has none."""

HEARD = """(notice, button) => new Promise((resolve) => {
  const heard = [];
  const listen = () => {
    heard.push(notice.textContent);
    if (notice.textContent) resolve(heard);
  };
  new MutationObserver(listen).observe(notice, { childList: true });
  button.click();
})"""
"""What the notice says, one thing after the other, from a press to its next words."""


def pasted(article: ArticlePage) -> str:
    """What the clipboard holds, as pasted into the search layer."""
    with article.header.open_search() as search:
        search.words.press("ControlOrMeta+V")
        return search.words.input_value()


def test_link_is_copied_and_says_so(fresh_article: ArticlePage) -> None:
    row = fresh_article.share_row
    address = fresh_article.document_head.canonical.get_attribute("href")

    row.copy_link()

    expect(row.notice).to_have_text("Link copied.")
    assert pasted(fresh_article) == address


def test_refused_copy_says_so_and_gives_the_address(fresh_article: ArticlePage) -> None:
    row = fresh_article.share_row
    address = fresh_article.document_head.canonical.get_attribute("href")
    row.control("link").press("Enter")
    expect(row.notice).to_have_text("Link copied.")

    for trouble in NO_CLIPBOARD:
        fresh_article.page.evaluate(trouble)
        row.control("link").press("Space")
        expect(row.notice).to_have_text(f"Could not copy. The address is {address}")


def test_same_words_are_said_anew_for_every_copy(fresh_article: ArticlePage) -> None:
    """Words that were there already are not read out again."""
    row = fresh_article.share_row
    row.copy_link()
    expect(row.notice).to_have_text("Link copied.")

    heard = row.notice.evaluate(HEARD, row.control("link").element_handle())

    assert heard[0] == ""
