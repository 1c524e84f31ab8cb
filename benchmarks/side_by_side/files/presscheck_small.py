from collections.abc import Callable
from typing import Any

import pytest
from article import Article
from checks import JOB, act, expect_read
from playwright.sync_api import Page

from presscheck import SharePage, Snapshot

OpenArticle = Callable[[dict[str, Any]], Article]


def each(kind: str) -> pytest.MarkDecorator:
    cases = [
        pytest.param(article, one, id=f"{article['name']} {one['name']}")
        for article in JOB["articles"]
        for one in article.get(kind, JOB.get(kind))
    ]
    return pytest.mark.parametrize(("article", "one"), cases)


@pytest.fixture
def open_to_read(shared: SharePage) -> OpenArticle:
    return lambda article: shared(lambda page: Article(page, article).open(), article["name"])


@pytest.mark.parametrize("article", JOB["articles"], ids=lambda one: one["name"])
def test_looks(open_to_read: OpenArticle, snapshot: Snapshot, article: dict[str, Any]) -> None:
    snapshot(open_to_read(article), f"at-rest-{article['name']}")


@each("reads")
def test_reads(open_to_read: OpenArticle, article: dict[str, Any], one: dict[str, Any]) -> None:
    expect_read(open_to_read(article).page, one)


@each("acts")
def test_acts(page: Page, article: dict[str, Any], one: dict[str, Any]) -> None:
    Article(page, article).open()
    act(page, one)
