"""Edits of the answers of the replica: of one path, or of all paths that match a glob."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

ARTICLE = "/www/nation/2019/08/356_273254.html"
PAGES = "/www/*.html"
"""Every page that has the header and the footer: articles, front pages, lists."""
PRINT_PAGE = "/www2/common/printpreview.asp?newsidx=273254"

TEXT_TYPES = ("text/html", "text/css", "text/javascript")
"""The types of the answers that `Rename` changes."""


class MutantError(Exception):
    """An edit does not fit what the replica serves; one line names the mutant and the path."""


@dataclass(frozen=True, slots=True)
class Edit:
    """The base of all edits. It applies to the answers whose path, and query if any, match."""

    path: str
    """A glob; `?` stands for any one character, so a query needs no escaping."""

    def applies_to(self, address: str) -> bool:
        return fnmatchcase(address, self.path)


@dataclass(frozen=True, slots=True)
class Swap(Edit):
    """Replaces text in an answer; the text must be there exactly once.

    With `pattern`, `find` is a regular expression whose dot also matches line ends, and `put` may
    refer to its groups.
    """

    find: str
    put: str
    pattern: bool = False

    def apply(self, text: str) -> tuple[str, int]:
        """Return the new text, and how often `find` was in the old one."""
        if not self.pattern:
            return text.replace(self.find, self.put), text.count(self.find)
        return re.subn(self.find, self.put, text, flags=re.DOTALL)


@dataclass(frozen=True, slots=True)
class Rename(Edit):
    """Replaces what a regular expression matches in all markup, style sheets and scripts."""

    path: str = field(default="*", init=False)
    find: str
    put: str

    def apply(self, text: str) -> str:
        return re.sub(self.find, self.put, text)


@dataclass(frozen=True, slots=True)
class Substitute(Edit):
    """Sends the answer of another path, `source`; `path` itself need not exist."""

    source: str


@dataclass(frozen=True, slots=True)
class Delivery(Edit):
    """Changes how an answer is sent: its status, its headers, a delay in seconds.

    A header with an empty value is left out.
    """

    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0


def article(find: str, put: str, *, pattern: bool = False) -> Swap:
    """Edit the markup of the captured article."""
    return Swap(ARTICLE, find, put, pattern)


def pages(find: str, put: str, *, pattern: bool = False) -> Swap:
    """Edit the header, the footer or another part of every page."""
    return Swap(PAGES, find, put, pattern)


def sheet(name: str, find: str, put: str, *, pattern: bool = False) -> Swap:
    """Edit a style sheet; its name is like "share"."""
    return Swap(f"/static/css/{name}.css", find, put, pattern)


def script(name: str, find: str, put: str, *, pattern: bool = False) -> Swap:
    """Edit a script; its name is like "clock"."""
    return Swap(f"/static/js/{name}.js", find, put, pattern)
