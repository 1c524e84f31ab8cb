"""What the main process hears of the tests: every report but those of runs that do not count."""

from dataclasses import dataclass, field

import pytest

from presscheck.plugin.checks import Heard
from presscheck.plugin.wording import Report

RERUN = "rerun"
"""How pytest-rerunfailures calls the outcome of a run that failed, and is not the last one."""

CRASHED = "???"
"""How xdist calls the phase in which a worker died."""

Test = tuple[str, str]
"""A test by its name, and by the worker that runs it."""


@dataclass(slots=True)
class Reports:
    """The reports of a run, by test.

    `overtaken` are tests in a run that will not count; `reran` says that there was such a run.
    """

    told: dict[Test, list[Report]] = field(default_factory=dict)
    overtaken: set[Test] = field(default_factory=set)
    reran: bool = False

    @property
    def heard(self) -> Heard:
        return Heard.of(report for reports in self.told.values() for report in reports)

    def add(self, report: Report) -> None:
        self.told.setdefault(test_of(report), []).append(report)

    def forget(self, report: Report) -> None:
        """Drop what was told of a run that is not the last one."""
        self.reran = True
        if str(report.when) == CRASHED:  # whose worker nobody knows, and nothing more will come
            self.told = {test: each for test, each in self.told.items() if test[0] != report.nodeid}
        else:
            self.told.pop(test_of(report), None)
            self.overtaken.add(test_of(report))


def test_of(report: Report) -> Test:
    return report.nodeid, str(getattr(report, "worker_id", ""))


REPORTS = pytest.StashKey[Reports]()


class Listener:
    """Hears every report in the main process, before junit.xml does."""

    def __init__(self, config: pytest.Config) -> None:
        self.reports = config.stash.setdefault(REPORTS, Reports())

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        test = test_of(report)
        if str(report.outcome) == RERUN:
            self.reports.forget(report)
        elif test not in self.reports.overtaken:
            self.reports.add(report)
        if test not in self.reports.overtaken:
            return
        if report.when == "teardown":  # the last report of every run
            report.user_properties.append((RERUN, "this run does not count"))
            self.reports.overtaken.discard(test)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.reports.add(report)
