"""The tests of the suite, and which of them are run on a variant, the most likely to fail first."""

import inspect
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from io import StringIO
from pathlib import Path

import pytest

from mutants.edits import ARTICLE, PRINT_PAGE
from mutants.mutant import Mutant, Sign
from mutants.site import EditedSite
from pages.article_page import article_number
from presscheck.baselines.store import BaselineStore
from presscheck.plugin.parametrization import VIEWPORT_PARAMETER
from presscheck.plugin.reports import without_parameters
from presscheck.project import BASELINES
from presscheck.viewports import VIEWPORTS
from replica import SITE
from tests.articles import PARAMETER as ARTICLE_PARAMETER

ROOT = Path(__file__).parents[2]

PYTEST_OPTIONS = (
    "-q",
    "--no-header",
    f"--rootdir={ROOT}",
    "-pno:cacheprovider",
    "-pno:unraisableexception",  # it runs the garbage collector ten times in each of many runs
    "-Wignore::pytest.PytestAssertRewriteWarning",  # the plugin is imported already
)
"""The options of every run of pytest inside this process."""

ARTICLE_AT_REST = "tests/looks/test_article_at_rest.py::test_every_article_at_rest"

OPENS_OTHER_PAGES = {"page", "context", "new_context", "fresh_article", "walk"}
"""Fixtures of tests that may open any page."""

STEM = 4
"""The number of letters that two words must share to count as the same word."""


class CheckKind(StrEnum):
    """The kinds of checks; the value is the folder they are in."""

    BEHAVIOUR = "behaves"
    LAYOUT = "layout"
    PICTURES = "looks"

    @classmethod
    def of(cls, test: str) -> "CheckKind":
        return cls(test.split("/")[1])


class Mode(StrEnum):
    """Which kinds of checks the variants are tried with.

    With `only-affected` these are all, without those that are proved unchanged on the variant.
    """

    ALL = "all"
    CHECKS = "checks"
    PICTURES = "pictures"
    ONLY_AFFECTED = "only-affected"

    @property
    def kinds(self) -> frozenset[CheckKind]:
        match self:
            case Mode.ALL | Mode.ONLY_AFFECTED:
                return frozenset(CheckKind)
            case Mode.CHECKS:
                return frozenset({CheckKind.BEHAVIOUR, CheckKind.LAYOUT})
            case Mode.PICTURES:
                return frozenset({CheckKind.PICTURES})


@dataclass(frozen=True, slots=True)
class Check:
    """A test of the suite.

    `article` is the path of the article it is about, empty when it is about none. `only_page` is
    the path of the only page that it opens, empty when it may open others.
    """

    test: str
    component: str
    viewport: str
    article: str
    only_page: str

    @property
    def kind(self) -> CheckKind:
        return CheckKind.of(self.test)


class _Collector:
    """A pytest plugin that lists the tests that pytest collects."""

    def __init__(self) -> None:
        self.checks: list[Check] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.checks = [
            _check_of(item) for item in session.items if isinstance(item, pytest.Function)
        ]


@cache
def all_checks() -> tuple[Check, ...]:
    """Return every test of the three folders, in the order in which pytest runs them.

    Raises:
        RuntimeError: pytest cannot collect the tests; the message is its output.
    """
    collector, output = _Collector(), StringIO()
    folders = [f"{ROOT}/tests/{kind}" for kind in CheckKind]
    with redirect_stdout(output):
        code = pytest.main(["--collect-only", *PYTEST_OPTIONS, *folders], plugins=[collector])
    if code:
        raise RuntimeError(output.getvalue())
    return tuple(collector.checks)


def _check_of(item: pytest.Function) -> Check:
    marker = item.get_closest_marker("component")
    component = str(marker.args[0]) if marker else ""
    viewport, article = _parameter(item, VIEWPORT_PARAMETER), _parameter(item, ARTICLE_PARAMETER)
    return Check(item.nodeid, component, viewport, article, _only_page(item))


def _parameter(item: pytest.Function, name: str) -> str:
    """Return the value of a parameter of the test; empty when it has no such parameter."""
    return str(item.callspec.params.get(name, "")) if hasattr(item, "callspec") else ""


