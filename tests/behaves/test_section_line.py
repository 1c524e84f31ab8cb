"""The section line: the section, its sub-sections, and the time in Seoul."""

import pytest
from playwright.sync_api import Page, expect

from pages.article_page import ArticlePage
from tests.addresses import Addresses
from tests.behaves.captured_links import MENU
from tests.expectations import expect_equal

pytestmark = pytest.mark.component("Section line")


@pytest.mark.captured
def test_line_names_the_section_and_leads_to_its_front(
    article: ArticlePage, addresses: Addresses
) -> None:
    link = article.section_line.section_link

    expect(link).to_have_text("National")
    expect(link).to_have_attribute("href", addresses.leads_to("/www/section_113.html"))


@pytest.mark.captured
def test_line_lists_the_sub_sections_of_the_section(article: ArticlePage) -> None:
    expect(article.section_line.sub_links).to_have_text(list(MENU["National"]))


@pytest.mark.captured
def test_sub_sections_lead_to_their_lists(article: ArticlePage, addresses: Addresses) -> None:
    expected = {name: f"/www/sublist_{code}.html" for name, code in MENU["National"].items()}

    expect_equal(
        "among the sub-sections,", addresses.targets(article.section_line.sub_links), expected
    )


@pytest.mark.captured
def test_sub_menu_names_its_section(article: ArticlePage) -> None:
    expect(article.section_line.sub_menu).to_have_accessible_name("National sub-sections")


@pytest.mark.every_article
def test_sub_menu_is_that_of_the_section_in_the_all_menu(
    article: ArticlePage, addresses: Addresses
) -> None:
    section = article.section_line.section_link.inner_text()
    in_menu = article.header.all_menu.section(section).sub_links

    found = addresses.targets(article.section_line.sub_links)
    expect_equal(
        "among the sub-sections, compared with the all menu,", found, addresses.targets(in_menu)
    )


@pytest.mark.every_article
def test_sub_menu_marks_the_category_of_the_article(article: ArticlePage) -> None:
    category = article.head.category.all_inner_texts()

    expect(article.section_line.current).to_have_text(category)


def test_clock_tells_the_time_in_seoul(article: ArticlePage) -> None:
    expect(article.section_line.clock).to_have_text("Fri, March 31, 2023 | 03:25")


@pytest.mark.browser_context_args(locale="de-DE", timezone_id="America/New_York")
def test_clock_is_the_same_for_a_reader_abroad(page: Page, article_path: str) -> None:
    page.clock.pause_at("2023-04-05T00:07:00+09:00")

    article = ArticlePage(page).open(path=article_path)

    expect(article.section_line.clock).to_have_text("Wed, April 5, 2023 | 00:07")
