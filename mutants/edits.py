"""Edits to what the replica serves, each to the answers of one path or of all that a glob names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

ARTICLE = "/www/nation/2019/08/356_273254.html"
PAGES = "/www/*.html"
"""Every page with the site's furniture whose address ends so: articles, fronts, lists."""
PRINT_PAGE = "/www2/common/printpreview.asp?newsidx=273254"

WRITTEN = ("text/html", "text/css", "text/javascript")
"""Types of answers that an edit everywhere looks into."""


class MutantError(Exception):
    """An edit that does not fit what the replica serves: one line with the mutant and the path."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What all edits have: the path, and perhaps query, of the answers they apply to."""

    path: str
    """A glob; `?` stands for any one sign, so a query needs no escaping."""

    def applies_to(self, address: str) -> bool:
        return fnmatchcase(address, self.path)


@dataclass(frozen=True, slots=True)
class Swap(Edit):
    """Words of the body for others; they must be there exactly once.

    With `pattern`, `find` is a regular expression whose dot matches line ends as well, and `put`
    may call upon its groups.
    """

    find: str
    put: str
    pattern: bool = False

    def edited(self, text: str) -> tuple[str, int]:
        """The text with the words put in, and how often they were found."""
        if not self.pattern:
            return text.replace(self.find, self.put), text.count(self.find)
        return re.subn(self.find, self.put, text, flags=re.DOTALL)


@dataclass(frozen=True, slots=True)
class Everywhere(Edit):
    """A regular expression for other words in all markup, sheets and scripts: to rename things."""

    path: str = field(default="*", init=False)
    find: str
    put: str

    def edited(self, text: str) -> str:
        return re.sub(self.find, self.put, text)


@dataclass(frozen=True, slots=True)
class Instead(Edit):
    """The answer of another path; `path` itself need not exist."""

    of: str


@dataclass(frozen=True, slots=True)
class Sent(Edit):
    """How the answer is sent: its status, headers (an empty one is left out), seconds of delay."""

    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0


def article(find: str, put: str, *, pattern: bool = False) -> Swap:
    """In the markup of the captured article."""
    return Swap(ARTICLE, find, put, pattern)


def pages(find: str, put: str, *, pattern: bool = False) -> Swap:
    """In the furniture of every page."""
    return Swap(PAGES, find, put, pattern)


def sheet(name: str, find: str, put: str, *, pattern: bool = False) -> Swap:
    """In a style sheet, by its name: "share"."""
    return Swap(f"/static/css/{name}.css", find, put, pattern)


def script(name: str, find: str, put: str, *, pattern: bool = False) -> Swap:
    """In a script, by its name: "clock"."""
    return Swap(f"/static/js/{name}.js", find, put, pattern)
