"""A reader goes from the article to the pages around it, by mouse and by keyboard."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from pages.brief_page import BriefPage
from pages.components.all_menu import MenuSection
from pages.components.story_rows import StoryRows
from pages.home_page import HomePage
from pages.list_page import ListPage
from pages.login_page import LoginPage
from pages.register_page import RegisterPage
from pages.search_page import SearchPage
from pages.section_page import SectionPage
from tests.addresses import Addresses
from tests.expectations import expect_equal

pytestmark = pytest.mark.component("Page")

HOSTILE = """"><img src=x onerror=alert(1)></title>'R&D' 100%+한국 {{ 7*7 }}"""


def test_reader_goes_from_page_to_page(fresh_article: ArticlePage) -> None:
    with fresh_article.header.open_menu() as menu:
        link = MenuSection(menu.sections.first).sub_links.last
        name = link.inner_text()
        sub_section = ListPage.reached_by(link)
        expect(sub_section.heading).to_have_text(name)

    link = sub_section.header.section_bar.links.last
    name = link.inner_text()
    section = SectionPage.reached_by(link)
    expect(section.heading).to_have_text(name)
    expect(section.header.section_bar.current).to_have_text(name)

    home = HomePage.reached_by(section.header.logo)
    link = home.hot_headlines.odd_column.shown_link
    headline = link.inner_text()
    story = BriefPage.reached_by(link)
    expect(story.heading).to_have_text(headline)


def test_reader_opens_login_and_registration_by_keyboard(fresh_article: ArticlePage) -> None:
    keyboard = fresh_article.page.keyboard
    fresh_article.header.login_button.press("Enter")
    keyboard.press("Enter")
    login = LoginPage(fresh_article.page)
    expect(login.heading).to_have_text("Login")

    login.expect_ready().header.login_button.press("Enter")
    keyboard.press("Tab")
    keyboard.press("Enter")

    expect(RegisterPage(fresh_article.page).heading).to_have_text("Register")


@pytest.mark.component("Search layer")
def test_reader_finds_the_article_by_its_headline(fresh_article: ArticlePage) -> None:
    headline = fresh_article.page.get_by_role("heading", level=1).inner_text()

    results = fresh_article.search_for(headline)

    rows = StoryRows(results.page.get_by_role("main"))
    expect(rows.headlines.first).to_have_text(headline)


@pytest.mark.component("Search layer")
def test_any_words_are_searched_for_as_they_were_typed(
    fresh_article: ArticlePage, addresses: Addresses
) -> None:
    with fresh_article.header.open_search() as search:
        search.words.fill(HOSTILE)
        search.words.press("Enter")
        results = SearchPage(fresh_article.page)
        expect(results.heading).to_have_text("Search results")

    expect(results.page.get_by_role("status")).to_have_text(f"No results for “{HOSTILE}”")
    expect(results.page).to_have_title(f"Search: {HOSTILE} - The Korea Times")
    expect(results.page.locator("img[src=x]")).to_have_count(0)
    query = parse_qs(urlsplit(addresses.plain(results.page.url)).query)
    expect_equal("the words in the address,", query, {"kwd": [HOSTILE]})
