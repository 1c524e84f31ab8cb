"""Hot headlines roll by themselves, but not under the pointer, in focus or without motion."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage

pytestmark = pytest.mark.component("Hot headlines")

STEP = 3_000


with_motion = pytest.mark.browser_context_args(reduced_motion="no-preference")
"""The reader of the test has not asked for less motion."""


def expect_ranks(article: ArticlePage, odd: int, even: int) -> None:
    expect(article.hot_headlines.odd_column.shown_rank).to_have_text(str(odd))
    expect(article.hot_headlines.even_column.shown_rank).to_have_text(str(even))


@with_motion
def test_columns_roll_in_turn_and_begin_anew_after_the_tenth(fresh_article: ArticlePage) -> None:
    clock = fresh_article.page.clock

    clock.run_for(STEP - 1)
    expect_ranks(fresh_article, 1, 2)
    clock.run_for(1)
    expect_ranks(fresh_article, 3, 2)
    clock.run_for(STEP)
    expect_ranks(fresh_article, 3, 4)
    clock.run_for(16 * STEP)
    expect_ranks(fresh_article, 19, 20)
    clock.run_for(2 * STEP)
    expect_ranks(fresh_article, 1, 2)


@with_motion
def test_rolling_pauses_under_the_pointer_and_in_focus(fresh_article: ArticlePage) -> None:
    clock, hot = fresh_article.page.clock, fresh_article.hot_headlines

    hot.odd_column.shown_link.hover()
    clock.run_for(4 * STEP)
    expect_ranks(fresh_article, 1, 2)

    fresh_article.header.logo.hover()
    clock.run_for(STEP)
    expect_ranks(fresh_article, 3, 2)

    hot.even_column.shown_link.focus()
    clock.run_for(4 * STEP)
    expect_ranks(fresh_article, 3, 2)

    fresh_article.header.logo.focus()
    clock.run_for(STEP)
    expect_ranks(fresh_article, 3, 4)


@with_motion
def test_headlines_that_were_closed_roll_on_as_before(fresh_article: ArticlePage) -> None:
    clock, hot = fresh_article.page.clock, fresh_article.hot_headlines

    hot.close_button.press("Enter")
    hot.open_button.press("Enter")
    fresh_article.header.logo.focus()

    clock.run_for(STEP)
    expect_ranks(fresh_article, 3, 2)
    clock.run_for(STEP)
    expect_ranks(fresh_article, 3, 4)


def test_nothing_rolls_for_a_reader_who_wants_no_motion(fresh_article: ArticlePage) -> None:
    fresh_article.page.clock.run_for(7 * STEP)

    expect_ranks(fresh_article, 1, 2)
