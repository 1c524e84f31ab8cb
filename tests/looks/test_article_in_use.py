"""Snapshots of the captured article in use: scrolled, enlarged, copied, turned."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from presscheck import Snapshot

pytestmark = [
    pytest.mark.component("Whole page"),
    pytest.mark.captured,
    pytest.mark.viewports("desktop", "wide"),
]

ROLL = 3_000
"""Milliseconds between two headlines."""


@pytest.mark.viewports("desktop")
def test_page_scrolled_to_its_end(fresh_article: ArticlePage, snapshot: Snapshot) -> None:
    fresh_article.scroll_past_header()

    snapshot(fresh_article, "scrolled")


def test_sticky_header(fresh_article: ArticlePage, snapshot: Snapshot) -> None:
    sticky = fresh_article.scroll_past_header()

    snapshot(fresh_article, "sticky-header", of=sticky)


@pytest.mark.browser_context_args(reduced_motion="no-preference")
def test_hot_headlines_on_each_turn(fresh_article: ArticlePage, snapshot: Snapshot) -> None:
    hot, page = fresh_article.hot_headlines, fresh_article.page

    for turn in range(1, 11):
        expect(hot.odd_column.shown_rank).to_have_text(str(2 * turn - 1))
        snapshot(fresh_article, f"hot-headlines-turn-{turn}", of=hot)
        page.clock.run_for(2 * ROLL)


def test_hot_headlines_closed(fresh_article: ArticlePage, snapshot: Snapshot) -> None:
    hot = fresh_article.hot_headlines

    hot.close()
    expect(hot.open_button).to_be_visible()
    snapshot(fresh_article, "hot-headlines-closed", of=hot)

    hot.reopen()
    hot.close_for_a_day()
    fresh_article.page.reload()
    expect(hot.open_button).to_be_visible()
    snapshot(fresh_article, "hot-headlines-closed-for-a-day", of=hot)


def test_text_in_every_size(fresh_article: ArticlePage, snapshot: Snapshot) -> None:
    tools, text = fresh_article.tools, fresh_article.body.text
    steps = [
        (tools.shrink_text, "smaller"),
        (tools.shrink_text, "smallest"),
        (tools.enlarge_text, ""),
        (tools.enlarge_text, ""),
        (tools.enlarge_text, "larger"),
        (tools.enlarge_text, "largest"),
    ]

    for step, name in steps:
        step()
        fresh_article.page.mouse.move(0, 0)
        if name:
            snapshot(fresh_article, f"text-{name}", of=text)


def test_link_copied(fresh_article: ArticlePage, snapshot: Snapshot) -> None:
    fresh_article.share_row.copy_link()
    expect(fresh_article.share_row.notice).not_to_be_empty()

    snapshot(fresh_article, "link-copied", of=fresh_article.share_row)


def test_each_darkroom_picture(fresh_article: ArticlePage, snapshot: Snapshot) -> None:
    darkroom = fresh_article.darkroom

    for position in range(1, 6):
        darkroom.show(position)
        expect(darkroom.pictures.nth(position - 1)).to_be_visible()
        fresh_article.page.mouse.move(0, 0)
        snapshot(fresh_article, f"darkroom-picture-{position}", of=darkroom)
