"""Back, Forward and reload: the page makes no visits of its own, and keeps the reader's place."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from pages.article_page import ArticlePage
from pages.components.all_menu import MenuSection
from pages.home_page import HomePage
from pages.section_page import SectionPage
from pages.standard_page import StandardPage
from tests.addresses import Addresses
from tests.behaves.every_page import open_page

Use = Callable[[ArticlePage], None]


def use_search(article: ArticlePage) -> None:
    with article.header.open_search() as search:
        search.ask_for("")


def use_menu(article: ArticlePage) -> None:
    with article.header.open_menu() as menu:
        MenuSection(menu.sections.first).fold()


def use_login(article: ArticlePage) -> None:
    with article.header.open_login():
        pass


def use_up_button(article: ArticlePage) -> None:
    article.page.evaluate("scrollTo(0, 900)")
    article.up_button.go_up()


USES: dict[str, Use] = {
    "Article tools": lambda article: article.tools.enlarge_text(),
    "Share row": lambda article: article.share_row.copy_link(),
    "Darkroom": lambda article: article.darkroom.show_next(),
    "Hot headlines": lambda article: article.hot_headlines.close(),
    "Search layer": use_search,
    "All menu": use_menu,
    "Login layer": use_login,
    "Up button": use_up_button,
}


@pytest.mark.parametrize(
    "component",
    [pytest.param(name, marks=pytest.mark.component(name), id=name.lower()) for name in USES],
)
def test_control_makes_no_visit(
    fresh_article: ArticlePage, component: str, addresses: Addresses
) -> None:
    page = fresh_article.page
    before, address = page.evaluate("history.length"), addresses.plain(page.url)

    USES[component](fresh_article)

    added = page.evaluate("history.length") - before
    visits = "a visit" if added == 1 else f"{added} visits"
    assert added == 0, f"{component} adds {visits} to the history, so Back stays on the page"
    assert addresses.plain(page.url) == address, f"{component} changes the address to {page.url}"


def scrolled_down(page: Page, name: str) -> StandardPage:
    """Open a page, and scroll it down to its footer."""
    opened = open_page(page, name)
    assert isinstance(opened, StandardPage)
    opened.footer.root.scroll_into_view_if_needed()
    expect(opened.sticky_header.root).to_be_visible()
    return opened


@pytest.mark.component("Page")
@pytest.mark.parametrize("name", ["article", "home"])
def test_reload_keeps_the_place(page: Page, name: str) -> None:
    opened = scrolled_down(page, name)

    page.reload()

    expect(opened.footer.root, "a reload leads back to the top").to_be_in_viewport()


@pytest.mark.component("Page")
@pytest.mark.not_in("firefox", because="it keeps no place on pages that it does not keep itself")
@pytest.mark.parametrize("name", ["article", "home"])
def test_back_keeps_the_place(page: Page, name: str) -> None:
    opened = scrolled_down(page, name)

    SectionPage.reached_by(opened.sticky_header.section_bar.links.first)
    page.go_back()
    expect(opened.footer.root, "Back leads to the top of the page").to_be_in_viewport()


@pytest.mark.component("Page")
def test_back_and_forward_lead_through_the_visits(
    fresh_article: ArticlePage, article_path: str, addresses: Addresses
) -> None:
    page = fresh_article.page
    home = HomePage.reached_by(fresh_article.header.logo)
    address = page.url

    page.go_back()
    assert addresses.plain(page.url).endswith(article_path), (
        f"Back leads to {page.url}, not to the article"
    )
    fresh_article.expect_ready()
    page.go_forward()

    expect(page, "Forward does not lead to the home page").to_have_url(addresses.leads_to(address))
    home.expect_ready()


@pytest.mark.component("Page")
@pytest.mark.parametrize("key", ["Space", "End", "Home"])
@pytest.mark.parametrize("name", ["article", "home", "login"])
def test_keys_scroll_the_page(page: Page, name: str, key: str) -> None:
    """One key for each opened page: a browser that still scrolls takes no further key."""
    opened = open_page(page, name)
    assert isinstance(opened, StandardPage)
    page.set_viewport_size({"width": 1280, "height": 400})
    if key == "Home":
        opened.footer.root.scroll_into_view_if_needed()
        expect(opened.header.root).not_to_be_in_viewport()
        page.screenshot()  # waits until the browser shows the page scrolled; earlier keys are lost

    page.keyboard.press(key)

    if key == "Space":
        expect(opened.header.root, "Space does not move the page").not_to_be_in_viewport()
    elif key == "End":
        expect(opened.footer.root, "End does not lead to the footer").to_be_in_viewport()
    else:
        expect(opened.header.root, "Home does not lead to the header").to_be_in_viewport(ratio=1)
