"""The related stories in the text: three, with picture, title, date and category."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from pages.brief_page import BriefPage
from pages.components.related_stories import RelatedStory
from tests.addresses import Addresses
from tests.behaves.captured_article import RELATED
from tests.expectations import expect_equal, expect_that

pytestmark = [pytest.mark.component("Related stories"), pytest.mark.captured]

TITLES = list(RELATED)
STORY = r"/www/nation/2019/08/\d+_\d+\.html"

every_story = pytest.mark.parametrize("index", range(len(TITLES)), ids=TITLES)


def story(article: ArticlePage, index: int) -> RelatedStory:
    return article.related_stories.story(index + 1)


def test_related_stories_are_an_aside_with_a_name(article: ArticlePage) -> None:
    expect(article.related_stories.root).to_be_visible()
    expect(article.related_stories.root).to_have_accessible_name("Related stories")


def test_there_are_three_related_stories(article: ArticlePage) -> None:
    expect(article.related_stories.entries).to_have_count(len(TITLES))


@every_story
def test_title_is_the_captured_one(article: ArticlePage, index: int) -> None:
    headline = story(article, index).headline.inner_text()

    expect_equal(f"the headline of story {index + 1}", headline, TITLES[index])


@every_story
def test_date_and_category_are_the_captured_ones(article: ArticlePage, index: int) -> None:
    found = story(article, index).date_and_category.inner_text()

    expect_equal(f"date and category of story {index + 1}", found, RELATED[TITLES[index]])


@every_story
def test_picture_is_named_after_its_story(article: ArticlePage, index: int) -> None:
    expect(story(article, index).picture).to_be_visible()
    expect(story(article, index).picture).to_have_attribute("alt", TITLES[index])


@every_story
def test_picture_and_title_are_one_link_to_the_story(
    article: ArticlePage, index: int, addresses: Addresses
) -> None:
    link = story(article, index).link

    expect(link).to_have_attribute("href", addresses.like(STORY))
    expect(link).to_have_text(TITLES[index])


def test_stories_differ_in_address_and_picture(article: ArticlePage, addresses: Addresses) -> None:
    entries = article.related_stories.entries
    for part, attribute in (("a", "href"), ("img", "src")):
        written = entries.locator(part).evaluate_all(
            "(parts, name) => parts.map(part => part.getAttribute(name) ?? '')", attribute
        )
        values = [*map(addresses.plain, written)]
        twice = sorted({value for value in values if values.count(value) > 1})
        expect_that(not twice, f"several stories have the same {attribute}: {', '.join(twice)}")
        expect_equal(f"the number of stories with {attribute}", len(values), len(TITLES))


def test_story_is_reached_by_mouse_and_by_keyboard(
    fresh_article: ArticlePage, article_path: str
) -> None:
    first = BriefPage.reached_by(story(fresh_article, 0).picture)
    expect(first.heading).to_have_text(TITLES[0])

    story(fresh_article.open(path=article_path), 0).link.focus()
    for key in ("Tab", "Enter"):
        fresh_article.page.keyboard.press(key)
    expect(first.heading).to_have_text(TITLES[1])
