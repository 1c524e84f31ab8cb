"""A browser, and small pages to look at."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page

from presscheck.capture.camera import Camera
from presscheck.capture.look import Look, Scene, look_at

SITE = "http://tiny.test"

Lines = list[dict[str, Any]]


@pytest.fixture(scope="module")
def running(browser: Browser) -> Browser:
    """The run's own browser: one process can drive no second one beside it."""
    return browser


@pytest.fixture
def tiny(running: Browser) -> Iterator[Page]:
    """An empty page of a site that answers whatever a test routes, and nothing else."""
    context = running.new_context(viewport={"width": 400, "height": 300}, base_url=SITE)
    context.route("**/*", lambda route: route.fulfill(status=404, body=""))
    page = context.new_page()
    yield page
    context.close()


Show = Callable[[str], Page]


@pytest.fixture
def show(tiny: Page) -> Show:
    """The page with this markup, loaded from the site."""

    def shown(markup: str) -> Page:
        document = f"<!doctype html><html lang='en'><title>Tiny</title>{markup}"
        answer = {"status": 200, "content_type": "text/html; charset=utf-8", "body": document}
        tiny.context.route(f"{SITE}/", lambda route: route.fulfill(**answer))
        tiny.goto("/")
        return tiny

    return shown


class Part:
    """A component as the engine knows it."""

    def __init__(self, name: str, root: Locator) -> None:
        self.name, self.root = name, root


def looked(page: Page, *parts: Part, **scene: Any) -> Look:
    return look_at(Scene(page, parts, **scene), Camera(page))


def lines(page: Page, *parts: Part, **scene: Any) -> Lines:
    """The anatomy's lines below the document's head, as they are kept."""
    kept = [json.loads(line) for line in looked(page, *parts, **scene).frame.lines]
    return [line for line in kept if not line["path"].startswith("document/")]


def line(page: Page, path: str, *parts: Part) -> dict[str, Any]:
    [found] = [one for one in lines(page, *parts) if one["path"] == path]
    return found
