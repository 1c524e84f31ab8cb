"""A snapshot in a test: each component's result is a subtest, and its data travels with reports."""

import os
from ast import literal_eval
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Error, Locator, Playwright

from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.store import BaselineStore
from presscheck.browser.page_watch import PageWatch
from presscheck.capture.capture import CaptureTarget, PageObject, Scope
from presscheck.capture.marks import register_engine
from presscheck.foreign_text import safe_line
from presscheck.outcome import Same, changes_of
from presscheck.project import BASELINES
from presscheck.report.causes import describe_changes
from presscheck.report.files import PAGE
from presscheck.results import ComponentResult, SnapshotResult
from presscheck.session.snapshots import SnapshotRequest, page_name
from presscheck.session.spool import Claimant
from presscheck.viewports import Viewport

COMPONENT = "component"
"""The marker that names the component of a check, and the property of its reports."""

BROWSER = "browser_name"
"""The parameter of pytest-playwright that names the browser, and the property of reports."""

NEEDS_REFERENCE = "a page that nobody has approved is compared with a reference address alone"

MOST_CAUSES = 5
"""The causes that a failure names; the report has the others."""

_FAILED_ITSELF = "presscheck_failed_itself"
"""The attribute of a report that says so; it travels with the report, from workers too."""

_LAST_FAILURE = pytest.StashKey[BaseException | None]()


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of the baselines and of the report, as paths from where pytest was started."""

    baselines: Path
    report: Path

    @classmethod
    def of(cls, config: pytest.Config, baselines: Path, report: Path) -> "Folders":
        """Return the folders of a run."""
        here = config.invocation_params.dir
        return cls(Path(os.path.relpath(baselines, here)), Path(os.path.relpath(report, here)))

    def paths_of(self, result: SnapshotResult) -> Iterator[str]:
        """Yield a line for each file of a snapshot, and one for the report."""
        files = result.capture
        if result.digest:
            yield f"baseline  {BaselineStore(self.baselines).screenshot(result.key)}"
        if result.reference and files and files.baseline:
            yield f"reference {self.report / files.baseline}"
        if files:
            yield f"capture   {self.report / files.screenshot}"
        if files and files.diff:
            yield f"diff      {self.report / files.diff}"
        yield f"report    {self.report / PAGE}"


class TakesSnapshots(Protocol):
    """Takes a snapshot, and says what came of it."""

    def check(self, request: SnapshotRequest) -> SnapshotResult:
        """Return the result of a snapshot."""
        ...


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Takes snapshots of pages for one test: `snapshot(article, "at-rest")`.

    `listed` is the page of a list that the test is about: a snapshot of it without a baseline is
    skipped, because nobody would approve it.
    """

    session: TakesSnapshots
    viewport: Viewport
    claimant: Claimant
    subtests: pytest.Subtests
    watch: PageWatch
    folders: Folders
    scroll: bool = True
    listed: str = ""
    is_approved: Callable[[SnapshotKey], bool] = lambda _: True

    def __call__(
        self,
        page_object: PageObject,
        state: str,
        *,
        of: Scope | None = None,
        mask: Locator | Sequence[Locator] = (),
        scroll: bool | None = None,
    ) -> None:
        """Compare a page with its baseline; every component that differs is a failed subtest.

        `state` says what the page is doing, as a slug: with the page and the viewport it names the
        snapshot. `of` captures one component alone. What `mask` finds may change its content, but
        not its place and size. The page is scrolled through, so that everything in it loads,
        unless `scroll` or the project's setting is False.
        """
        masks = [mask] if isinstance(mask, Locator) else list(mask)
        scrolls = self.scroll if scroll is None else scroll
        key = SnapshotKey(page_name(page_object), state, self.viewport.name)
        target = CaptureTarget(page_object.page, page_object.components(), of, masks, scrolls)
        if self.listed and not self.is_approved(key):
            pytest.skip(f"{self.listed} is not in {BASELINES}/: {NEEDS_REFERENCE}")
        result = self.session.check(SnapshotRequest(key, target, self.claimant))
        is_well = result.approved or isinstance(result.outcome, Same)
        errors = "" if is_well else self.watch.unreported_errors()
        _report(result, self.subtests, self.folders, errors)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any]) -> Generator[None, object, object]:
    """Teach Playwright, before it makes a context, how captures mark components."""
    made = yield
    if fixturedef.argname == "playwright" and isinstance(made, Playwright):
        with suppress(Error):  # an override of the fixture may hand on what it got
            register_engine(made.selectors)
    return made


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Write component and browser into each report; workers and junit.xml have them as well."""
    for item in items:
        if marker := item.get_closest_marker(COMPONENT):
            item.user_properties.append((COMPONENT, marker.args[0]))
        if browser := _browser_of(item):
            item.user_properties.append((BROWSER, browser))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Write into each report whether the test failed by something that no subtest has reported.

    pytest calls a test failed when a subtest did; with --exitfirst it even ends by that failure.
    """
    report = yield
    failure = call.excinfo.value if call.excinfo else None
    is_reported = failure is not None and failure is item.stash.get(_LAST_FAILURE, None)
    if is_reported:
        report.longrepr = "contains 1 failed subtest"
    setattr(report, _FAILED_ITSELF, report.failed and not is_reported)
    item.stash[_LAST_FAILURE] = failure
    return report


