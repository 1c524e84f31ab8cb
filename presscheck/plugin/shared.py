"""Pages that many tests read: opened once per worker, and guarded against being altered."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from playwright.sync_api import Browser, BrowserContext, Error, JSHandle, Page

from presscheck.capture.deadline import deadline
from presscheck.errors import SilentPageError
from presscheck.plugin.trouble import TroubleLog
from presscheck.scripts import as_function
from presscheck.viewports import Viewport


class PageObject(Protocol):
    """All this room needs to know of a page object: the browser's page behind it."""

    @property
    def page(self) -> Page: ...


Subject = TypeVar("Subject", bound=PageObject)
Key = tuple[object, ...]


@dataclass(slots=True)
class SharedPage(Generic[Subject]):
    """One opened page, what it looked like when opened, and what it complained about."""

    subject: Subject
    log: TroubleLog
    opened_as: JSHandle

    def complaints(self) -> list[str]:
        return self.log.complaints(self.subject.page)

    def alterations(self) -> list[str]:
        """What is no longer as it was when the page was opened, in words."""
        page = self.subject.page
        try:
            with deadline(page, PATIENCE, "the page"):
                return list(self.opened_as.evaluate("opened => opened.changes()"))
        except SilentPageError as silence:
            return [silence.problem]
        except Error:
            return [f"the page was left or closed; it is now at {page.url}"]


PATIENCE = 10.0
"""Seconds a page may take to say what is no longer as it was."""

ROOM = 24
"""Pages kept open at most: each is a process of the browser's."""


@dataclass(slots=True)
class SharedPages:
    """The worker's opened pages, the one asked for last at the end.

    `contexts` are the browser contexts they live in, one for each viewport, with what is heard
    there; `in_use` are the pages that the running test asked for.
    """

    browser: Browser
    contexts: dict[Viewport, tuple[BrowserContext, TroubleLog]] = field(default_factory=dict)
    pages: dict[Key, SharedPage[PageObject]] = field(default_factory=dict)
    in_use: set[Key] = field(default_factory=set)

    def get(self, key: Key, viewport: Viewport, open_page: Callable[[Page], Subject]) -> Subject:
        """The page of that key, opened by the first test that asks."""
        shared = self.pages.pop((viewport, *key), None) or self._open(viewport, open_page)
        self.pages[viewport, *key] = shared
        self.in_use.add((viewport, *key))
        return shared.subject  # type: ignore[return-value]  # a key has one kind of page

    def _open(
        self, viewport: Viewport, open_page: Callable[[Page], Subject]
    ) -> SharedPage[PageObject]:
        for key in list(self.pages)[: 1 - ROOM]:
            if key not in self.in_use:
                self.drop(key)
        context, log = self.contexts[viewport]
        subject = open_page(context.new_page())
        if self.browser.browser_type.name == "chromium":
            take_pointer_away(subject.page)
        return SharedPage(subject, log, subject.page.evaluate_handle(untouched_script()))

    def drop(self, key: Key) -> None:
        """Close a page, so that the next test that asks gets it as new."""
        self.pages.pop(key).subject.page.close()

    def close(self) -> None:
        for context, _ in self.contexts.values():
            context.close()


def take_pointer_away(page: Page) -> None:
    """The first page in a window of the shell has the pointer in its corner, sooner or later."""
    page.mouse.move(-1, -1)


def untouched_script() -> str:
    return as_function(Path(__file__).with_name("untouched.js"))
