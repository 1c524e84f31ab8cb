"""The contexts of tests that act: tests use one after the other, and it is emptied in between.

A browser that has the site in its cache, and a process for it, opens a page in half the time. A
context that cannot be emptied completely is closed, and the next test gets a new one.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial, wraps
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, CDPSession, Error, Page, Route

from presscheck.browser.dialogs import Dialogs
from presscheck.browser.errors import BrowserErrorLog, ErrorRules
from presscheck.capture.camera import session_of
from presscheck.capture.deadline import deadline
from presscheck.capture.settle import prepare
from presscheck.errors import SilentPageError
from presscheck.scripts import as_function, as_program

_HARMLESS_CALLS = {
    "add_cookies",
    "clear_cookies",
    "clear_permissions",
    "cookies",
    "expect_console_message",
    "expect_event",
    "expect_page",
    "grant_permissions",
    "is_closed",
    "new_cdp_session",
    "new_page",
    "route",
    "storage_state",
    "unroute",
    "unroute_all",
    "wait_for_event",
}
"""The methods of a context that leave nothing behind, or nothing that cannot be removed.

All others have a lasting effect, as init scripts and a clock that has moved do.
"""

_SECONDS = 10.0
"""The time that a page may take to delete what the site has stored."""

_BLANK_PAGE = '<!doctype html><title>-</title><link rel="icon" href="data:,">'


def freeze(
    context: BrowserContext,
    site: str,
    time: datetime,
    *,
    allow_dialogs: bool = False,
    rules: ErrorRules | None = None,
) -> BrowserErrorLog:
    """Stop the clock in all pages of the context at `time`, and prepare them for captures.

    Returns the log of their browser errors, to which dialogs belong unless they are allowed.
    Without `rules`, every request to another host than the site's own is an error.
    """
    context.add_init_script(as_program(Path(__file__).with_name("scriptless-frame.js")))
    context.clock.install(time=time)
    context.clock.pause_at(time)
    context.add_init_script(as_program(Path(__file__).with_name("event-times.js")))
    prepare(context)
    log = BrowserErrorLog(site, rules or ErrorRules(), dialogs=Dialogs(allow_dialogs))
    return log.listen(context)


@dataclass(eq=False)
class ActingContext:
    """A context that tests act in, its errors, and a blank page that keeps the site's process.

    `session` reaches the blank page in Chromium's protocol; it is None in another browser.
    `granted` are the permissions that it was made with. `route` gives it the routes that every
    context of the run has, and `restore` what was stored in it when it was made. `altered` is set
    by a call whose effect lasts.
    """

    context: BrowserContext
    log: BrowserErrorLog
    blank_page: Page
    session: CDPSession | None = None
    granted: Sequence[str] = ()
    route: Callable[[BrowserContext], None] = field(default=lambda context: None)
    restore: Callable[[], None] = field(default=lambda: None)
    altered: bool = False

    @classmethod
    def of(
        cls,
        context: BrowserContext,
        log: BrowserErrorLog,
        site: str,
        granted: Sequence[str] = (),
        route: Callable[[BrowserContext], None] = lambda context: None,
        state: Any = None,
    ) -> "ActingContext":
        """Open the blank page in a new context, and watch the calls of the context.

        `state` is the storage state that it was made with.
        """
        blank_page = context.new_page()
        blank_page.route("**", _answer_blank)
        blank_page.goto(site)
        blank_page.unroute_all()
        acting = cls(context, log, blank_page, session_of(blank_page), granted, route)
        if state:
            acting.restore = partial(context.set_storage_state, state)
        acting._watch(context, _HARMLESS_CALLS)
        for part in (context.clock, context.credentials, context.debugger, context.tracing):
            acting._watch(part)
        return acting

    def empty(self) -> bool:
        """Make the context as new, and return whether that worked.

        Pages, routes, permissions, cookies and whatever the site has stored are removed.
        """
        if self.altered:
            return False
        try:
            for page in self.context.pages:
                if page is not self.blank_page:
                    page.close()
            self.context.unroute_all()
            self.route(self.context)
            self.context.clear_permissions()
            if self.granted:
                self.context.grant_permissions(self.granted)
            self.context.clear_cookies()
            with deadline(self.blank_page, _SECONDS, "the page"):
                self.blank_page.evaluate(_emptying_script())
                self.restore()
                self._collect_garbage()
        except (Error, SilentPageError):  # closed, busy, or the site does not let go
            return False
        self.log.clear()
        return self.context.pages == [self.blank_page]

    def _collect_garbage(self) -> None:
        """Let Chromium forget the pages that were closed.

        Each SVG picture of a page is a document of its own. Chromium looks at all of them after
        every task of a process until they are collected, which it does seldom by itself.
        """
        if self.session:
            self.session.send("HeapProfiler.collectGarbage")

    def _watch(self, part: object, harmless: Collection[str] = ()) -> None:
        """Notice every call of the part that is not harmless."""
        for name in dir(type(part)):
            public = not name.startswith("_") and name not in harmless
            if public and callable(getattr(type(part), name)):
                setattr(part, name, self._altering(part, name))

    def _altering(self, part: object, name: str) -> Callable[..., Any]:
        @wraps(getattr(type(part), name))
        def call(*arguments: Any, **named: Any) -> Any:
            self.altered = True
            method = getattr(type(part), name)  # which actions.py may have wrapped meanwhile
            return method(part, *arguments, **named)

        return call


@dataclass(eq=False)
class ActingContexts:
    """The unused contexts of a worker; each key names the arguments a context was made with."""

    unused: dict[str, ActingContext] = field(default_factory=dict)

    def take(self, key: str, create: Callable[[], ActingContext]) -> ActingContext:
        """Return a context that is as new, for the running test alone."""
        return self.unused.pop(key, None) or create()

    def give_back(self, key: str, acting: ActingContext, *, passed: bool) -> None:
        """Empty the context for the next test, or close it when its test failed."""
        if passed and acting.empty():
            self.unused[key] = acting
        else:
            acting.context.close()

    def close(self) -> None:
        """Close all contexts."""
        for acting in self.unused.values():
            acting.context.close()


def _answer_blank(route: Route) -> None:
    route.fulfill(content_type="text/html", body=_BLANK_PAGE)


def _emptying_script() -> str:
    return as_function(Path(__file__).with_name("empty-site.js"))
