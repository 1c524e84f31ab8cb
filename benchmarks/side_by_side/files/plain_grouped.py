from collections.abc import Callable
from typing import Any

import pytest
from checks import JOB, act, expect_read, picture
from playwright.sync_api import Page

every_article = pytest.mark.parametrize("article", JOB["articles"], ids=lambda one: one["name"])


@every_article
def test_looks_and_reads(
    page: Page, assert_snapshot: Callable[..., None], article: dict[str, Any]
) -> None:
    page.goto(article["path"])
    for region in JOB["regions"]:
        assert_snapshot(picture(page, region), name=f"{article['name']} {region['name']}.png")
    failures = []
    for read in article["reads"]:
        try:
            expect_read(page, read)
        except AssertionError as failure:
            failures.append(failure)
    assert not failures


@every_article
def test_acts(page: Page, article: dict[str, Any]) -> None:
    page.goto(article["path"])
    for one in JOB["acts"]:
        act(page, one)
