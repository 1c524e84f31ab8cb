"""The notice of the search layer: it asks for words, and goes away in every way out."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from pages.components.search_layer import SearchLayer
from tests.addresses import Addresses
from tests.behaves.test_search import NOTICE

pytestmark = pytest.mark.component("Search layer")

BLANKS = {
    "spaces": "  ",
    "wide blanks of Korean and Japanese keyboards": "\u3000\u3000",
    "no-break spaces": "\u00a0\u202f",
    "typographic blanks": "\u2002\u2003\u2009",
    "a byte order mark": "\ufeff",
}


def expect_no_notice(search: SearchLayer, when: str) -> None:
    message = f"the search layer still shows its notice {when}"
    expect(search.notice, message).to_be_empty()
    message = f"the search field is still called invalid {when}"
    expect(search.words, message).not_to_have_attribute("aria-invalid", "true")


def ask_for_nothing(article: ArticlePage) -> SearchLayer:
    """Open the search layer if it is closed, and send it without words."""
    search = article.search_layer
    if not search.root.is_visible():
        article.header.search_button.click()
    search.ask_for("")
    expect(search.notice).to_have_text(NOTICE)
    expect(search.words).to_have_attribute("aria-invalid", "true")
    return search


def test_blanks_of_any_script_are_no_words(
    fresh_article: ArticlePage, addresses: Addresses
) -> None:
    page, search, address = fresh_article.page, fresh_article.search_layer, fresh_article.page.url
    fresh_article.header.search_button.click()
    for name, blanks in BLANKS.items():
        search.words.fill(blanks)
        search.words.press("Enter")
        expect(page, f"{name} were sent as words").to_have_url(addresses.leads_to(address))
        expect(search.notice, f"{name} are not refused").to_have_text(NOTICE)


def test_notice_goes_when_words_are_typed_each_time(fresh_article: ArticlePage) -> None:
    for time in ("the first time", "the second time"):
        search = ask_for_nothing(fresh_article)
        search.words.press_sequentially("K")
        expect_no_notice(search, f"after words were typed {time}")


@pytest.mark.parametrize(
    "close",
    [
        pytest.param(lambda article: article.page.keyboard.press("Escape"), id="Escape"),
        pytest.param(lambda article: article.search_layer.close(), id="cross"),
        pytest.param(lambda article: article.header.search_button.click(), id="button"),
        pytest.param(lambda article: article.header.login_button.click(), id="other layer"),
    ],
)
def test_notice_is_gone_when_the_layer_is_opened_again(
    fresh_article: ArticlePage, close: Callable[[ArticlePage], None]
) -> None:
    search = ask_for_nothing(fresh_article)

    close(fresh_article)
    expect(search.root).to_be_hidden()
    fresh_article.header.search_button.click()

    expect_no_notice(search.expect_ready(), "after it was closed and opened again")
