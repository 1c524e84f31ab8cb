"""The context of tests that act: one after the other in the same one, put back after each.

A browser that has the site in its cache, and a process for it, opens a page in half the time.
What cannot be put back is not: then the context is closed, and the next test gets a new one.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from functools import wraps
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Error, Page, Route

from presscheck.capture.deadline import deadline
from presscheck.errors import SilentPageError
from presscheck.plugin.trouble import TroubleLog
from presscheck.scripts import as_function

PUT_BACK = {
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
"""What a test may ask of a context that leaves nothing behind, or nothing that stays.

All else lasts, as init scripts and a clock that has moved do: that spends the context.
"""

PATIENCE = 10.0
"""Seconds in which a site must have let go of what it keeps."""

BLANK = '<!doctype html><title>-</title><link rel="icon" href="data:,">'


@dataclass(eq=False)
class ActingContext:
    """A context, what is heard in it, and a blank page of the site that keeps its process.

    `granted` are the permissions that it was made with.
    """

    context: BrowserContext
    log: TroubleLog
    keeper: Page
    granted: Sequence[str] = ()
    spent: bool = False

    @classmethod
    def of(
        cls, context: BrowserContext, log: TroubleLog, site: str, granted: Sequence[str] = ()
    ) -> "ActingContext":
        keeper = context.new_page()
        keeper.route("**", answer_blank)
        keeper.goto(site)
        keeper.unroute_all()
        acting = cls(context, log, keeper, granted)
        acting._watch(context, PUT_BACK)
        for part in (context.clock, context.credentials, context.debugger, context.tracing):
            acting._watch(part)
        return acting

    def _watch(self, part: object, harmless: Collection[str] = ()) -> None:
        """Notice every call of the part that is not harmless."""
        for name in dir(type(part)):
            public = not name.startswith("_") and name not in harmless
            if public and callable(getattr(type(part), name)):
                setattr(part, name, self._spending(getattr(part, name)))

    def _spending(self, ask: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(ask)
        def asked(*arguments: Any, **named: Any) -> Any:
            self.spent = True
            return ask(*arguments, **named)

        return asked

    def put_back(self) -> bool:
        """Whether the context is again as it was: nothing open, kept, allowed, routed or heard."""
        if self.spent:
            return False
        try:
            for page in self.context.pages:
                if page is not self.keeper:
                    page.close()
            self.context.unroute_all()
            self.context.clear_permissions()
            if self.granted:
                self.context.grant_permissions(self.granted)
            self.context.clear_cookies()
            with deadline(self.keeper, PATIENCE, "the page"):
                self.keeper.evaluate(emptying_script())
        except (Error, SilentPageError):  # closed, busy, or the site still holds what it keeps
            return False
        self.log.forget()
        return self.context.pages == [self.keeper]


def answer_blank(route: Route) -> None:
    route.fulfill(content_type="text/html", body=BLANK)


def emptying_script() -> str:
    return as_function(Path(__file__).with_name("emptied.js"))


@dataclass(eq=False)
class ActingContexts:
    """The worker's contexts for tests that act, each kept under the arguments it was made with."""

    kept: dict[str, ActingContext] = field(default_factory=dict)

    def take(self, key: str, create: Callable[[], ActingContext]) -> ActingContext:
        """A context as new; until it is given back, it is the running test's alone."""
        return self.kept.pop(key, None) or create()

    def give_back(self, key: str, acting: ActingContext, *, passed: bool) -> None:
        """Keep the context for the next test; what a failed test leaves behind is closed."""
        if passed and acting.put_back():
            self.kept[key] = acting
        else:
            acting.context.close()

    def close(self) -> None:
        for acting in self.kept.values():
            acting.context.close()
