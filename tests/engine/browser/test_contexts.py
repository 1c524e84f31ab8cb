"""Pages whose clock stands still, and moves when a test says so."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Page

from presscheck.browser.contexts import freeze

NOON = datetime(2023, 3, 31, 12, tzinfo=UTC)

KEEP_EVENTS = """name => {
    globalThis.kept = [];
    addEventListener(name, event => kept.push(event));
}"""


@pytest.fixture
def frozen(browser: Browser) -> Iterator[Page]:
    """A page that was loaded in a context with a clock of its own."""
    with browser.new_context() as context:
        context.route("**/*", lambda route: route.fulfill(body="<input>", content_type="text/html"))
        freeze(context, "http://tiny.test", NOON)
        page = context.new_page()
        page.goto("http://tiny.test")
        yield page


@pytest.mark.parametrize("name", ["click", "mousedown", "pointerup", "keydown"])
def test_an_event_has_the_time_at_which_it_happens(frozen: Page, name: str) -> None:
    """The page compares the times of two events only after the second one."""
    frozen.evaluate(KEEP_EVENTS, name)
    for _ in range(2):
        frozen.locator("input").click()
        frozen.keyboard.press("a")
        frozen.clock.run_for(300)

    assert frozen.evaluate("kept[1].timeStamp - kept[0].timeStamp") == 300
