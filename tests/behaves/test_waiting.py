"""No file of the page takes much longer than the others."""

from statistics import median
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request

from pages.article_page import ArticlePage
from presscheck import NewContext
from tests.behaves.alone import FONTS_COME

pytestmark = pytest.mark.component("Page")

LONG = 2_000
"""Milliseconds that a late answer takes at least."""

TIMES_THE_MEDIAN = 10
"""How many times as long as the median a late answer takes, so that a busy machine is no reason."""

VISITS = 3
"""How often the page is opened: chance does not delay the same answer every time."""


def test_no_file_comes_long_after_all_others(new_context: NewContext, article_path: str) -> None:
    late = late_on_a_visit(new_context().new_page(), article_path)
    for _ in range(1, VISITS):
        if late:
            late &= late_on_a_visit(new_context().new_page(), article_path)

    assert not late, f"answered seconds after all others, {VISITS} times: {', '.join(sorted(late))}"


def late_on_a_visit(page: Page, path: str) -> set[str]:
    """Return the paths with late answers, as the browser measured them."""
    finished: list[Request] = []
    page.on("requestfinished", lambda request: finished.append(request))
    ArticlePage(page).open(path=path)
    page.evaluate(FONTS_COME)
    waits = [(urlsplit(request.url).path, wait_for(request)) for request in finished]
    usual = median(wait for _, wait in waits)
    return {path for path, wait in waits if wait > max(LONG, TIMES_THE_MEDIAN * usual)}


def wait_for(request: Request) -> float:
    """Return the milliseconds from request to the first byte of the answer; 0 from the cache."""
    return max(0.0, request.timing["responseStart"] - max(0.0, request.timing["requestStart"]))
