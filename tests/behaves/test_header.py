"""The header: its logo, buttons and links, with their roll-over pictures."""

from typing import Literal

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from pages.components.roll_over import RollOver
from tests.addresses import Addresses
from tests.behaves.captured_links import HOME, SUBSCRIBE

pytestmark = pytest.mark.component("Header")

Control = tuple[Literal["button", "link"], str]
CONTROLS: list[Control] = [
    ("link", "The Korea Times"),
    ("button", "search"),
    ("button", "all menu"),
    ("button", "Login"),
    ("link", "Subscribe"),
]


@pytest.mark.parametrize("control", CONTROLS, ids=[name for _, name in CONTROLS])
def test_header_shows(article: ArticlePage, control: Control) -> None:
    role, name = control

    expect(article.header.root.get_by_role(role, name=name, exact=True)).to_be_visible()


def test_page_has_one_banner(article: ArticlePage) -> None:
    expect(article.page.get_by_role("banner")).to_have_count(1)


def test_logo_leads_home(article: ArticlePage, addresses: Addresses) -> None:
    expect(article.header.logo).to_have_attribute("href", addresses.leads_to(HOME))


def test_subscribe_leads_to_its_form(article: ArticlePage, addresses: Addresses) -> None:
    expect(article.header.subscribe_link).to_have_attribute("href", addresses.leads_to(SUBSCRIBE))


@pytest.mark.parametrize(
    ("label", "says", "value"),
    [
        pytest.param("search", "aria-expanded", "false", id="search"),
        pytest.param("all menu", "aria-haspopup", "dialog", id="all menu"),
        pytest.param("Login", "aria-expanded", "false", id="Login"),
    ],
)
def test_button_says_what_it_opens(article: ArticlePage, label: str, says: str, value: str) -> None:
    button = article.header.root.get_by_role("button", name=label, exact=True)

    expect(button).to_have_attribute(says, value)


def pairs_of(article: ArticlePage) -> dict[str, RollOver]:
    header = article.header
    return {"search": header.search_pictures, "all menu": header.menu_pictures}


@pytest.mark.parametrize("label", ["search", "all menu"])
def test_roll_over_shows_its_first_picture_at_rest(article: ArticlePage, label: str) -> None:
    pairs_of(article)[label].expect_at_rest()


@pytest.mark.parametrize("label", ["search", "all menu"])
def test_both_pictures_of_a_roll_over_say_the_same(article: ArticlePage, label: str) -> None:
    pair = pairs_of(article)[label]

    expect(pair.resting_picture).to_have_attribute("alt", label)
    expect(pair.hover_picture).to_have_attribute("alt", label)


def test_roll_over_pictures_follow_the_pointer(fresh_article: ArticlePage) -> None:
    for pair in pairs_of(fresh_article).values():
        pair.root.hover()
        pair.expect_rolled_over()

        fresh_article.header.logo.hover()
        pair.expect_at_rest()


def test_keyboard_walks_the_header_in_reading_order(fresh_article: ArticlePage) -> None:
    header, keyboard = fresh_article.header, fresh_article.page.keyboard

    keyboard.press("Tab")
    expect(header.logo).to_be_focused()
    for pair in pairs_of(fresh_article).values():
        keyboard.press("Tab")
        expect(pair.root).to_be_focused()
        pair.expect_rolled_over()
    for control in (header.login_button, header.subscribe_link, header.section_bar.links.first):
        keyboard.press("Tab")
        expect(control).to_be_focused()
