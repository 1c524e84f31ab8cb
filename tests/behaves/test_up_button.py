"""The up button: it appears when the page is scrolled, and leads back to the top."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from tests.expectations import expect_equal, expect_that

pytestmark = pytest.mark.component("Up button")


def test_up_button_is_hidden_at_the_top(article: ArticlePage) -> None:
    expect(article.up_button.root).to_be_hidden()


def test_up_button_has_a_name(article: ArticlePage) -> None:
    expect(article.up_button.root).to_have_attribute("aria-label", "Up")


def test_up_button_moves_page_and_focus_to_the_top(fresh_article: ArticlePage) -> None:
    page, button = fresh_article.page, fresh_article.up_button

    page.evaluate("scrollTo(0, 601)")
    expect(button.root).to_be_visible()
    page.evaluate("scrollTo(0, 600)")
    expect(button.root).to_be_hidden()

    for press in (button.go_up, lambda: button.root.press("Enter")):
        page.evaluate("scrollTo(0, 900)")
        expect(button.root).to_be_visible()
        press()
        expect(fresh_article.header.root).to_be_in_viewport(ratio=1)
        expect_equal("the place of the page", page.evaluate("scrollY"), 0)
        expect(fresh_article.header.logo).to_be_focused()
        expect(button.root).to_be_hidden()


with_motion = pytest.mark.browser_context_args(reduced_motion="no-preference")


@pytest.mark.parametrize(
    "at_once",
    [
        pytest.param(True, id="without motion"),
        pytest.param(False, id="with motion", marks=with_motion),
    ],
)
def test_page_scrolls_smoothly_unless_no_motion_is_wanted(
    fresh_article: ArticlePage, *, at_once: bool
) -> None:
    page, button = fresh_article.page, fresh_article.up_button
    page.evaluate("scrollTo({ top: 900, behavior: 'instant' })")
    expect(button.root).to_be_visible()

    remaining = button.root.evaluate("button => { button.click(); return scrollY; }")

    way = "at once" if at_once else "by gliding"
    told = f"the page does not go up {way}: {remaining:g} px are left after the click"
    expect_that((remaining == 0) is at_once, told)
