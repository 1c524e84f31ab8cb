"""Runs of pytest inside this process, with a browser that stays open from run to run."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import pytest

from mutants.edits import Edit
from mutants.live_site import LIVE_PROFILE
from mutants.mutant import Sign
from mutants.prove.browser import SharedBrowser
from mutants.prove.peers import noticing_rules
from mutants.prove.results import Cause
from mutants.prove.suite import PYTEST_OPTIONS, all_checks, article_at_rest
from mutants.site import serving_edits
from presscheck.outcome import Unstable, changes_of
from presscheck.report.files import read_results
from presscheck.results import BROWSER_ERRORS, Failure, Results, SnapshotResult
from replica import SITE
from replica.rough import Rough

PRODUCTION_SEED = 7
"""Another seed than the mutants are served with, so that lists and adverts differ as well."""

ROUGH_CHECK = "python benchmarks/rough_runs.py --times 1 tests/looks/test_article_at_rest.py"


class ControlError(Exception):
    """The suite fails on the replica without any edit, or pytest does not run."""


@dataclass(frozen=True, slots=True)
class RunResult:
    """What came of a run: the first test that failed, empty when all passed, and the causes.

    `peers` are the names of the other tools' rules that notice the screenshots, if asked for.
    """

    failed_test: str = ""
    causes: tuple[Cause, ...] = ()
    peers: tuple[str, ...] = ()


class Runner(Protocol):
    """Serves the replica with edits, and runs tests on it."""

    def serve(self, name: str, edits: Sequence[Edit]) -> AbstractContextManager[str]:
        """Serve the replica with the edits for the length of the block, at the given address."""

    def run(self, address: str, tests: Sequence[str]) -> RunResult:
        """Run the tests on the site at the address, up to the first test that fails."""


@dataclass(frozen=True, slots=True)
class BrowserRunner:
    """Runs tests in a shared browser; `report` is the folder for the report of each run.

    With a `reference`, the address of the rough replica without any edit, the mutants are served
    rough too, and compared with it. With a `ledger` only the tests run that it does not prove
    unchanged.
    """

    browser: SharedBrowser
    report: Path
    asks_peers: bool = False
    reference: str = ""
    ledger: Path | None = None

    def serve(self, name: str, edits: Sequence[Edit]) -> AbstractContextManager[str]:
        return serving_edits(name, edits, rough=Rough() if self.reference else None)

    def run(self, address: str, tests: Sequence[str]) -> RunResult:
        options = options_for(address, self.reference)
        if self.ledger:
            options = (*options, "--presscheck-ledger", str(self.ledger))
        failed = _first_failure(tests, self.report, *options, plugins=[self.browser])
        if not failed:
            return RunResult()
        results = read_results(self.report)
        peers = noticing_rules(results, self.report) if self.asks_peers else ()
        return RunResult(failed, tuple(causes_of(results)), peers)


def options_for(address: str, reference: str = "") -> tuple[str, ...]:
    """Return the options of pytest for a site at an address."""
    site = ("--base-url", address)
    if reference:
        return (*site, "--presscheck-reference", reference, "--presscheck-profile", LIVE_PROFILE)
    return (*site, "--presscheck-strict-hosts")  # the replica needs no other host


@contextmanager
def serving_production() -> Iterator[str]:
    """Serve what mutants of a live site are compared with: the rough replica without any edit."""
    with SITE.serve_rough(Rough(seed=PRODUCTION_SEED)) as addresses:
        yield addresses.base


def expect_unedited_passes(reference: str = "") -> None:
    """Check that the article at rest passes on the replica without any edit.

    The run also finds out the fingerprint of the browser and keeps it for the workers. A worker
    cannot do so: pytest looks for it before the worker can lend it the running Playwright.

    Raises:
        ControlError: The test fails, or pytest does not run.
    """
    output = StringIO()
    with redirect_stdout(output), TemporaryDirectory() as report:
        try:
            rough = Rough() if reference else None
            with serving_edits("no edit", (), rough=rough) as address:
                options = options_for(address, reference)
                failed = _first_failure(article_at_rest(all_checks()), Path(report), *options)
        except RuntimeError as error:
            raise ControlError(output.getvalue().strip() or str(error)) from error
    if failed:
        command = ROUGH_CHECK if reference else "make check"
        raise ControlError(f"{failed} fails without any edit (next: {command})")


def _places(tests: Sequence[str], *, by_name: bool) -> list[str]:
    """Return what pytest collects: files, which are found faster, or the tests `by_name`.

    The tests have to be named when pytest is run a second time to take references: that run has
    the same command line, and no plugin that chooses among the tests.
    """
    return list(tests) if by_name else list(dict.fromkeys(t.partition("::")[0] for t in tests))


class _FirstFailure:
    """A pytest plugin that runs the given tests in the given order and keeps the first failure."""

    def __init__(self, tests: Sequence[str]) -> None:
        self.order = {test: index for index, test in enumerate(tests)}
        self.failed_test = ""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        chosen = [item for item in items if item.nodeid in self.order]
        items[:] = sorted(chosen, key=lambda item: self.order[item.nodeid])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and not self.failed_test:
            self.failed_test = report.nodeid


def _first_failure(
    tests: Sequence[str], report: Path, *options: str, plugins: Sequence[object] = ()
) -> str:
    """Run the tests up to the first that fails; return its name, empty when all passed.

    Raises:
        RuntimeError: pytest did not run the tests; its standard output says why.
    """
    first = _FirstFailure(tests)
    arguments = ["-x", *PYTEST_OPTIONS, f"--presscheck-report={report}", *options]
    arguments += _places(tests, by_name="--presscheck-reference" in options)
    code = pytest.main(arguments, plugins=[*plugins, first])
    if code not in {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED}:
        raise RuntimeError(f"pytest ended with {code} (next: read the output in prove-*.log)")
    return first.failed_test


def causes_of(results: Results) -> Iterator[Cause]:
    """Yield the browser errors, then the checks that failed, then the causes in the snapshots."""
    for note in results.notes:
        if note.startswith(BROWSER_ERRORS):
            yield Cause("", Sign.TROUBLE, note)
    yield from map(_cause_of_failure, results.failures)
    for snapshot in results.snapshots:
        yield from _causes_in_snapshot(snapshot)


def _cause_of_failure(failure: Failure) -> Cause:
    kind = Sign.TROUBLE if failure.message.startswith(BROWSER_ERRORS) else Sign.BEHAVIOUR
    return Cause(failure.component, kind, f"{failure.check}: {failure.message}")


def _causes_in_snapshot(snapshot: SnapshotResult) -> Iterator[Cause]:
    if isinstance(snapshot.outcome, Unstable):
        moving = ", ".join(snapshot.outcome.changing)
        yield Cause(snapshot.key.page, Sign.UNSETTLED, f"{snapshot.key}: unstable: {moving}")
    for change in changes_of(snapshot.outcome):
        if not change.because:
            yield Cause(change.component, change.kind, f"{change.component}: {change.sentence}")
