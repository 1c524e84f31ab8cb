"""What the rules of layout look at: surveys of shared pages, and what journeys brought home."""

from collections.abc import Callable, Hashable, MutableMapping
from typing import Any, Protocol, TypeVar
from weakref import WeakKeyDictionary

import pytest
from playwright.sync_api import Error

from pages.article_page import ArticlePage
from pages.base import SitePage
from pages.print_page import PrintPage
from presscheck import Viewport
from tests.layout.survey import Survey, survey_of

Found = TypeVar("Found")
Surveys = MutableMapping[SitePage, Survey]


class Walk(Protocol):
    """Hands out what a journey found; only the first who asks walks it, on a page of its own."""

    def __call__(self, journey: Callable[[ArticlePage], Found]) -> Found: ...


@pytest.fixture(scope="session")
def surveys() -> Surveys:
    """Surveys of shared pages, which nobody alters: one look serves every rule."""
    return WeakKeyDictionary()


@pytest.fixture
def survey(article: ArticlePage, surveys: Surveys) -> Survey:
    """Everything visible on the article's page."""
    return surveys.get(article) or surveys.setdefault(article, survey_of(article))


@pytest.fixture
def print_survey(print_page: PrintPage, surveys: Surveys) -> Survey:
    """Everything visible on the article's print page."""
    return surveys.get(print_page) or surveys.setdefault(print_page, survey_of(print_page))


@pytest.fixture(scope="session")
def journeys() -> dict[Hashable, Any]:
    """What was found on the way, by journey, browser, viewport and article."""
    return {}


@pytest.fixture
def walk(
    request: pytest.FixtureRequest,
    journeys: dict[Hashable, Any],
    browser_name: str,
    viewport: Viewport,
    article_path: str,
) -> Walk:
    """Many tests read what one journey found, or how it failed, because pages open slowly."""

    def found_on(journey: Callable[[ArticlePage], Found]) -> Found:
        key = (journey, browser_name, viewport, article_path)
        if key not in journeys:
            try:
                journeys[key] = journey(request.getfixturevalue("fresh_article"))
            except (AssertionError, Error) as failure:
                journeys[key] = failure
        found: Found = journeys[key]
        if isinstance(found, Exception):
            raise found
        return found

    return found_on
