"""Top 5 Entertainment News: ranks, pictures, headlines, and the mark before two of them."""

import re

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from pages.brief_page import BriefPage
from tests.behaves.captured_lists import ENTERTAINMENT_NEWS, run_together

pytestmark = pytest.mark.component("Top 5 Entertainment News")

RANKS = range(1, 6)
STORY = re.compile(r"^/www/\w+/\d{4}/\d{2}/\d+_\d+\.html$")

every_rank = pytest.mark.parametrize("rank", RANKS, ids=lambda rank: f"rank {rank}")


@pytest.mark.captured
def test_list_has_its_title(article: ArticlePage) -> None:
    expect(article.entertainment_news.title).to_have_text("Top 5 Entertainment News")


def test_list_has_five_stories_in_the_order_of_their_rank(article: ArticlePage) -> None:
    ranks = [article.entertainment_news.entry(rank).rank.text_content() for rank in RANKS]

    assert ranks == [str(rank) for rank in RANKS]
    expect(article.entertainment_news.entries).to_have_count(len(RANKS))


@pytest.mark.captured
@every_rank
def test_headline_is_the_captured_one(article: ArticlePage, rank: int) -> None:
    headline = article.entertainment_news.entry(rank).headline.text_content()

    assert headline == run_together(ENTERTAINMENT_NEWS[rank - 1])


@pytest.mark.captured
@every_rank
def test_picture_and_link_are_named_after_the_story(article: ArticlePage, rank: int) -> None:
    entry = article.entertainment_news.entry(rank)

    expect(entry.picture).to_be_visible()
    expect(entry.picture).to_have_attribute("alt", ENTERTAINMENT_NEWS[rank - 1])
    expect(entry.link).to_have_attribute("title", ENTERTAINMENT_NEWS[rank - 1])


@every_rank
def test_link_leads_to_a_story(article: ArticlePage, rank: int) -> None:
    expect(article.entertainment_news.entry(rank).link).to_have_attribute("href", STORY)


@pytest.mark.captured
def test_third_and_fifth_story_are_marked_as_interviews(article: ArticlePage) -> None:
    news = article.entertainment_news

    expect(news.entries.locator(".badge")).to_have_text(["INTERVIEW"] * 2)
    for rank in (3, 5):
        expect(news.entry(rank).badge).to_be_visible()


def test_mouse_opens_a_story_by_its_picture(fresh_article: ArticlePage) -> None:
    entry = fresh_article.entertainment_news.entry(4)
    wanted = re.compile(f"{re.escape(entry.link.get_attribute('href') or 'no address')}$")

    story = BriefPage.reached_by(entry.picture)

    expect(story.page).to_have_url(wanted)
