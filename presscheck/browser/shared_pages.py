"""Pages that many tests read: each is opened once by a worker, and no test may alter it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from playwright.sync_api import Browser, BrowserContext, Error, JSHandle, Page

from presscheck.browser.alterations import alteration_in_words
from presscheck.browser.errors import BrowserErrorLog
from presscheck.capture.deadline import deadline
from presscheck.errors import SilentPageError
from presscheck.scripts import as_function
from presscheck.viewports import Viewport

_SECONDS = 10.0
"""The time that a page may take to say what has changed in it."""

_MOST_PAGES = 12
"""The pages of one context that stay open: they share a process, and each slows it down."""


class OpenedPage(Protocol):
    """A page object, as far as this module needs it: it has a page of Playwright's."""

    @property
    def page(self) -> Page:
        """Playwright's page."""
        ...


PageObject = TypeVar("PageObject", bound=OpenedPage)
PageKey = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Alterations:
    """What has changed on a page, and the component that all of it is in, if there is one."""

    lines: list[str]
    component: str = ""


@dataclass(slots=True)
class SharedPage(Generic[PageObject]):
    """An opened page: its page object, its errors, and the state in which it was opened."""

    page_object: PageObject
    log: BrowserErrorLog
    opened_state: JSHandle

    def errors(self) -> list[str]:
        """Return the browser errors of this page."""
        page = self.page_object.page
        with suppress(SilentPageError, Error), deadline(page, _SECONDS, "the page"):
            self.log.ask_for_names(page)
        return self.log.errors(page)

    def alterations(self) -> "Alterations":
        """Return what differs from the state in which the page was opened."""
        page = self.page_object.page
        try:
            with deadline(page, _SECONDS, "the page"):
                changes = self.opened_state.evaluate("state => state.changes()")
                lines = [alteration_in_words(one) for one in changes]
                return Alterations(lines, self._component_at_fault() if lines else "")
        except SilentPageError as error:
            return Alterations([error.problem])
        except Error:
            return Alterations([f"the page was left or closed; it is now at {page.url}"])

    def _component_at_fault(self) -> str:
        """The component that all changes are in; empty for none, or without page object."""
        components: Any = getattr(self.page_object, "components", tuple)()
        roots = [
            {"name": str(component.name), "root": root}
            for component in components
            for root in component.root.element_handles()
        ]
        script = "(state, components) => state.componentAtFault(components)"
        return str(self.opened_state.evaluate(script, roots))


@dataclass(slots=True)
class SharedPages:
    """The shared pages of a worker.

    `contexts` are the browser contexts they are open in, one for each viewport, with their errors.
    `in_use` are the pages that the running test asked for, `unopened` is one that it could not
    open.
    """

    browser: Browser
    contexts: dict[Viewport, tuple[BrowserContext, BrowserErrorLog]] = field(default_factory=dict)
    pages: dict[PageKey, SharedPage[OpenedPage]] = field(default_factory=dict)
    in_use: set[PageKey] = field(default_factory=set)
    unopened: Page | None = None

    def begin(self) -> None:
        """Forget what the test before has used, and close the contexts that have many pages."""
        self.in_use.clear()
        if self.unopened:
            with suppress(Error):  # its browser has gone
                self.unopened.close()
            self.unopened = None
        for viewport in list(self.contexts):
            if sum(of_context == viewport for of_context, *_ in self.pages) >= _MOST_PAGES:
                self._close_context(viewport)

    def get(
        self, key: PageKey, viewport: Viewport, open_page: Callable[[Page], PageObject]
    ) -> PageObject:
        """Return the page object of the key; the first test that asks opens its page."""
        shared = self.pages.get((viewport, *key)) or self._open(viewport, open_page)
        self.pages[viewport, *key] = shared
        self.in_use.add((viewport, *key))
        return shared.page_object  # type: ignore[return-value]  # a key has one kind of page

    def errors(self) -> list[str]:
        """Return the browser errors of the pages that the running test uses."""
        return [error for key in self.in_use for error in self.pages[key].errors()]

    def logs(self) -> list[BrowserErrorLog]:
        """Return the errors of every context."""
        return [log for _, log in self.contexts.values()]

    def close_altered_pages(self) -> Alterations:
        """Close the pages in use that have changed since they were opened; return the changes."""
        found = {key: self.pages[key].alterations() for key in self.in_use}
        altered = {key: one for key, one in found.items() if one.lines}
        for key in altered:
            self.in_use.discard(key)
            self.close_page(key)
        components = {one.component for one in altered.values()}
        lines = [line for one in altered.values() for line in one.lines]
        return Alterations(lines, components.pop() if len(components) == 1 else "")

    def close_page(self, key: PageKey) -> None:
        """Close a page, so that the next test that asks for it gets a new one."""
        self.pages.pop(key).page_object.page.close()

    def close(self) -> None:
        """Close all contexts."""
        for context, _ in self.contexts.values():
            context.close()

    def _close_context(self, viewport: Viewport) -> None:
        """Close a context with all its pages.

        Chromium paints every other page of the process anew when one page is closed, and does not
        do so when the process ends.
        """
        context, _ = self.contexts.pop(viewport)
        self.pages = {key: page for key, page in self.pages.items() if key[0] != viewport}
        with suppress(Error):  # its browser has gone
            context.close()

    def _open(
        self, viewport: Viewport, open_page: Callable[[Page], PageObject]
    ) -> SharedPage[OpenedPage]:
        context, log = self.contexts[viewport]
        self.unopened = context.new_page()
        page_object = open_page(self.unopened)
        page, self.unopened = page_object.page, None
        move_pointer_away(page, self.browser)
        log.read_icons(page)
        return SharedPage(page_object, log, page.evaluate_handle(_page_state_script()))


def move_pointer_away(page: Page, browser: Browser) -> None:
    """Let nothing be under the pointer of a page that was just opened.

    The first page in a window of Chromium's shell gets the pointer in its corner, at times. In
    Firefox a page has no pointer until a test moves one, and no test can move it out of the window.
    """
    if browser.browser_type.name == "chromium":
        page.mouse.move(-1, -1)


def _page_state_script() -> str:
    return as_function(Path(__file__).with_name("page-state.js"))
