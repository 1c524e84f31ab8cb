"""A frame in which no script may run causes no browser error by being looked at."""

from datetime import datetime

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from presscheck.browser.contexts import freeze
from presscheck.capture.camera import Camera
from presscheck.capture.capture import CaptureTarget, take_capture

SITE = "http://tiny.test"
NOON = datetime.fromisoformat("2023-03-31T12:00:00+09:00")

FRAMES = {
    "a text": "<iframe sandbox srcdoc='<p>Quiet</p>'></iframe>",
    "a page of the site": "<iframe sandbox src='/inner'></iframe>",
    "of the same origin": "<iframe sandbox='allow-same-origin' src='/inner'></iframe>",
    "another host": "<iframe sandbox src='http://ads.test/'></iframe>",
    "a frame in it": """<iframe sandbox
      srcdoc="<iframe srcdoc='<p>Inner</p>'></iframe>"></iframe>""",
}

RENDERED = """() => new Promise((resolve) => {
  const { requestAnimationFrame } = __pwClock.builtins;
  const next = (left) => requestAnimationFrame(() => (left ? next(left - 1) : resolve()));
  next(12);
})"""
"""Lets the page render for longer than the longest timer of the clock takes."""


def page_with(context: BrowserContext, markup: str) -> Page:
    """A page of the site, and all other pages it asks for."""

    def body(address: str) -> str:
        inside = markup if address == f"{SITE}/" else "<p>Inner</p>"
        return f"<!doctype html><link rel=icon href='data:,'><title>Tiny</title>{inside}"

    context.route(
        "**/*",
        lambda route: route.fulfill(body=body(route.request.url), content_type="text/html"),
    )
    page = context.new_page()
    page.goto(SITE)
    return page


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
def test_a_frame_without_scripts_causes_no_error(browser: Browser, frame: str) -> None:
    with browser.new_context() as context:
        log = freeze(context, SITE, NOON)
        page = page_with(context, frame)

        take_capture(CaptureTarget(page, []), Camera(page))
        page.locator("iframe").hover()
        page.evaluate(RENDERED)

        assert log.errors() == []


@pytest.mark.only_browser("chromium")
def test_a_script_that_a_frame_may_not_run_is_the_sites_error(browser: Browser) -> None:
    with browser.new_context() as context:
        log = freeze(context, SITE, NOON)
        page_with(context, "<iframe sandbox srcdoc='<script>1</script>'></iframe>")

        assert any("'allow-scripts'" in error for error in log.errors())
