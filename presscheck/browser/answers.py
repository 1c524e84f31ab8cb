"""What the site has answered to the address of a page, asked when the page is not as it should."""

from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from playwright.sync_api import Error, Page

from presscheck.capture.deadline import deadline
from presscheck.errors import SilentPageError
from presscheck.foreign_text import safe_line
from presscheck.scripts import as_function

_SECONDS = 10.0
"""The time that a page may take to say what it is."""

_LONGEST = 120
"""Characters of a title that are told."""

_REFUSALS = {401, 403, 407, 429}
"""Statuses with which a site turns a reader away, whatever the page is."""

_ERROR_PAGES = ("chrome-error:", "about:neterror")
"""The beginnings of the addresses under which browsers say that no answer came."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to the address of a page: its status, its size in bytes, its type and its title.

    `redirects` is how often the site has sent the browser on, `is_login` whether it did so to a
    page that asks for a password, `is_empty` whether there is nothing in the page. A page without
    an answer has the status 0.
    """

    address: str
    status: int
    size: int
    redirects: int
    kind: str
    title: str
    is_empty: bool
    is_login: bool

    @property
    def has_come(self) -> bool:
        """Return whether the site has answered at all."""
        return self.address != "about:blank" and not self.address.startswith(_ERROR_PAGES)

    @property
    def turns_away(self) -> bool:
        """Return whether no page of any site is like this: refused, broken, empty or not there."""
        if self.address == "about:blank":
            return False
        refused = self.status in _REFUSALS or self.status >= 500
        return refused or self.is_empty or not self.has_come

    @property
    def is_unusual(self) -> bool:
        """Return whether the answer may explain why a check failed."""
        return self.turns_away or self.status >= 400

    def __str__(self) -> str:
        sent_on = " (after a redirect)" if self.redirects else ""
        status = f" {self.status}{_phrase(self.status)}" if self.status else ""
        title = f"titled “{self.title[:_LONGEST]}”" if self.title else "without a title"
        size = f"{self.size:,} byte{'' if self.size == 1 else 's'} of {self.kind}"
        return safe_line(f"{self.address}{sent_on} answered{status}: {size}, {title}")


def answer_of(page: Page) -> Answer | None:
    """Return what the site has answered for a page; None when the page does not say."""
    with suppress(Error, SilentPageError), deadline(page, _SECONDS, "the page"):
        return Answer(**page.evaluate(as_function(Path(__file__).with_name("answer.js"))))
    return None


def _phrase(status: int) -> str:
    try:
        return f" ({HTTPStatus(status).phrase})"
    except ValueError:
        return ""
