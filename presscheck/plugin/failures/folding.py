"""Folds the failures of snapshots in pytest's own sections.

Each test with snapshots that failed is there once, with the paths of their files. Their causes are
in our section, which tells each of them once for all snapshots.
"""

from collections import defaultdict
from collections.abc import Generator, Iterator, Sequence

import pytest

from presscheck.foreign_text import safe_line
from presscheck.plugin.subtests import BROWSER, Folders, only_sums_up, properties_of
from presscheck.plugin.summary import folders_of, results_of
from presscheck.report.causes import causes_in
from presscheck.report.groups import failing
from presscheck.report.sentence import counted
from presscheck.results import BROWSER_ERRORS, SnapshotResult

_FAILED = "failed"


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> Generator[None]:
    """Fold the failures of snapshots before pytest prints them."""
    if results := results_of(config):
        fold(terminalreporter, failing(results.snapshots), folders_of(config))
    yield


def fold(
    terminal: pytest.TerminalReporter, snapshots: Sequence[SnapshotResult], folders: Folders
) -> None:
    """Leave out each component of a snapshot, and let its test say what our section has."""
    names = {one.name for one in snapshots}
    failed = terminal.stats.get(_FAILED, [])
    folded = [report for report in failed if _is_told(report, names)]
    told: dict[str, set[str]] = defaultdict(set)
    for report in folded:
        told[report.nodeid].add(report.context.msg)
    for report in failed:
        if only_sums_up(report) and report.nodeid in told:
            browser = properties_of(report).get(BROWSER)
            shown = [
                one
                for one in snapshots
                if one.name in told[report.nodeid] and browser in {None, one.browser}
            ]
            report.longrepr = "\n".join(
                safe_line(line) for one in shown for line in _lines(one, folders)
            )
    if folded:
        terminal.stats[_FAILED] = [report for report in failed if report not in folded]


def _is_told(report: object, names: set[str]) -> bool:
    """Return whether a report is that of a component of a snapshot, whose causes are told once."""
    if not (isinstance(report, pytest.SubtestReport) and report.context.msg in names):
        return False
    return not str(report.longrepr).startswith(BROWSER_ERRORS)


def _lines(snapshot: SnapshotResult, folders: Folders) -> Iterator[str]:
    causes = causes_in(snapshot)
    components = ", ".join(dict.fromkeys(one.component for one in causes if one.component))
    what = f": {counted(len(causes), 'cause')} in {components}" if components else ""
    yield snapshot.name + (what or f" {causes[0].text}")
    yield from (f"  {line}" for line in folders.paths_of(snapshot))
