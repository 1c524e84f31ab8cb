from collections.abc import Callable
from typing import Any

import pytest
from checks import JOB, act, expect_read, picture
from playwright.sync_api import Page


def each(kind: str) -> pytest.MarkDecorator:
    cases = [
        pytest.param(article, one, id=f"{article['name']} {one['name']}")
        for article in JOB["articles"]
        for one in article.get(kind, JOB.get(kind))
    ]
    return pytest.mark.parametrize(("article", "one"), cases)


@each("regions")
def test_looks(
    page: Page, assert_snapshot: Callable[..., None], article: dict[str, Any], one: dict[str, Any]
) -> None:
    page.goto(article["path"])
    assert_snapshot(picture(page, one), name=f"{article['name']} {one['name']}.png")


@each("reads")
def test_reads(page: Page, article: dict[str, Any], one: dict[str, Any]) -> None:
    page.goto(article["path"])
    expect_read(page, one)


@each("acts")
def test_acts(page: Page, article: dict[str, Any], one: dict[str, Any]) -> None:
    page.goto(article["path"])
    act(page, one)
