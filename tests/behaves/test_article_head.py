"""The title block of the article: category, headline, dates and authors."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from pages.list_page import ListPage
from tests.addresses import Addresses
from tests.behaves.captured_article import HEADLINE, POSTED, UPDATED
from tests.expectations import expect_equal

pytestmark = [pytest.mark.component("Article head"), pytest.mark.captured]


def test_headline_is_the_captured_one(article: ArticlePage) -> None:
    expect_equal("the headline", article.heading.inner_text(), HEADLINE)


def test_headline_stands_in_the_title_block(article: ArticlePage) -> None:
    expect(article.head.headline.get_by_role("heading", level=1)).to_be_visible()


def test_headline_has_no_badge(article: ArticlePage) -> None:
    expect(article.head.badge).to_have_count(0)


def test_posted_is_the_captured_minute(article: ArticlePage) -> None:
    expect_equal("the date of posting", article.head.posted.inner_text(), POSTED)


def test_updated_is_the_captured_minute(article: ArticlePage) -> None:
    expect_equal("the date of updating", article.head.updated.inner_text(), UPDATED)


def test_there_are_no_other_dates(article: ArticlePage) -> None:
    expect(article.head.dates).to_have_count(2)


def test_byline_names_the_reporter(article: ArticlePage) -> None:
    expect_equal("the byline", article.head.byline.inner_text(), "Do Je-hae")


def test_category_is_named(article: ArticlePage) -> None:
    expect(article.head.category).to_be_visible()
    expect(article.head.category).to_have_text("Politics")


def test_category_is_a_link_to_its_list(article: ArticlePage, addresses: Addresses) -> None:
    expect_equal(
        "the link of the category:",
        addresses.targets(article.head.category),
        {"Politics": "/www/sublist_356.html"},
    )


def test_category_leads_to_its_list_by_mouse_and_by_keyboard(
    fresh_article: ArticlePage, article_path: str
) -> None:
    category_list = fresh_article.head.open_category()
    expect(category_list.heading).to_have_text("Politics")

    fresh_article.open(path=article_path).head.category.press("Enter")

    expect(ListPage(fresh_article.page).heading).to_have_text("Politics")
