from collections.abc import Callable
from typing import Any

import pytest
from article import Article
from cases import cases_of
from checks import JOB, act, expect_read
from playwright.sync_api import Page

from presscheck import SharePage, Snapshot

OpenArticle = Callable[[dict[str, Any]], Article]


@pytest.fixture
def open_to_read(shared: SharePage) -> OpenArticle:
    return lambda article: shared(lambda page: Article(page, article).open(), article["name"])


@pytest.mark.parametrize("article", JOB["articles"], ids=lambda one: one["name"])
def test_looks(open_to_read: OpenArticle, snapshot: Snapshot, article: dict[str, Any]) -> None:
    snapshot(open_to_read(article), f"at-rest-{article['name']}")


@pytest.mark.parametrize(("article", "one"), cases_of("reads"))
def test_reads(open_to_read: OpenArticle, article: dict[str, Any], one: dict[str, Any]) -> None:
    expect_read(open_to_read(article).page, one)


@pytest.mark.parametrize(("article", "one"), cases_of("acts"))
def test_acts(page: Page, article: dict[str, Any], one: dict[str, Any]) -> None:
    Article(page, article).open()
    act(page, one)
