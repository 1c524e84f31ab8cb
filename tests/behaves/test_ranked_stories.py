"""Top 10 Stories and Top 5 Entertainment News: ranks, pictures, headlines and badges."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from pages.brief_page import BriefPage
from pages.components.story_list import StoryEntry, StoryList
from tests.addresses import STORY, Addresses
from tests.behaves.captured_lists import ENTERTAINMENT_NEWS, TOP_STORIES, headline_on_page
from tests.expectations import expect_equal, expect_that


@dataclass(frozen=True)
class RankedList:
    """Where a list is on the page, its captured headlines, and the ranks of its interviews."""

    of: Callable[[ArticlePage], StoryList]
    headlines: list[str]
    interviews: tuple[int, ...]


LISTS = {
    "Top 10 Stories": RankedList(lambda article: article.top_stories, TOP_STORIES, (3,)),
    "Top 5 Entertainment News": RankedList(
        lambda article: article.entertainment_news, ENTERTAINMENT_NEWS, (3, 5)
    ),
}

every_list = pytest.mark.parametrize(
    "title", [pytest.param(title, marks=pytest.mark.component(title)) for title in LISTS]
)
every_rank = pytest.mark.parametrize(
    ("title", "rank"),
    [
        pytest.param(title, rank, marks=pytest.mark.component(title), id=f"{title} rank {rank}")
        for title, ranked in LISTS.items()
        for rank in range(1, len(ranked.headlines) + 1)
    ],
)


def address_of(entry: StoryEntry) -> str:
    """Return the whole address of the story."""
    return str(entry.link.evaluate("link => link.href"))


@pytest.mark.captured
@every_list
def test_list_has_its_title(article: ArticlePage, title: str) -> None:
    expect(LISTS[title].of(article).title).to_have_text(title)


@every_list
def test_list_has_ten_or_five_stories(article: ArticlePage, title: str) -> None:
    expect(LISTS[title].of(article).entries).to_have_count(len(LISTS[title].headlines))


@every_rank
def test_story_shows_its_rank(article: ArticlePage, title: str, rank: int) -> None:
    expect(LISTS[title].of(article).entry(rank).rank).to_have_text(str(rank))


@pytest.mark.captured
@every_rank
def test_headline_is_the_captured_one(article: ArticlePage, title: str, rank: int) -> None:
    headline = LISTS[title].of(article).entry(rank).headline

    expect(headline).to_have_text(headline_on_page(LISTS[title].headlines[rank - 1]))


@pytest.mark.captured
@every_rank
def test_picture_and_link_have_the_headline_as_their_name(
    article: ArticlePage, title: str, rank: int
) -> None:
    entry, headline = LISTS[title].of(article).entry(rank), LISTS[title].headlines[rank - 1]

    expect(entry.picture).to_be_visible()
    expect(entry.picture).to_have_attribute("alt", headline)
    expect(entry.link).to_have_attribute("title", headline)


@every_rank
def test_link_leads_to_a_story(
    article: ArticlePage, title: str, rank: int, addresses: Addresses
) -> None:
    expect(LISTS[title].of(article).entry(rank).link).to_have_attribute(
        "href", addresses.like(STORY)
    )


@pytest.mark.captured
@every_list
def test_only_the_interviews_are_marked(article: ArticlePage, title: str) -> None:
    ranks, stories = LISTS[title].interviews, LISTS[title].of(article)

    expect(stories.entries.locator(".badge")).to_have_text(["INTERVIEW"] * len(ranks))
    for rank in ranks:
        expect(stories.entry(rank).badge).to_be_visible()


@pytest.mark.component("Top 10 Stories")
def test_stories_differ_in_address_and_picture(article: ArticlePage, addresses: Addresses) -> None:
    entries = article.top_stories.entries
    for part, attribute in (("a", "href"), ("img", "src")):
        written = entries.locator(part).evaluate_all(
            "(parts, name) => parts.map(part => part.getAttribute(name) ?? '')", attribute
        )
        values = [*map(addresses.plain, written)]
        twice = sorted({value for value in values if values.count(value) > 1})
        expect_that(not twice, f"several stories have the same {attribute}: {', '.join(twice)}")
        expect_equal(f"the number of stories with {attribute}", len(values), len(TOP_STORIES))


@pytest.mark.component("Top 10 Stories")
def test_keyboard_walks_the_stories_and_opens_one(
    fresh_article: ArticlePage, addresses: Addresses
) -> None:
    page, stories = fresh_article.page, fresh_article.top_stories
    address = address_of(stories.entry(3))
    stories.entry(1).link.focus()
    for rank in (2, 3):
        page.keyboard.press("Tab")
        expect(stories.entry(rank).link).to_be_focused()

    page.keyboard.press("Enter")

    expect(page).to_have_url(addresses.leads_to(address))


@pytest.mark.component("Top 5 Entertainment News")
def test_mouse_opens_a_story_by_its_picture(
    fresh_article: ArticlePage, addresses: Addresses
) -> None:
    entry = fresh_article.entertainment_news.entry(4)
    address = address_of(entry)

    story = BriefPage.reached_by(entry.picture)

    expect(story.page).to_have_url(addresses.leads_to(address))
