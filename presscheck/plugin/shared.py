"""Pages that many tests read: opened once per worker, and guarded against being altered."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Generic, Protocol, TypeVar

from playwright.sync_api import BrowserContext, Error, JSHandle, Page

from presscheck.plugin.trouble import TroubleLog


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
        try:
            return list(self.opened_as.evaluate("opened => opened.changes()"))
        except Error:
            return [f"the page was left or closed; it is now at {self.subject.page.url}"]


@dataclass(slots=True)
class SharedPages:
    """The worker's opened pages; `in_use` are those that the running test asked for."""

    pages: dict[Key, SharedPage[PageObject]] = field(default_factory=dict)
    in_use: set[Key] = field(default_factory=set)

    def get(
        self,
        key: Key,
        context: BrowserContext,
        log: TroubleLog,
        open_page: Callable[[Page], Subject],
    ) -> Subject:
        """The page of that key, opened in the context by the first test that asks."""
        if key not in self.pages:
            subject = open_page(context.new_page())
            opened_as = subject.page.evaluate_handle(untouched_script())
            self.pages[key] = SharedPage(subject, log, opened_as)
        self.in_use.add(key)
        return self.pages[key].subject  # type: ignore[return-value]  # a key has one kind of page

    def drop(self, key: Key) -> None:
        """Close an altered page, so that the next test gets it as new."""
        self.pages.pop(key).subject.page.close()


@cache
def untouched_script() -> str:
    return files("presscheck.plugin").joinpath("untouched.js").read_text(encoding="utf-8")
