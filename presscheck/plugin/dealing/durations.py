"""How long each test of a run took, for the deal of a later one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from presscheck.durations import CACHE, DURATIONS, add_durations, encode_durations
from presscheck.plugin.references.passes import plan_of
from presscheck.plugin.reports import RunReports, reports_of
from presscheck.report.files import write_report_file


def keep_durations(config: pytest.Config, report: Path) -> None:
    """Write the durations of a run beside its results, and into the cache of the project.

    May be a ReportError. A pass that takes references runs only some tests, and not as they are.
    """
    durations = dict(_durations(reports_of(config)))
    if durations and not plan_of(config):
        write_report_file(report / DURATIONS, encode_durations(durations))
        add_durations(config.rootpath / CACHE, durations)


def _durations(reports: RunReports) -> Iterator[tuple[str, int]]:
    """Yield each test with its milliseconds; of several workers the last one counts."""
    for (test, _), its in reports.reports.items():
        phases = [one for one in its if isinstance(one, pytest.TestReport)]
        seconds = sum(one.duration for one in phases if not isinstance(one, pytest.SubtestReport))
        if phases:
            yield without_group(test), round(seconds * 1000)


def without_group(test: str) -> str:
    """Return a test's name without the group that a worker of xdist may have put behind it."""
    file, colons, name = test.partition("::")
    head, bracket, _ = name.rpartition("]")
    return file + colons + (f"{head}{bracket}" if bracket else name.partition("@")[0])
