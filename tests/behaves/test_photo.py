"""The photo of the article, and the words under it."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from tests.behaves.captured_article import CAPTION

pytestmark = [pytest.mark.component("Photo"), pytest.mark.captured]


def test_article_has_one_photo(article: ArticlePage) -> None:
    expect(article.body.photos).to_have_count(1)


def test_caption_is_the_captured_one(article: ArticlePage) -> None:
    assert article.lead_photo.caption.text_content() == CAPTION


def test_picture_says_in_words_what_it_shows(article: ArticlePage) -> None:
    expect(article.lead_photo.picture).to_have_attribute("alt", CAPTION)
    expect(article.lead_photo.picture).to_have_accessible_name(CAPTION)


def test_picture_is_as_large_as_it_was_served(article: ArticlePage) -> None:
    size = article.lead_photo.picture.evaluate("({ width, height }) => [width, height]")

    assert size == [740, 493]


def test_table_is_no_table_to_a_screen_reader(article: ArticlePage) -> None:
    expect(article.lead_photo.root).to_have_role("presentation")


def test_picture_and_caption_are_all_that_is_in_the_table(article: ArticlePage) -> None:
    expect(article.lead_photo.root.locator("td")).to_have_text(["", CAPTION])
