"""The Darkroom turns by itself, but not under the pointer, in focus or where motion is unwanted."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage

pytestmark = pytest.mark.component("Darkroom")

TURN = 5_000
"""Milliseconds between two pictures."""


def expect_shown_after(article: ArticlePage, milliseconds: int, index: int) -> None:
    article.page.clock.run_for(milliseconds)
    expect(article.darkroom.shown, "the Darkroom does not show one picture").to_have_count(1)
    picture = article.darkroom.pictures.nth(index)
    expect(picture, f"picture {index + 1} is not shown after {milliseconds:,} ms").to_be_visible()


with_motion = pytest.mark.browser_context_args(reduced_motion="no-preference")
"""The reader of the test welcomes motion."""


@with_motion
def test_pictures_turn_every_five_seconds_and_begin_again(fresh_article: ArticlePage) -> None:
    expect_shown_after(fresh_article, TURN - 1, index=0)
    expect_shown_after(fresh_article, 1, index=1)

    for index in (2, 3, 4, 0):
        expect_shown_after(fresh_article, TURN, index)


@with_motion
def test_pictures_wait_while_pointer_or_focus_is_among_them(fresh_article: ArticlePage) -> None:
    fresh_article.darkroom.shown_picture.hover()
    expect_shown_after(fresh_article, 3 * TURN, index=0)
    fresh_article.page.mouse.move(0, 400)
    expect_shown_after(fresh_article, TURN, index=1)

    fresh_article.darkroom.next_button.focus()
    expect_shown_after(fresh_article, 3 * TURN, index=1)
    fresh_article.header.logo.focus()
    expect_shown_after(fresh_article, TURN, index=2)


@with_motion
def test_turning_goes_on_from_the_picture_that_was_chosen(fresh_article: ArticlePage) -> None:
    expect_shown_after(fresh_article, TURN, index=1)

    fresh_article.darkroom.dots.nth(3).press("Enter")
    fresh_article.header.logo.focus()

    expect_shown_after(fresh_article, TURN, index=4)


def test_pictures_never_turn_for_a_reader_who_wants_no_motion(fresh_article: ArticlePage) -> None:
    expect_shown_after(fresh_article, 3 * TURN, index=0)
