"""The all menu: it opens from either header, keeps the focus, folds its sections, and closes."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from pages.components.all_menu import MenuSection
from pages.components.header import Header
from pages.components.roll_over import RollOver
from tests.expectations import about, expect_that

pytestmark = pytest.mark.component("All menu")

IS_MODAL = "dialog => dialog.matches(':modal')"


def test_menu_is_closed_at_first(either_header: Header) -> None:
    with about(either_header.all_menu.name):
        expect(either_header.all_menu.root).to_be_hidden()


def test_menu_is_a_dialog_with_a_name(either_header: Header) -> None:
    with about(either_header.all_menu.name):
        menu = either_header.all_menu.root

        expect(menu).to_have_role("dialog")
        expect(menu).to_have_attribute("aria-label", "All menu")


def test_button_controls_the_menu_of_its_own_header(either_header: Header) -> None:
    with about(either_header.all_menu.name):
        menu = either_header.all_menu.root.get_attribute("id") or "no id"

        expect(either_header.menu_button).to_have_attribute("aria-controls", menu)


def test_mouse_opens_the_menu_and_closes_it_in_two_ways(fresh_article: ArticlePage) -> None:
    button, menu = fresh_article.header.menu_button, fresh_article.header.all_menu
    mouse = fresh_article.page.mouse

    button.click()
    expect(menu.close_button).to_be_focused()
    menu.close()
    expect(menu.root).to_be_hidden()
    expect(button).to_be_focused()

    button.click()
    menu.panel.click(position={"x": 4, "y": 4})
    mouse.down()
    mouse.move(2, 2)
    mouse.up()
    expect(menu.root).to_be_visible()
    menu.click_beside()
    expect(menu.root).to_be_hidden()
    expect(button).to_be_focused()


def test_keyboard_opens_the_menu_stays_inside_and_closes_it(fresh_article: ArticlePage) -> None:
    button, menu = fresh_article.header.menu_button, fresh_article.header.all_menu

    button.press("Enter")
    expect(menu.close_button).to_be_focused()
    expect_that(menu.root.evaluate(IS_MODAL), "the open all menu lets the page behind it be used")
    fresh_article.page.keyboard.press("Shift+Tab")
    expect(menu.logo).to_be_focused()

    fresh_article.page.keyboard.press("Escape")
    expect(menu.root).to_be_hidden()
    expect(button).to_be_focused()


def test_menu_takes_the_place_of_the_search_layer(fresh_article: ArticlePage) -> None:
    header, search = fresh_article.header, fresh_article.search_layer
    header.search_button.click()
    expect(search.root).to_be_visible()

    header.menu_button.click()

    expect(header.all_menu.root).to_be_visible()
    expect(search.root).to_be_hidden()


def test_sections_fold_and_unfold(fresh_article: ArticlePage) -> None:
    with fresh_article.header.open_menu() as menu:
        folding = menu.sections.filter(has=fresh_article.page.get_by_role("button"))
        first, second = (MenuSection(folding.nth(index)) for index in (0, 1))

        first.fold()
        expect(first.fold_button).to_have_attribute("aria-expanded", "false")
        expect(first.name_link).to_be_visible()
        expect(second.sub_list).to_be_visible()
        first.unfold()
        expect(first.fold_button).to_have_attribute("aria-expanded", "true")

        second.fold_button.press("Space")
        expect(second.sub_list).to_be_hidden()
        second.fold_button.press("Enter")
        expect(second.sub_list).to_be_visible()


def test_social_icons_swap_under_pointer_and_in_focus(fresh_article: ArticlePage) -> None:
    with fresh_article.header.open_menu() as menu:
        icons = [RollOver(link) for link in menu.social_links.all()]
        menu.quick_buttons.last.focus()

        for icon in icons:
            icon.root.hover()
            icon.expect_rolled_over()
            menu.logo.hover()
            icon.expect_at_rest()
            fresh_article.page.keyboard.press("Tab")
            expect(icon.root).to_be_focused()
            icon.expect_rolled_over()
