from collections.abc import Callable
from typing import Any

import pytest
from cases import cases_of
from checks import act, expect_read, picture
from playwright.sync_api import Page


@pytest.mark.parametrize(("article", "one"), cases_of("regions"))
def test_looks(
    page: Page, assert_snapshot: Callable[..., None], article: dict[str, Any], one: dict[str, Any]
) -> None:
    page.goto(article["path"])
    assert_snapshot(picture(page, one), name=f"{article['name']} {one['name']}.png")


@pytest.mark.parametrize(("article", "one"), cases_of("reads"))
def test_reads(page: Page, article: dict[str, Any], one: dict[str, Any]) -> None:
    page.goto(article["path"])
    expect_read(page, one)


@pytest.mark.parametrize(("article", "one"), cases_of("acts"))
def test_acts(page: Page, article: dict[str, Any], one: dict[str, Any]) -> None:
    page.goto(article["path"])
    act(page, one)
