"""No single file keeps a reader waiting."""

from statistics import median
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request

from pages.article_page import ArticlePage
from presscheck import NewContext

pytestmark = pytest.mark.component("Page")

LONG = 2_000
"""Milliseconds after which a file that others do not wait for is missed."""

OUT_OF_ALL = 10
"""How many times as long as the median answer a late one takes, however busy the machine is."""

VISITS = 3
"""Whatever delays an answer by chance does not delay the same one on every visit."""


def test_no_file_comes_long_after_all_others(new_context: NewContext, article_path: str) -> None:
    late = late_on_a_visit(new_context().new_page(), article_path)
    for _ in range(1, VISITS):
        if late:
            late &= late_on_a_visit(new_context().new_page(), article_path)

    assert not late, f"answered seconds after all others, {VISITS} times: {', '.join(sorted(late))}"


def late_on_a_visit(page: Page, path: str) -> set[str]:
    """The paths that the server took by far the longest to answer, as the browser timed it."""
    finished: list[Request] = []
    page.on("requestfinished", lambda request: finished.append(request))
    ArticlePage(page).open(path=path)
    page.evaluate("() => document.fonts.ready.then(() => 0)")
    waits = [(urlsplit(request.url).path, wait_for(request)) for request in finished]
    usual = median(wait for _, wait in waits)
    return {path for path, wait in waits if wait > max(LONG, OUT_OF_ALL * usual)}


def wait_for(request: Request) -> float:
    """From the question to the beginning of the answer; 0 for what came from the cache."""
    return max(0.0, request.timing["responseStart"] - max(0.0, request.timing["requestStart"]))
