"""Snapshots of every article at rest."""

import pytest

from pages.article_page import ArticlePage, article_number
from presscheck import Snapshot

pytestmark = pytest.mark.component("Whole page")


@pytest.mark.every_article
def test_every_article_at_rest(article: ArticlePage, article_path: str, snapshot: Snapshot) -> None:
    snapshot(article, f"at-rest-{article_number(article_path)}")


@pytest.mark.captured
@pytest.mark.viewports("wide", "narrow")
def test_article_at_rest_on_other_screens(
    article: ArticlePage, article_path: str, snapshot: Snapshot
) -> None:
    snapshot(article, f"at-rest-{article_number(article_path)}")


@pytest.mark.every_article
@pytest.mark.viewports("wide")
def test_every_story_on_a_wide_screen(
    article: ArticlePage, article_path: str, snapshot: Snapshot
) -> None:
    """The story alone, because the rest of the page is the same on every article."""
    snapshot(article, f"story-{article_number(article_path)}", of=article.main_column)