def _only_page(item: pytest.Function) -> str:
    """Return the page of a test that only reads the shared article or the shared print page."""
    arguments, fixtures = inspect.signature(item.function).parameters, set(item.fixturenames)
    if OPENS_OTHER_PAGES & fixtures or "shared" in arguments:
        return ""
    if {"article", "print_page"} <= fixtures:
        return ""
    article = _parameter(item, ARTICLE_PARAMETER)
    return _print_page_of(article) if "print_page" in fixtures else article


def _print_page_of(article: str) -> str:
    return article and PRINT_PAGE.replace(article_number(ARTICLE), article_number(article))


def reachable_checks(sites: Sequence[EditedSite], kinds: Collection[CheckKind]) -> list[Check]:
    """Return the checks that an edit can change: not those whose only page is not edited."""
    pages = {page for page in SITE.addresses() if any(site.touches(page) for site in sites)}
    return [
        check
        for check in all_checks()
        if check.kind in kinds and (not check.only_page or check.only_page in pages)
    ]


def likely_tests(mutant: Mutant, kinds: Collection[CheckKind]) -> Iterator[Sequence[str]]:
    """Yield the tests of the mutant's component in groups, in the order in which to run them.

    A snapshot shows most mutants fastest, so the article at rest comes first. A mutant of
    behaviour is tried with the checks of its component first.
    """
    checks = reachable_checks([EditedSite(mutant.name, mutant.edits)], kinds)
    checks = [check for check in checks if check.article in {"", ARTICLE}]
    snapshots = _snapshot_tests(mutant, checks)
    of_component = [check for check in checks if check.component == mutant.component]
    of_component.sort(key=lambda check: _distance(check, mutant))
    others = [check.test for check in of_component]
    groups = [snapshots[:1], [*snapshots[1:], *others]]
    if mutant.expected is Sign.BEHAVIOUR:
        groups = [others, snapshots]
    yield from filter(None, groups)


def explaining_tests(mutant: Mutant) -> Sequence[str]:
    """Return the tests whose snapshots show the mutant's component."""
    site = EditedSite(mutant.name, mutant.edits)
    return _snapshot_tests(mutant, reachable_checks([site], {CheckKind.PICTURES}))


def article_at_rest(checks: Sequence[Check]) -> list[str]:
    """Return the test whose snapshot shows most: the article as it opens, in the first viewport."""
    return [
        check.test
        for check in checks
        if without_parameters(check.test) == ARTICLE_AT_REST
        and (check.only_page, check.viewport) == (ARTICLE, VIEWPORTS[0].name)
    ]


def _snapshot_tests(mutant: Mutant, checks: Sequence[Check]) -> list[str]:
    """Return the article at rest, then the tests whose baselines show the mutant's component."""
    shown = _components_shown()
    first = article_at_rest(checks)
    others = [
        check
        for check in checks
        if check.test not in first and mutant.component in shown[without_parameters(check.test)]
    ]

    def order(check: Check) -> tuple[object, ...]:
        components = len(shown[without_parameters(check.test)])
        return _distance(check, mutant), components, check.viewport

    return first + [check.test for check in sorted(others, key=order)]


def _distance(check: Check, mutant: Mutant) -> tuple[int, bool]:
    """Sort tests first that share words with the mutant, then tests that only read a page."""
    words = _stems(check.test.partition("[")[0])
    return -len(words & _stems(f"{mutant.name} {mutant.notice}")), not check.only_page


def _stems(text: str) -> set[str]:
    """Return the first letters of the longer words, so that endings do not matter."""
    return {word[:STEM] for word in re.findall(f"[a-z]{{{STEM},}}", text.lower())}


@cache
def _components_shown() -> defaultdict[str, set[str]]:
    """Return the components that the baselines of each test show."""
    store = BaselineStore(ROOT / BASELINES)
    shown: defaultdict[str, set[str]] = defaultdict(set)
    for baseline in filter(None, map(store.find, store.keys())):
        anatomy = baseline.anatomy
        shown[anatomy.test] |= {element.component for element in anatomy.elements}
    return shown
