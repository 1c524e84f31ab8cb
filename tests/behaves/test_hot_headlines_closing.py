"""Hot headlines close on this page or for a day, and open again."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from pages.components.hot_headlines import HotHeadlines

pytestmark = pytest.mark.component("Hot headlines")


def expect_closed(hot: HotHeadlines) -> None:
    expect(hot.scroll).to_be_hidden()
    expect(hot.open_button).to_be_visible()


def expect_open(hot: HotHeadlines) -> None:
    expect(hot.scroll).to_be_visible()
    expect(hot.open_button).to_be_hidden()


def test_keyboard_closes_and_opens_and_keeps_the_focus(fresh_article: ArticlePage) -> None:
    hot = fresh_article.hot_headlines

    for button in (hot.close_button, hot.close_for_a_day_button):
        button.press("Enter")
        expect_closed(hot)
        expect(hot.open_button).to_be_focused()

        hot.open_button.press("Enter")
        expect_open(hot)
        expect(hot.close_button).to_be_focused()


def test_a_double_click_does_no_more_than_a_click(fresh_article: ArticlePage) -> None:
    """The button that opens appears where the button that closes was."""
    hot, mouse = fresh_article.hot_headlines, fresh_article.page.mouse
    hot.close()
    box = hot.open_button.bounding_box()
    assert box
    hot.reopen()

    mouse.dblclick(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    expect_closed(hot)


def test_closed_for_now_is_open_on_the_next_page(fresh_article: ArticlePage) -> None:
    fresh_article.hot_headlines.close()
    expect_closed(fresh_article.hot_headlines)

    fresh_article.page.reload()

    expect_open(fresh_article.hot_headlines)


def test_closed_for_a_day_is_back_when_the_day_is_over(fresh_article: ArticlePage) -> None:
    page, hot = fresh_article.page, fresh_article.hot_headlines
    hot.close_for_a_day()
    expect_closed(hot)

    page.clock.fast_forward("23:59:59")
    page.reload()
    expect_closed(hot)

    page.clock.fast_forward("00:01")
    expect_open(hot)
    page.reload()
    expect_open(hot)


def test_opened_again_within_the_day_stays_open(fresh_article: ArticlePage) -> None:
    hot = fresh_article.hot_headlines
    hot.close_for_a_day()
    hot.reopen()
    expect_open(hot)

    fresh_article.page.reload()

    expect_open(hot)
