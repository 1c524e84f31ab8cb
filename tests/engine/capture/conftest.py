"""A browser, and small pages to look at."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page

from presscheck.anatomy import Element
from presscheck.capture.camera import Camera
from presscheck.capture.capture import Capture, CaptureTarget, take_capture
from presscheck.capture.settle import prepare

SITE = "http://tiny.test"
NOON, LATER = "2023-03-31T12:00:00+09:00", "2023-03-31T13:00:00+09:00"

NEVER_READY = """Object.defineProperties(FontFaceSet.prototype, {
  status: { get: () => "loading" },
  ready: { get: () => new Promise(() => {}) },
})"""
"""What Firefox makes of the fonts of a page at times, although each face has come."""

Lines = list[dict[str, Any]]


@pytest.fixture(scope="module")
def running(browser: Browser) -> Browser:
    """The run's own browser: one process can drive no second one beside it."""
    return browser


def of_the_site(browser: Browser) -> BrowserContext:
    """A context of a site that answers whatever a test routes, and nothing else."""
    context = browser.new_context(viewport={"width": 400, "height": 300}, base_url=SITE)
    context.route("**/*", lambda route: route.fulfill(status=404, body=""))
    prepare(context)
    return context


@pytest.fixture
def tiny(running: Browser) -> Iterator[Page]:
    """An empty page of the site."""
    with of_the_site(running) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def gallery(running: Browser) -> Iterator[Page]:
    """A page for the tests of a file that look at the same."""
    with of_the_site(running) as context:
        yield context.new_page()


Show = Callable[[str], Page]


@pytest.fixture
def show(tiny: Page) -> Show:
    """The page with this markup, loaded from the site."""
    return lambda markup: shown(tiny, markup)


@pytest.fixture
def stopped(tiny: Page) -> Show:
    """The page with this markup, and a clock that stands still."""
    tiny.context.clock.install(time=NOON)
    tiny.context.clock.pause_at(LATER)
    return lambda markup: shown(tiny, markup)


def shown(page: Page, markup: str) -> Page:
    answer(page, "/", f"<!doctype html><html lang='en'><title>Tiny</title>{markup}")
    page.goto("/", wait_until="domcontentloaded")
    return page


def answer(page: Page, path: str, body: str | bytes, kind: str = "text/html") -> None:
    """Have the site answer a path."""
    headers = {"content-type": f"{kind}; charset=utf-8", "access-control-allow-origin": "*"}
    page.context.route(SITE + path, lambda route: route.fulfill(body=body, headers=headers))


class Part:
    """A component as the engine knows it."""

    def __init__(self, name: str, root: Locator) -> None:
        self.name, self.root = name, root


def looked(page: Page, *parts: Part, limit: float = 30, **target: Any) -> Capture:
    return take_capture(CaptureTarget(page, parts, **target), Camera(page), limit)


def lines(page: Page, *parts: Part, **target: Any) -> Lines:
    """The anatomy's lines below the document's head, as they are kept."""
    kept = [json.loads(line) for line in looked(page, *parts, **target).frame.lines]
    return [line for line in kept if not line["path"].startswith("document/")]


def line(page: Page, path: str, *parts: Part) -> dict[str, Any]:
    [found] = [one for one in lines(page, *parts) if one["path"] == path]
    return found


def cases(page: Page, bodies: Iterable[str]) -> dict[str, list[Element]]:
    """What one look lists for each of many pieces of markup, without the box around it.

    The empty element keeps the box from being a wrapper of the piece alone.
    """
    pieces = list(bodies)
    shown(page, "".join(f"<div class=case>{piece}<i></i></div>" for piece in pieces))
    parts = [Part(piece, page.locator(".case").nth(place)) for place, piece in enumerate(pieces)]
    found: dict[str, list[Element]] = {piece: [] for piece in pieces}
    for element in looked(page, *parts).frame.elements:
        found.get(element.component, []).append(element)
    return {piece: elements[1:] for piece, elements in found.items()}