def only_sums_up(report: pytest.TestReport | pytest.CollectReport) -> bool:
    """Return whether all that failed of a test are subtests, which have reports of their own."""
    is_subtest = isinstance(report, pytest.SubtestReport)
    return not is_subtest and not getattr(report, _FAILED_ITSELF, True)


def component_of(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Return the component that a report is about, empty when nobody named one."""
    if isinstance(report, pytest.SubtestReport) and COMPONENT in report.context.kwargs:
        return _text_of(report.context.kwargs[COMPONENT])
    return str(properties_of(report).get(COMPONENT, ""))


def properties_of(report: pytest.TestReport | pytest.CollectReport) -> dict[str, object]:
    """Return the properties of a report; that of a file that cannot be collected has none."""
    return dict(getattr(report, "user_properties", ()))


def _report(
    result: SnapshotResult, subtests: pytest.Subtests, folders: Folders, errors: str
) -> None:
    """Report one subtest for each component, or one for the snapshot when it has none.

    The browser errors of the page come first: a change may only follow from them.
    """
    if errors:
        with subtests.test(result.name):
            pytest.fail(errors, pytrace=False)
    for one in result.component_results:
        data = {COMPONENT: one.component} if one.component else {}
        with subtests.test(result.name, **data):
            if not (isinstance(one.outcome, Same) or result.approved):
                lines = map(safe_line, _lines(one, result, folders))
                pytest.fail("\n".join(lines), pytrace=False)


def _lines(one: ComponentResult, result: SnapshotResult, folders: Folders) -> Iterator[str]:
    """What is wrong, where the files are, and what to type next."""
    yield f"{one.component or result.name} {result.headline_of(one.outcome)}"
    causes = list(describe_changes(changes_of(one.outcome)))
    yield from (f"  {cause}" for cause in causes[:MOST_CAUSES])
    if len(causes) > MOST_CAUSES:
        yield f"  and {len(causes) - MOST_CAUSES} more"
    yield from (f"  {path}" for path in folders.paths_of(result))
    yield f"  next: {result.next_step_of(one.outcome)}"


def _browser_of(item: pytest.Item) -> str:
    """The browser that pytest-playwright runs a test in; empty for one without a page."""
    return str(item.callspec.params.get(BROWSER, "")) if hasattr(item, "callspec") else ""


def _text_of(value: object) -> str:
    """The text whose `repr` pytest has put into a report, once more on the way from a worker."""
    text = str(value)
    while text[:1] in {"'", '"'}:
        try:
            text = str(literal_eval(text))
        except (ValueError, SyntaxError):
            break
    return text
