"""One run of some tests against one site, in this process, with a browser that stays open."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from mutants.mutant import Sign
from mutants.prove.kept_browser import KeptBrowser
from mutants.prove.peers import noticing
from mutants.prove.suite import QUIETLY
from presscheck.outcome import ChangeKind, Unstable, changes_of
from presscheck.plugin.verdict import COMPLAINED
from presscheck.report.files import read_results
from presscheck.results import Failure, Results, SnapshotResult


@dataclass(frozen=True, slots=True)
class Cause:
    """What a run says is wrong, in the order in which it says it."""

    component: str
    kind: ChangeKind | Sign
    sentence: str


@dataclass(frozen=True, slots=True)
class Found:
    """What came of a run: the first test that failed, none when all passed, and the causes."""

    failed: str = ""
    causes: tuple[Cause, ...] = ()
    peers: tuple[str, ...] = ()
    """The names of other tools' rules that notice the pictures, where they were asked."""


class FirstFailure:
    """Leaves the tests asked for, in the order asked for, and hears which fails first."""

    def __init__(self, tests: Sequence[str]) -> None:
        self.order = {test: place for place, test in enumerate(tests)}
        self.failed = ""

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        asked_for = [item for item in items if item.nodeid in self.order]
        items[:] = sorted(asked_for, key=lambda item: self.order[item.nodeid])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and not self.failed:
            self.failed = report.nodeid


class Trials(Protocol):
    """Where tests are run."""

    def run(self, address: str, tests: Sequence[str]) -> Found:
        """Run the tests up to the first that fails, with the site at that address."""


@dataclass(frozen=True, slots=True)
class Bench:
    """Where a worker runs its trials: its browser, and a folder for reports."""

    browser: KeptBrowser
    report: Path
    asks_peers: bool = False

    def run(self, address: str, tests: Sequence[str]) -> Found:
        failed = first_failure(tests, self.report, "--base-url", address, plugins=[self.browser])
        if not failed:
            return Found()
        results = read_results(self.report)
        peers = noticing(results, self.report) if self.asks_peers else ()
        return Found(failed, tuple(causes(results)), peers)


def first_failure(
    tests: Sequence[str], report: Path, *options: str, plugins: Sequence[object] = ()
) -> str:
    """Run the tests up to the first that fails, and give its name, empty when all passed.

    RuntimeError when pytest did not get that far; what it said is on the standard output, which a
    worker keeps in its log.
    """
    # A name may hold what the command line takes for something else; files do not.
    files = dict.fromkeys(test.partition("::")[0] for test in tests)
    first = FirstFailure(tests)
    arguments = ["-x", *QUIETLY, f"--presscheck-report={report}", *options, *files]
    code = pytest.main(arguments, plugins=[*plugins, first])
    if code not in {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED}:
        raise RuntimeError(f"pytest ended with {code}: its output (prove-*.log) says why")
    return first.failed


def causes(results: Results) -> Iterator[Cause]:
    """What the browser complained about, checks that failed, and what the snapshots say."""
    for note in results.notes:
        if note.startswith(COMPLAINED):
            yield Cause("", Sign.TROUBLE, note)
    yield from map(cause_of, results.failures)
    for snapshot in results.snapshots:
        yield from causes_in(snapshot)


def cause_of(failure: Failure) -> Cause:
    kind = Sign.TROUBLE if failure.message.startswith(COMPLAINED) else Sign.BEHAVIOUR
    return Cause(failure.component, kind, f"{failure.check}: {failure.message}")


def causes_in(snapshot: SnapshotResult) -> Iterator[Cause]:
    if isinstance(snapshot.outcome, Unstable):
        restless = ", ".join(snapshot.outcome.changing)
        yield Cause(snapshot.key.page, Sign.UNSETTLED, f"{snapshot.key}: unsettled: {restless}")
    for change in changes_of(snapshot.outcome):
        if not change.because:
            yield Cause(change.component, change.kind, f"{change.component}: {change.sentence}")
