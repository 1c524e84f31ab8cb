"""Top 10 Stories: ranks, pictures, headlines, and the mark before one of them."""

import re

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from tests.behaves.captured_lists import TOP_STORIES, run_together

pytestmark = pytest.mark.component("Top 10 Stories")

RANKS = range(1, 11)
STORY = re.compile(r"^/www/\w+/\d{4}/\d{2}/\d+_\d+\.html$")

every_rank = pytest.mark.parametrize("rank", RANKS, ids=lambda rank: f"rank {rank}")


@pytest.mark.captured
def test_list_has_its_title(article: ArticlePage) -> None:
    expect(article.top_stories.title).to_have_text("Top 10 Stories")


def test_list_has_ten_stories(article: ArticlePage) -> None:
    expect(article.top_stories.entries).to_have_count(len(RANKS))


@every_rank
def test_story_shows_its_rank(article: ArticlePage, rank: int) -> None:
    expect(article.top_stories.entry(rank).rank).to_have_text(str(rank))


@pytest.mark.captured
@every_rank
def test_headline_is_the_captured_one(article: ArticlePage, rank: int) -> None:
    headline = article.top_stories.entry(rank).headline.text_content()

    assert headline == run_together(TOP_STORIES[rank - 1])


@pytest.mark.captured
@every_rank
def test_picture_and_link_are_named_after_the_story(article: ArticlePage, rank: int) -> None:
    entry = article.top_stories.entry(rank)

    expect(entry.picture).to_be_visible()
    expect(entry.picture).to_have_attribute("alt", TOP_STORIES[rank - 1])
    expect(entry.link).to_have_attribute("title", TOP_STORIES[rank - 1])


@every_rank
def test_link_leads_to_a_story(article: ArticlePage, rank: int) -> None:
    expect(article.top_stories.entry(rank).link).to_have_attribute("href", STORY)


@pytest.mark.captured
def test_only_the_third_story_is_marked_as_an_interview(article: ArticlePage) -> None:
    expect(article.top_stories.entries.locator(".badge")).to_have_text(["INTERVIEW"])
    expect(article.top_stories.entry(3).badge).to_be_visible()


def test_stories_differ_in_address_and_picture(article: ArticlePage) -> None:
    entries = article.top_stories.entries
    for part, attribute in (("a", "href"), ("img", "src")):
        values = entries.locator(part).evaluate_all(
            "(parts, name) => parts.map(part => part.getAttribute(name))", attribute
        )
        assert len(set(values)) == len(RANKS)


def test_keyboard_walks_the_stories_and_opens_one(fresh_article: ArticlePage) -> None:
    page, stories = fresh_article.page, fresh_article.top_stories
    wanted = stories.entry(3).link.get_attribute("href") or "no address"
    stories.entry(1).link.focus()
    for rank in (2, 3):
        page.keyboard.press("Tab")
        expect(stories.entry(rank).link).to_be_focused()

    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(f"{re.escape(wanted)}$"))
