"""The search layer: it leads to the results page, and asks for words if there are none."""

import re

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from tests.addresses import Addresses

pytestmark = pytest.mark.component("Search layer")

NOTICE = "Please enter a word to search for."


def test_search_layer_is_closed_at_first(article: ArticlePage) -> None:
    expect(article.search_layer.root).to_be_hidden()


def test_search_layer_is_a_search_landmark(article: ArticlePage) -> None:
    expect(article.search_layer.root).to_have_role("search")


def test_both_headers_control_the_same_search_layer(article: ArticlePage) -> None:
    for header in (article.header, article.sticky_header):
        expect(header.search_button).to_have_attribute("aria-controls", "srchlayer")


def test_search_field_has_a_name(article: ArticlePage) -> None:
    expect(article.search_layer.words).to_have_attribute("aria-label", "Search words")


@pytest.mark.captured
def test_search_field_has_the_captured_placeholder(article: ArticlePage) -> None:
    expect(article.search_layer.words).to_have_attribute("placeholder", " Search the Koreatimes")


def test_search_field_is_described_by_the_notice(article: ArticlePage) -> None:
    notice = article.search_layer.notice.get_attribute("id") or "no id"

    expect(article.search_layer.words).to_have_attribute("aria-describedby", notice)


def test_form_sends_the_words_to_the_results_page(
    article: ArticlePage, addresses: Addresses
) -> None:
    form = article.search_layer.root.locator("form")

    expect(form).to_have_attribute("action", addresses.leads_to("/www2/common/search.asp"))
    expect(form).to_have_js_property("method", "get")
    expect(article.search_layer.words).to_have_attribute("name", "kwd")


def test_notice_is_empty_before_a_search(article: ArticlePage) -> None:
    expect(article.search_layer.notice).to_be_empty()
    expect(article.search_layer.words).not_to_have_attribute("aria-invalid", re.compile(".*"))


def test_mouse_opens_the_search_layer_and_closes_it_in_two_ways(fresh_article: ArticlePage) -> None:
    button, search = fresh_article.header.search_button, fresh_article.search_layer

    button.click()
    expect(search.words).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")
    search.close()
    expect(search.root).to_be_hidden()
    expect(button).to_be_focused()

    button.click()
    expect(search.root).to_be_visible()
    button.click()
    expect(search.root).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")


def test_keyboard_opens_the_search_layer_walks_it_and_closes_it(fresh_article: ArticlePage) -> None:
    button, search = fresh_article.header.search_button, fresh_article.search_layer
    keyboard = fresh_article.page.keyboard

    button.press("Enter")
    expect(search.words).to_be_focused()
    for control in (search.go_button, search.close_button):
        keyboard.press("Tab")
        expect(control).to_be_focused()

    keyboard.press("Escape")
    expect(search.root).to_be_hidden()
    expect(button).to_be_focused()


def test_empty_search_stays_on_the_page_and_shows_the_notice(
    fresh_article: ArticlePage, addresses: Addresses
) -> None:
    address = fresh_article.page.url
    with fresh_article.header.open_search() as search:
        expect(search.words).to_be_focused()
        fresh_article.page.keyboard.press("Enter")
        expect(search.notice).to_have_text(NOTICE)
        expect(search.words).to_have_attribute("aria-invalid", "true")

        search.words.press_sequentially("K")
        expect(search.notice).to_be_empty()

        search.ask_for("   ")
        expect(search.notice).to_have_text(NOTICE)
        expect(search.words).to_be_focused()
    expect(fresh_article.page).to_have_url(addresses.leads_to(address))


def test_escape_during_composition_leaves_the_search_layer_open(fresh_article: ArticlePage) -> None:
    """While a Korean syllable is being composed, Escape belongs to the input method."""
    with fresh_article.header.open_search() as search:
        search.words.dispatch_event("keydown", {"key": "Escape", "isComposing": True})
        expect(search.root).to_be_visible()
        expect(search.words).to_be_focused()
