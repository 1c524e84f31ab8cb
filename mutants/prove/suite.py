"""The suite's tests, and which pages of the replica each of them opens."""

from contextlib import redirect_stdout
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from io import StringIO
from pathlib import Path

import pytest

from mutants.edits import ARTICLE, PRINT_PAGE
from pages.article_page import article_number
from presscheck.plugin.parametrization import VIEWPORT_PARAMETER
from tests.articles import PARAMETER as ARTICLE_PARAMETER

ROOT = Path(__file__).parents[2]

QUIETLY = (
    "-q",
    "--no-header",
    f"--rootdir={ROOT}",
    "-pno:cacheprovider",
    "-pno:unraisableexception",  # collects garbage ten times over, which hundreds of runs pay for
    "-Wignore::pytest.PytestAssertRewriteWarning",
)
"""How pytest is run inside this process, which has imported the plugin already."""


class Sort(StrEnum):
    """The sorts of checks, by the folder they are in."""

    BEHAVIOUR = "behaves"
    LAYOUT = "layout"
    PICTURES = "looks"

    @classmethod
    def of(cls, test: str) -> "Sort":
        return cls(test.split("/")[1])


class Mode(StrEnum):
    """With which sorts of checks edits are tried."""

    ALL = "all"
    CHECKS = "checks"
    PICTURES = "pictures"

    @property
    def sorts(self) -> frozenset[Sort]:
        match self:
            case Mode.ALL:
                return frozenset(Sort)
            case Mode.CHECKS:
                return frozenset({Sort.BEHAVIOUR, Sort.LAYOUT})
            case Mode.PICTURES:
                return frozenset({Sort.PICTURES})


@dataclass(frozen=True, slots=True)
class Check:
    """A test of the suite.

    `article` is the one it is about, empty when it is about none; `opens` the only page it opens,
    empty when that is not known.
    """

    test: str
    component: str
    viewport: str
    article: str
    opens: str

    @property
    def sort(self) -> Sort:
        return Sort.of(self.test)


class Listing:
    """Hears which tests pytest found."""

    def __init__(self) -> None:
        self.checks: list[Check] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.checks = [check_of(item) for item in session.items]


@cache
def suite() -> tuple[Check, ...]:
    """Every test of the three folders, in the order in which pytest runs them."""
    listing, said = Listing(), StringIO()
    folders = [f"{ROOT}/tests/{sort}" for sort in Sort]
    with redirect_stdout(said):
        code = pytest.main(["--collect-only", *QUIETLY, *folders], plugins=[listing])
    if code:
        raise RuntimeError(said.getvalue())
    return tuple(listing.checks)


def check_of(item: pytest.Item) -> Check:
    marker = item.get_closest_marker("component")
    component = str(marker.args[0]) if marker else ""
    viewport, article = chosen(item, VIEWPORT_PARAMETER), chosen(item, ARTICLE_PARAMETER)
    return Check(item.nodeid, component, viewport, article, only_page_of(item))


def chosen(item: pytest.Item, name: str) -> str:
    """The value of a parameter of the test, empty when it has none."""
    return str(item.callspec.params.get(name, "")) if hasattr(item, "callspec") else ""


def only_page_of(item: pytest.Item) -> str:
    """Known of tests that read the shared article or print page, and ask for no page else."""
    asked, closure = item._fixtureinfo.argnames, set(item._fixtureinfo.names_closure)  # type: ignore[attr-defined]  # noqa: SLF001
    if {"page", "context", "new_context", "fresh_article", "walk"} & closure or "shared" in asked:
        return ""
    if {"article", "print_page"} <= closure:
        return ""
    path = chosen(item, ARTICLE_PARAMETER)
    return print_page_of(path) if "print_page" in closure else path


def print_page_of(article: str) -> str:
    return article and PRINT_PAGE.replace(article_number(ARTICLE), article_number(article))
