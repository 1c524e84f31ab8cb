"""Controls that work once work again: after a failure, after a pause, from in between."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from pages.components.all_menu import MenuSection
from tests.behaves.test_darkroom import expect_shown
from tests.behaves.test_darkroom_turning import TURN, expect_shown_after, with_motion

REFUSE = """() => {
  navigator.clipboard.writeText = () => Promise.reject(new DOMException("refused"));
}"""
ALLOW = "() => delete navigator.clipboard.writeText"


@pytest.mark.component("Share row")
def test_copying_works_after_a_copy_that_failed(fresh_article: ArticlePage) -> None:
    page, row = fresh_article.page, fresh_article.share_row
    for _ in range(2):
        page.evaluate(REFUSE)
        row.copy_link()
        message = "where the browser refuses to copy, the notice does not say so"
        expect(row.notice, message).to_contain_text("Could not copy.")
        page.evaluate(ALLOW)
        message = "the button “link” is disabled after a copy that failed"
        expect(row.control("link"), message).to_be_enabled()
        row.copy_link()
        expect(row.notice, "the next copy does not work").to_have_text("Link copied.")


@pytest.mark.component("Darkroom")
def test_buttons_go_on_from_the_dot_that_was_chosen(fresh_article: ArticlePage) -> None:
    darkroom = fresh_article.darkroom
    for dot, step, shown in (
        (4, darkroom.show_next, 4),
        (2, darkroom.show_previous, 0),
        (3, darkroom.show_next, 3),
    ):
        darkroom.show(dot)
        expect_shown(fresh_article, dot - 1)
        step()
        expect_shown(fresh_article, shown)


@with_motion
@pytest.mark.component("Darkroom")
def test_turning_goes_on_after_each_visit_of_the_mouse(fresh_article: ArticlePage) -> None:
    for index in (0, 1):
        fresh_article.darkroom.shown_picture.hover()
        expect_shown_after(fresh_article, 2 * TURN, index=index)
        fresh_article.page.mouse.move(0, 400)
        expect_shown_after(fresh_article, TURN, index=index + 1)


@pytest.mark.component("All menu")
def test_section_says_whether_it_is_folded_each_time(fresh_article: ArticlePage) -> None:
    with fresh_article.header.open_menu() as menu:
        section = MenuSection(menu.sections.first)
        for number in (1, 2):
            section.fold()
            expect(
                section.fold_button, f"a folded section is called open, round {number}"
            ).to_have_attribute("aria-expanded", "false")
            section.unfold()
            expect(
                section.fold_button, f"an open section is called folded, round {number}"
            ).to_have_attribute("aria-expanded", "true")


@pytest.mark.component("Up button")
def test_up_button_comes_and_goes_again(fresh_article: ArticlePage) -> None:
    page, button = fresh_article.page, fresh_article.up_button.root
    for _ in range(2):
        page.evaluate("scrollTo(0, 900)")
        expect(button, "the up button does not come").to_be_visible()
        page.evaluate("scrollTo(0, 0)")
        expect(button, "the up button stays at the top of the page").to_be_hidden()
