"""The e-mail row: the reporter's address, and links to more articles."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from pages.reporter_page import ReporterPage
from tests.addresses import Addresses

pytestmark = [pytest.mark.component("E-mail row"), pytest.mark.captured]

ROW = """
- group "Reporter":
  - /children: equal
  - text: Email
  - link "jhdo@koreatimes.co.kr"
  - link "Article List"
  - link "More articles by this reporter"
"""


def test_email_row_reads_as_captured(article: ArticlePage) -> None:
    expect(article.email_row.root).to_match_aria_snapshot(ROW)


def test_email_row_has_its_label(article: ArticlePage) -> None:
    expect(article.email_row.label).to_have_text("Email")


def test_address_writes_to_the_reporter(article: ArticlePage) -> None:
    expect(article.email_row.address).to_have_attribute("href", "mailto:jhdo@koreatimes.co.kr")


def test_article_list_is_that_of_the_category(article: ArticlePage, addresses: Addresses) -> None:
    expect(article.email_row.list_link).to_have_attribute(
        "href", addresses.leads_to("/www/sublist_356.html")
    )


def test_more_articles_are_those_of_the_reporter(
    article: ArticlePage, addresses: Addresses
) -> None:
    expect(article.email_row.more_link).to_have_attribute(
        "href", addresses.leads_to("/www2/common/morelist.asp?categorycode=704&id=jhdo")
    )


def test_lists_are_reached_by_mouse_and_by_keyboard(
    fresh_article: ArticlePage, article_path: str
) -> None:
    politics = fresh_article.email_row.open_article_list()
    expect(politics.heading).to_have_text("Politics")

    fresh_article.open(path=article_path).email_row.address.focus()
    for key in ("Tab", "Tab", "Enter"):
        fresh_article.page.keyboard.press(key)
    expect(ReporterPage(fresh_article.page).heading).to_have_text("Articles by Do Je-hae")
