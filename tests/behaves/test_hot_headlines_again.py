"""Hot headlines, closed and opened again, with odd clocks and whatever storage holds."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from pages.components.hot_headlines import HotHeadlines
from tests.behaves.storage import BLOCK_STORAGE

pytestmark = pytest.mark.component("Hot headlines")

IN_STORAGE = "hot_closed_until"
DAY = 24 * 60 * 60 * 1_000

HUMAN = 300
"""Milliseconds between the two clicks of an unhurried double click."""

NOT_A_MOMENT = ["closed", "true", "Infinity", "NaN", "-1", "1e400", "2099-12-31"]
"""What an older release, or another script, may have kept."""


def expect_closed(hot: HotHeadlines, message: str) -> None:
    expect(hot.scroll, f"the headlines are open {message}").to_be_hidden()
    expect(hot.open_button, f"“Open” is not there {message}").to_be_visible()


def expect_open(hot: HotHeadlines, message: str) -> None:
    expect(hot.scroll, f"the headlines are closed {message}").to_be_visible()
    expect(hot.open_button, f"“Open” is still there {message}").to_be_hidden()


def keep(article: ArticlePage, value: str) -> None:
    """Put a value into storage, and open the page anew."""
    article.page.evaluate("([name, value]) => localStorage[name] = value", [IN_STORAGE, value])
    article.page.reload()
    article.expect_ready()


def test_headlines_close_and_open_round_after_round(fresh_article: ArticlePage) -> None:
    hot = fresh_article.hot_headlines
    for number in (1, 2, 3):
        for way, close in (
            ("Close scroll", hot.close),
            ("Close for 24 hours", hot.close_for_a_day),
        ):
            close()
            expect_closed(hot, f"after “{way}” was pressed, round {number}")
            hot.reopen()
            expect_open(hot, f"after “Open” was pressed, round {number}")


def test_unhurried_double_click_does_no_more_than_a_click(fresh_article: ArticlePage) -> None:
    """The button that opens appears where the button that closes was."""
    page, hot = fresh_article.page, fresh_article.hot_headlines
    hot.close()
    box = hot.open_button.bounding_box()
    assert box
    hot.reopen()
    page.clock.run_for(5_000)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.clock.run_for(HUMAN)

    page.mouse.down(click_count=2)
    page.mouse.up(click_count=2)

    expect_closed(hot, f"after two clicks on “Close scroll” {HUMAN} ms apart")


def test_later_click_at_the_same_place_opens_again(fresh_article: ArticlePage) -> None:
    hot = fresh_article.hot_headlines
    hot.close()
    fresh_article.page.clock.run_for(3_000)

    hot.reopen()

    expect_open(hot, "after “Open” was pressed three seconds later")


def test_closed_for_now_does_not_come_back_when_an_older_day_is_over(
    fresh_article: ArticlePage,
) -> None:
    hot = fresh_article.hot_headlines
    hot.close_for_a_day()
    hot.reopen()
    hot.close()

    fresh_article.page.clock.fast_forward(DAY + 1_000)

    expect_closed(hot, "a day after they were closed for a day, opened and closed again")


def test_closed_for_another_day_counts_from_the_last_time(fresh_article: ArticlePage) -> None:
    hot, clock = fresh_article.hot_headlines, fresh_article.page.clock
    hot.close_for_a_day()
    clock.fast_forward(DAY // 2)
    hot.reopen()
    hot.close_for_a_day()

    clock.fast_forward(DAY // 2 + 1_000)
    expect_closed(hot, "half a day after they were closed for a day a second time")
    clock.fast_forward(DAY // 2)
    expect_open(hot, "a day after they were closed for a day a second time")


def test_anything_else_in_storage_leaves_them_open(fresh_article: ArticlePage) -> None:
    for value in NOT_A_MOMENT:
        keep(fresh_article, value)
        expect_open(fresh_article.hot_headlines, f"where storage holds {value!r}")


@pytest.mark.parametrize("days", [-400, 2, 4_000])
def test_moment_of_a_wrong_clock_leaves_them_open(fresh_article: ArticlePage, days: int) -> None:
    """A day that was chosen while the clock was years ahead must not last for years."""
    now = int(fresh_article.page.evaluate("Date.now()"))

    keep(fresh_article, str(now + days * DAY))

    expect_open(fresh_article.hot_headlines, f"where storage says until {days} days from now")


def test_day_holds_on_this_page_where_storage_is_blocked(fresh_article: ArticlePage) -> None:
    page, hot = fresh_article.page, fresh_article.hot_headlines
    page.add_init_script(BLOCK_STORAGE)
    page.reload()
    fresh_article.expect_ready()
    expect_open(hot, "at first, with storage blocked")

    hot.close_for_a_day()
    expect_closed(hot, "after “Close for 24 hours” was pressed, with storage blocked")
    hot.reopen()
    expect_open(hot, "after “Open” was pressed, with storage blocked")
