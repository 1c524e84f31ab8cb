"""A snapshot of the article for a reader without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from pages.article_page import ArticlePage
from presscheck import Snapshot
from tests.behaves.scripts_off import scripts_off

pytestmark = [
    pytest.mark.component("Whole page"),
    pytest.mark.captured,
    pytest.mark.not_in("firefox", because="only Chromium can be told to run no scripts"),
]


def test_article_without_scripts(
    page: Page,
    article_path: str,
    snapshot: Snapshot,
    expect_browser_error: Callable[[str], None],
) -> None:
    expect_browser_error("(csp)")  # how the browser calls it that it fetches no scripts
    with scripts_off(page):
        article = ArticlePage(page).open(path=article_path)

    snapshot(article, "without-scripts")
