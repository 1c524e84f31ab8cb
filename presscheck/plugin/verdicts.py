"""Each component's verdict as a subtest, in the words a reader of the terminal needs."""

import os
import sys
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from presscheck.baselines.shelf import Shelf
from presscheck.outcome import Same, changes_of, describe_changes, headline, next_step
from presscheck.plugin.wording import FAILED_ITSELF
from presscheck.report.files import PAGE
from presscheck.results import ComponentResult, SnapshotResult

SHOWN = 5
"""Causes told of one component; the report has the others."""


REPORTED = pytest.StashKey[BaseException | None]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Write into each report whether the test failed by something that no subtest has told.

    pytest calls a test failed when a subtest did; with --exitfirst it even ends by that failure.
    """
    report = yield
    failure = call.excinfo.value if call.excinfo else None
    told = failure is not None and failure is item.stash.get(REPORTED, None)
    if told:
        report.longrepr = "contains 1 failed subtest"
    setattr(report, FAILED_ITSELF, report.failed and not told)
    item.stash[REPORTED] = failure
    return report


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of the baselines and of the report, as paths from where pytest was started."""

    baselines: Path
    report: Path

    @classmethod
    def of(cls, config: pytest.Config, baselines: Path, report: Path) -> "Folders":
        here = config.invocation_params.dir
        return cls(Path(os.path.relpath(baselines, here)), Path(os.path.relpath(report, here)))

    def paths_of(self, result: SnapshotResult) -> Iterator[str]:
        """Yield a line for each file of a snapshot, and one for the report."""
        files = result.capture
        if result.digest:
            yield f"baseline  {Shelf(self.baselines).picture(result.key)}"
        if files:
            yield f"capture   {self.report / files.screenshot}"
        if files and files.diff:
            yield f"diff      {self.report / files.diff}"
        yield f"report    {self.report / PAGE}"


def report_on(
    result: SnapshotResult, subtests: pytest.Subtests, folders: Folders, trouble: str = ""
) -> None:
    """One subtest for each component, or one for the snapshot when no components were compared.

    The browser errors of the page come first. The first failing subtest shows the paths of the
    snapshot's files, below what pytest captured.
    """
    if trouble:
        with subtests.test(result.name):
            pytest.fail(trouble, pytrace=False)
    paths = list(folders.paths_of(result))
    for one in result.component_results:
        name = f"{result.name} › {one.component}" if one.component else result.name
        with subtests.test(name):
            if not (isinstance(one.outcome, Same) or result.approved):
                sys.stdout.writelines(f"{line}\n" for line in paths)
                paths.clear()
                pytest.fail("\n".join(_message(one, result)), pytrace=False)


def _message(one: ComponentResult, result: SnapshotResult) -> Iterator[str]:
    """What is wrong, and what to do."""
    yield f"{one.component or result.name} {headline(one.outcome)}"
    causes = list(describe_changes(changes_of(one.outcome)))
    yield from (f"  {cause}" for cause in causes[:SHOWN])
    if len(causes) > SHOWN:
        yield f"  and {len(causes) - SHOWN} more"
    yield f"  next: {next_step(one.outcome, result.name)}"
