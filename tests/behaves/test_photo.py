"""The photo of the article, and its caption."""

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from tests.behaves.captured_article import CAPTION
from tests.expectations import expect_equal

pytestmark = [pytest.mark.component("Photo"), pytest.mark.captured]


def test_article_has_one_photo(article: ArticlePage) -> None:
    expect(article.body.photos).to_have_count(1)


def test_caption_is_the_captured_one(article: ArticlePage) -> None:
    expect_equal("the caption", article.lead_photo.caption.inner_text(), CAPTION)


def test_picture_has_the_caption_as_its_alternative_text(article: ArticlePage) -> None:
    expect(article.lead_photo.picture).to_have_attribute("alt", CAPTION)
    expect(article.lead_photo.picture).to_have_accessible_name(CAPTION)


def test_picture_is_as_large_as_it_was_served(article: ArticlePage) -> None:
    size = article.lead_photo.picture.evaluate("({ width, height }) => [width, height]")

    expect_equal("the size of the picture", "{}×{}".format(*size), "740×493")


def test_table_of_the_photo_is_only_presentation(article: ArticlePage) -> None:
    expect(article.lead_photo.root).to_have_role("presentation")


def test_photo_has_nothing_but_picture_and_caption(article: ArticlePage) -> None:
    expect(article.lead_photo.root.locator("td")).to_have_text(["", CAPTION])
