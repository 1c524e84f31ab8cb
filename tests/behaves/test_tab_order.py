"""The Tab key visits every control on the page, in the order in which the page is read."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import JSHandle, Page

from pages.article_page import ArticlePage
from tests.behaves.findings import DESCRIBE
from tests.expectations import expect_equal, expect_that

pytestmark = pytest.mark.component("Whole page")

CONTROLS = """() => [...document.querySelectorAll("a[href], button, input, select, textarea")]
  .filter(control => control.checkVisibility({ visibilityProperty: true }) && !control.disabled)"""
"""Every control that a reader can use, in document order."""

UP = "button “Up”"
"""The last control, which shows as soon as the page is scrolled."""


def test_keyboard_stops_at_every_control_in_reading_order(fresh_article: ArticlePage) -> None:
    page = fresh_article.page
    controls = page.evaluate(f"() => ({CONTROLS})().map({DESCRIBE})")

    expect_that(len(controls) > 50, f"the page has only {len(controls)} controls")
    visited = list(stops(page, limit=2 * len(controls)))
    expect_equal("the way of the Tab key", visited, [*controls, UP])


def stops(page: Page, limit: int) -> Iterator[str]:
    """Press Tab until the focus leaves the page, and describe each control in focus."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        focused: JSHandle = page.evaluate_handle("() => document.activeElement")
        match focused.evaluate("element => element.localName"):
            case "body":
                return
            case "iframe":
                continue  # What is in it belongs to another page.
        yield focused.evaluate(DESCRIBE)
