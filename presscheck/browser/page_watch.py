"""What the running test uses of the browser, and what went wrong there."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Error, Page

from presscheck.browser.errors import BrowserErrorLog, Remarks, bulleted
from presscheck.browser.shared_pages import SharedPages
from presscheck.capture.deadline import deadline
from presscheck.errors import SilentPageError
from presscheck.foreign_text import LONGEST_QUOTE, safe_line
from presscheck.results import BROWSER_ERRORS

_SECONDS = 10.0
"""The time that a page may take to deliver its last events."""

_ALTERED = (
    "the page was altered after it had opened, by a script of its own or by the test"
    " (next: a test that acts asks for a page of its own)"
)


@dataclass(slots=True)
class PageWatch:
    """The contexts that the running test has for itself, and the pages it shares with others.

    `blank_page` is a page of such a context that is not the test's.
    `passed` is set when the test has ended well. `reported` is the list of browser errors that
    the test has reported already.
    """

    shared: SharedPages | None = None
    contexts: dict[BrowserContext, BrowserErrorLog] = field(default_factory=dict)
    blank_page: Page | None = None
    passed: bool = False
    reported: str = ""

    def begin(self) -> None:
        """Forget the test before."""
        self.passed, self.reported = False, ""
        self.contexts.clear()
        if self.shared:
            self.shared.begin()

    def last_page(self) -> Page | None:
        """Return the page that the test has opened last, or could not open; None without one."""
        if self.shared and self.shared.unopened:
            return self.shared.unopened
        pages = [page for context in self.contexts for page in context.pages]
        return next((page for page in reversed(pages) if page is not self.blank_page), None)

    def has_pages(self) -> bool:
        """Return whether the test has opened a page or reads a shared one."""
        return bool(self.last_page() or (self.shared and self.shared.in_use))

    def errors(self) -> list[str]:
        """Return the browser errors of the test, up to now."""
        self._receive_last_events()
        errors = [error for log in self.contexts.values() for error in log.errors()]
        return errors + (self.shared.errors() if self.shared else [])

    def take_remarks(self) -> list[Remarks]:
        """Return what is told of the pages once and fails no test."""
        logs = [*self.contexts.values(), *(self.shared.logs() if self.shared else ())]
        return [remarks for log in logs if (remarks := log.take_remarks())]

    def missing_dialogs(self) -> list[str]:
        """Return a line for each dialog that the test has expected and that did not open."""
        return [line for log in self.contexts.values() for line in log.dialogs.missing()]

    def downloads(self) -> list[str]:
        """Return what the test downloaded, up to now, as sentences."""
        return [one for log in self.contexts.values() for one in dict.fromkeys(log.downloads)]

    def unreported_errors(self) -> str:
        """Return the browser errors as a list, empty when the test has reported that list."""
        text = errors_text(self.errors())
        if text == self.reported:
            return ""
        self.reported = text
        return text

    def alterations(self) -> tuple[str, str]:
        """Return what the test did to shared pages, as a list, and the component that it is in.

        Those pages are closed.
        """
        if self.shared is None or not self.shared.browser.is_connected():
            return "", ""  # a browser that has died altered them, not the test
        found = self.shared.close_altered_pages()
        lines = dict.fromkeys(safe_line(line, LONGEST_QUOTE) for line in found.lines)
        return "\n".join([*lines, _ALTERED]) if lines else "", found.component

    def _receive_last_events(self) -> None:
        """Events arrive only while Playwright talks to the browser: ask every open page."""
        for context, log in self.contexts.items():
            for page in context.pages:
                # A page that closes meanwhile has sent everything; a busy one sends no more.
                with suppress(Error, SilentPageError), deadline(page, _SECONDS, "the page"):
                    log.read_icons(page)
                    log.ask_for_names(page)


def errors_text(errors: Sequence[str]) -> str:
    """Return browser errors as a list under a heading, empty without any."""
    return f"{BROWSER_ERRORS}:\n{bulleted(errors)}" if errors else ""
