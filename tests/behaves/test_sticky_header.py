"""The sticky header: a copy, visible while the first header is scrolled out of view."""

import pytest
from playwright.sync_api import FloatRect, Locator, expect

from pages.article_page import ArticlePage
from tests.addresses import Addresses
from tests.expectations import expect_equal, expect_that

pytestmark = pytest.mark.component("Sticky header")

NAMES = "controls => controls.map(it => it.querySelector('img')?.alt ?? it.innerText)"


def box_of(element: Locator) -> FloatRect:
    box = element.bounding_box()
    assert box, "the element has no box on the page"
    return box


def bottom_of(element: Locator) -> float:
    box = box_of(element)
    return box["y"] + box["height"]


def scroll_of(article: ArticlePage) -> float:
    return float(article.page.evaluate("scrollY"))


def test_sticky_header_is_hidden_at_the_top(article: ArticlePage) -> None:
    expect(article.sticky_header.root).to_be_hidden()


def test_sticky_header_has_the_controls_of_the_first(article: ArticlePage) -> None:
    controls = article.header.root.locator("a, button").evaluate_all(NAMES)
    copies = article.sticky_header.root.locator("a, button").evaluate_all(NAMES)

    expect_equal("the controls of the sticky header: it", copies, controls)


def test_sticky_links_lead_where_the_first_ones_lead(
    article: ArticlePage, addresses: Addresses
) -> None:
    links = article.header.root.locator("a")
    copies = article.sticky_header.root.locator("a")

    expect_equal("compared with the header,", addresses.targets(copies), addresses.targets(links))


@pytest.mark.component("Sticky all menu")
def test_sticky_all_menu_has_every_link_of_the_first(
    article: ArticlePage, addresses: Addresses
) -> None:
    links = article.header.all_menu.root.locator("a")
    copies = article.sticky_header.all_menu.root.locator("a")

    expect_equal(
        "compared with the all menu of the header,",
        addresses.targets(copies),
        addresses.targets(links),
    )


@pytest.mark.component("Sticky login layer")
def test_sticky_login_layer_has_the_links_of_the_first(
    article: ArticlePage, addresses: Addresses
) -> None:
    links = article.header.login_layer.root.locator("a")
    copies = article.sticky_header.login_layer.root.locator("a")

    expect_equal(
        "compared with the login layer of the header,",
        addresses.targets(copies),
        addresses.targets(links),
    )


def test_sticky_header_appears_and_disappears_again(fresh_article: ArticlePage) -> None:
    fresh_article.page.evaluate("scrollTo(0, 40)")
    expect(fresh_article.header.root).to_be_in_viewport()
    expect(fresh_article.sticky_header.root).to_be_hidden()

    sticky = fresh_article.scroll_past_header()
    expect(fresh_article.header.root).not_to_be_in_viewport()
    expect_equal("the distance of the sticky header from the top", box_of(sticky.root)["y"], 0)

    fresh_article.scroll_to_top()
    expect(sticky.root).to_be_hidden()


def test_sticky_roll_overs_follow_pointer_and_focus(fresh_article: ArticlePage) -> None:
    sticky = fresh_article.scroll_past_header()
    sticky.logo.focus()

    for pair in (sticky.search_pictures, sticky.menu_pictures):
        pair.expect_at_rest()
        fresh_article.page.keyboard.press("Tab")
        pair.expect_rolled_over()

    sticky.search_pictures.root.hover()
    sticky.search_pictures.expect_rolled_over()


def test_menu_of_the_sticky_header_does_not_scroll_the_page(
    fresh_article: ArticlePage,
) -> None:
    sticky = fresh_article.scroll_past_header()
    sticky.menu_button.focus()
    before = scroll_of(fresh_article)

    fresh_article.page.keyboard.press("Enter")
    expect(sticky.all_menu.close_button).to_be_focused()
    expect(fresh_article.header.all_menu.root).to_be_hidden()
    sticky.all_menu.close()

    # The page jumps before the button loses what it had.
    expect_equal("after the all menu, the place of the page", scroll_of(fresh_article), before)
    expect(sticky.menu_button).to_be_focused()


def test_layers_open_right_under_the_sticky_header_and_close_with_it(
    fresh_article: ArticlePage,
) -> None:
    sticky = fresh_article.scroll_past_header()
    with sticky.open_search() as search:
        expect(search.words).to_be_focused()
        expect(fresh_article.header.search_button).to_have_attribute("aria-expanded", "false")
        top, edge = box_of(search.root)["y"], bottom_of(sticky.root)
        told = f"the search layer begins at {top:g} px, the sticky header ends at {edge:g} px"
        expect_that(top == pytest.approx(edge, abs=1), told)
    expect(sticky.search_button).to_be_focused()

    sticky.login_button.press("Enter")
    expect(sticky.login_layer.login_link).to_be_focused()
    fresh_article.scroll_to_top()

    expect(sticky.login_layer.root).to_be_hidden()
    expect(sticky.login_button).to_have_attribute("aria-expanded", "false")
    expect(fresh_article.header.login_button).to_be_focused()
