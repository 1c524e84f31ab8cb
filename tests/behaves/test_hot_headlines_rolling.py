"""Hot headlines roll by themselves, but not under the pointer, in focus or without motion."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage

pytestmark = pytest.mark.component("Hot headlines")

STEP = 3_000


@pytest.fixture
def rolling(fresh_article: ArticlePage) -> ArticlePage:
    """The article, for a reader who has not asked for less motion."""
    fresh_article.page.emulate_media(reduced_motion="no-preference")
    return fresh_article


def expect_ranks(article: ArticlePage, odd: int, even: int) -> None:
    expect(article.hot_headlines.odd_column.shown_rank).to_have_text(str(odd))
    expect(article.hot_headlines.even_column.shown_rank).to_have_text(str(even))


def test_columns_roll_in_turn_and_begin_anew_after_the_tenth(rolling: ArticlePage) -> None:
    clock = rolling.page.clock

    clock.run_for(STEP - 1)
    expect_ranks(rolling, 1, 2)
    clock.run_for(1)
    expect_ranks(rolling, 3, 2)
    clock.run_for(STEP)
    expect_ranks(rolling, 3, 4)
    clock.run_for(16 * STEP)
    expect_ranks(rolling, 19, 20)
    clock.run_for(2 * STEP)
    expect_ranks(rolling, 1, 2)


def test_rolling_pauses_under_the_pointer_and_in_focus(rolling: ArticlePage) -> None:
    clock, hot = rolling.page.clock, rolling.hot_headlines

    hot.odd_column.shown_link.hover()
    clock.run_for(4 * STEP)
    expect_ranks(rolling, 1, 2)

    rolling.header.logo.hover()
    clock.run_for(STEP)
    expect_ranks(rolling, 3, 2)

    hot.even_column.shown_link.focus()
    clock.run_for(4 * STEP)
    expect_ranks(rolling, 3, 2)

    rolling.header.logo.focus()
    clock.run_for(STEP)
    expect_ranks(rolling, 3, 4)


def test_headlines_that_were_closed_roll_on_as_before(rolling: ArticlePage) -> None:
    clock, hot = rolling.page.clock, rolling.hot_headlines

    hot.close_button.press("Enter")
    hot.open_button.press("Enter")
    rolling.header.logo.focus()

    clock.run_for(STEP)
    expect_ranks(rolling, 3, 2)
    clock.run_for(STEP)
    expect_ranks(rolling, 3, 4)


@pytest.mark.not_in("firefox", because="stock Firefox cannot pretend that motion is unwanted")
def test_nothing_rolls_for_a_reader_who_wants_no_motion(fresh_article: ArticlePage) -> None:
    fresh_article.page.clock.run_for(7 * STEP)

    expect_ranks(fresh_article, 1, 2)
