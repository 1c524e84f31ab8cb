"""The login layer: the links Login and Register, which "Login" of either header opens."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from pages.components.header import Header
from tests.addresses import Addresses
from tests.behaves.captured_links import LOGIN, REGISTER
from tests.expectations import about

pytestmark = pytest.mark.component("Login layer")


def test_login_layer_is_closed_at_first(either_header: Header) -> None:
    with about(either_header.login_layer.name):
        expect(either_header.login_layer.root).to_be_hidden()


def test_login_layer_has_a_name(either_header: Header) -> None:
    with about(either_header.login_layer.name):
        expect(either_header.login_layer.root).to_have_attribute("aria-label", "Member")


def test_button_controls_the_login_layer_of_its_own_header(either_header: Header) -> None:
    with about(either_header.login_layer.name):
        layer = either_header.login_layer.root.get_attribute("id") or "no id"

        expect(either_header.login_button).to_have_attribute("aria-controls", layer)


def test_login_leads_to_the_login_form(either_header: Header, addresses: Addresses) -> None:
    with about(either_header.login_layer.name):
        expect(either_header.login_layer.login_link).to_have_attribute(
            "href", addresses.leads_to(LOGIN)
        )


def test_register_leads_to_the_registration_form(
    either_header: Header, addresses: Addresses
) -> None:
    with about(either_header.login_layer.name):
        expect(either_header.login_layer.register_link).to_have_attribute(
            "href", addresses.leads_to(REGISTER)
        )


def test_mouse_opens_the_login_layer_and_closes_it_in_three_ways(
    fresh_article: ArticlePage,
) -> None:
    button, layer = fresh_article.header.login_button, fresh_article.header.login_layer.root

    button.click()
    expect(layer).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")

    button.click()
    expect(layer).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")

    button.click()
    fresh_article.section_line.clock.click()
    expect(layer).to_be_hidden()

    button.click()
    fresh_article.header.search_button.click()
    expect(layer).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")


def test_login_layer_takes_the_place_of_the_search_layer(fresh_article: ArticlePage) -> None:
    header, search = fresh_article.header, fresh_article.search_layer
    header.search_button.click()
    expect(search.root).to_be_visible()

    header.login_button.click()

    expect(header.login_layer.root).to_be_visible()
    expect(search.root).to_be_hidden()
    expect(header.search_button).to_have_attribute("aria-expanded", "false")


def test_keyboard_opens_the_login_layer_walks_it_and_returns(fresh_article: ArticlePage) -> None:
    button, layer = fresh_article.header.login_button, fresh_article.header.login_layer
    keyboard = fresh_article.page.keyboard

    button.press("Enter")
    expect(layer.login_link).to_be_focused()
    keyboard.press("Tab")
    expect(layer.register_link).to_be_focused()
    keyboard.press("Tab")
    expect(layer.register_link).not_to_be_focused()

    keyboard.press("Escape")
    expect(layer.root).to_be_hidden()
    expect(button).to_be_focused()
