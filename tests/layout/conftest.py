"""Fixtures of the layout checks: layouts of shared pages, and the results of journeys."""

from collections.abc import Callable, Hashable, MutableMapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Protocol, TypeVar
from weakref import WeakKeyDictionary

import pytest
from playwright.sync_api import Error

from pages.article_page import ArticlePage
from pages.base import SitePage
from pages.print_page import PrintPage
from presscheck import Viewport
from tests.layout.layout import Layout, layout_of

Result = TypeVar("Result")
Layouts = MutableMapping[SitePage, Layout]


@dataclass(frozen=True, slots=True)
class FailedJourney:
    """Why a journey failed, and where; each time it is raised, Python would add to its trace."""

    failure: AssertionError | Error
    trace: TracebackType | None


class Walk(Protocol):
    """Returns the result of a journey through a page, which only the first caller makes."""

    def __call__(self, journey: Callable[[ArticlePage], Result]) -> Result: ...


@pytest.fixture(scope="session")
def layouts() -> Layouts:
    """Layouts that were read from shared pages: nobody alters those, so one reading is enough."""
    return WeakKeyDictionary()


@pytest.fixture
def layout(article: ArticlePage, layouts: Layouts) -> Layout:
    """The layout of the article's page."""
    return layouts.get(article) or layouts.setdefault(article, layout_of(article))


@pytest.fixture
def print_layout(print_page: PrintPage, layouts: Layouts) -> Layout:
    """The layout of the article's print page."""
    return layouts.get(print_page) or layouts.setdefault(print_page, layout_of(print_page))


@pytest.fixture(scope="session")
def journeys() -> dict[Hashable, Any]:
    """The results of journeys, or their errors, by journey, browser, viewport and article."""
    return {}


@pytest.fixture
def walk(
    request: pytest.FixtureRequest,
    journeys: dict[Hashable, Any],
    browser_name: str,
    viewport: Viewport,
    article_path: str,
) -> Walk:
    """Make each journey once, on a page of its own, for all tests that read its result.

    Opening a page is slow. If the journey fails, every test that asks for it fails.
    """

    def result_of(journey: Callable[[ArticlePage], Result]) -> Result:
        key = (journey, browser_name, viewport, article_path)
        if key not in journeys:
            try:
                journeys[key] = journey(request.getfixturevalue("fresh_article"))
            except (AssertionError, Error) as failure:
                journeys[key] = FailedJourney(failure, failure.__traceback__)
        result: Result | FailedJourney = journeys[key]
        if isinstance(result, FailedJourney):
            raise result.failure.with_traceback(result.trace)
        return result

    return result_of
