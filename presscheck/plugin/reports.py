"""What the main process hears of the tests: the listener for pytest's reports."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from presscheck.foreign_text import safe_line
from presscheck.plugin.lifecycle import ENDED, is_awake
from presscheck.plugin.page_guard import BROWSER_ERROR, DOWNLOAD
from presscheck.plugin.subtests import BROWSER, component_of, only_sums_up, properties_of
from presscheck.report.sentence import counted
from presscheck.results import BROWSER_ERRORS, DONE_BEFORE, Evidence, Failure, Tally
from presscheck.session.attachments import TestFile
from presscheck.session.interrupts import Interrupts

Report = pytest.TestReport | pytest.CollectReport

RERUN = "rerun"
"""The outcome of a test run that failed and is not the last one (pytest-rerunfailures)."""

CUT_OFF = "cut off"
"""The outcome of a test in which a part of the run died, so that the run ends."""

CUT_SHORT = "the run was cut short"
"""The beginning of the note of a run that did not come to its end."""

_CRASHED = "???"
"""What xdist calls the phase in which a worker died."""

_PLAYWRIGHT = "playwright_"
"""The beginning of the properties in which pytest-playwright names the files it wrote."""

_MOST_ERRORS = 10
"""Browser errors of a run that are told first."""

_ERROR_CLASS = re.compile(r"^(?:Failed|AssertionError|playwright\._impl\._errors\.\w+): ")
"""What pytest writes before the message of a failed check, and says nothing more about it."""

_ADDRESS = re.compile(r"(?:https?://[^\s/]+|\()(/[^\s,)]*)")
"""An address in a browser error, or the path of a script in brackets."""

_LONGEST = 20_000
"""Characters of a representation or an output that are kept."""

_NARROWING = (
    "keyword",
    "markexpr",
    "deselect",
    "ignore",
    "ignore_glob",
    "lf",
    "stepwise",
    "presscheck_viewport",
    "num_shards",
    "splits",
)
"""Options that leave tests out: pytest's, those of plugins that share tests out, and ours."""

UNCHANGED = "unchanged (proved)"
"""The property of the report of a test that is proved unchanged and was not run; its category."""

RESTARTED = "browser started again"
"""The property of a report that says after which death, in one line."""

OF_ANOTHER_SHARD = pytest.StashKey[bool]()
"""Set on a test that is left out because another shard runs it."""

_DESELECTED = "presscheck deselected"
_WHOLE_ENDS = frozenset(
    {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.NO_TESTS_COLLECTED}
)
"""The exit codes of a run that nothing interrupted."""

_TestRun = tuple[str, str]
"""A test by its name, and by the worker that runs it."""


@dataclass(slots=True)
class RunReports:
    """The reports of a run, without those of test runs that do not count.

    A test run does not count when the test has failed in it and runs again. `rerunning` are the
    tests in such a run; `reran` are those that have had one. `deselected` says that tests were left
    out. `restarts` are the lines about browsers that were started again.
    """

    reports: dict[_TestRun, list[Report]] = field(default_factory=dict)
    rerunning: set[_TestRun] = field(default_factory=set)
    reran: set[str] = field(default_factory=set)
    deselected: bool = False
    restarts: list[str] = field(default_factory=list)

    def __iter__(self) -> Iterator[Report]:
        return (report for reports in self.reports.values() for report in reports)

    def add(self, report: Report) -> None:
        """Keep a report; drop it and those before it when the test runs again."""
        test = _test_run(report)
        self.restarts += [str(text) for name, text in _properties(report) if name == RESTARTED]
        if str(report.outcome) in {RERUN, CUT_OFF}:
            self._drop(report)
        elif test not in self.rerunning:
            self.reports.setdefault(test, []).append(report)
        if test in self.rerunning and report.when == "teardown":  # the last one of every run
            report.user_properties.append((RERUN, "this run does not count"))
            self.rerunning.discard(test)

    def unfinished_files(self) -> set[str]:
        """Return the files of tests that did not come to their end."""
        return {
            report.nodeid.partition("::")[0]
            for report in self
            if report.skipped
            or (
                (report.failed and not isinstance(report, pytest.SubtestReport))
                and not only_sums_up(report)
            )
        }

    def unchanged(self) -> set[str]:
        """Return the tests that are proved unchanged."""
        return {report.nodeid for report in self if is_unchanged(report)}

    def failed_tests(self) -> set[str]:
        """Return the tests that have failed."""
        return {report.nodeid for report in self if report.failed}

    def passed_at_once(self) -> set[str]:
        """Return the tests that have passed, at the first attempt and in every part."""
        others = {
            report.nodeid for report in self if not report.passed or hasattr(report, "wasxfail")
        }
        called = {report.nodeid for report in self if str(report.when) == "call"}
        return called - others - self.reran

    def _drop(self, report: Report) -> None:
        self.reran.add(report.nodeid)
        if str(report.when) == _CRASHED:  # the worker is not named, and nothing more will come
            tests = [test for test in self.reports if test[0] == report.nodeid]
            for test in tests:
                del self.reports[test]
        else:
            self.reports.pop(_test_run(report), None)
            self.rerunning.add(_test_run(report))


_REPORTS = pytest.StashKey[RunReports]()


def reports_of(config: pytest.Config) -> RunReports:
    """Return the reports that the main process has heard up to now."""
    return config.stash.setdefault(_REPORTS, RunReports())


_INTERRUPTS = pytest.StashKey[Interrupts]()


def interrupts_of(config: pytest.Config) -> Interrupts:
    """Return what keeps Ctrl-C from this process while its run ends."""
    return config.stash.setdefault(_INTERRUPTS, Interrupts())


class Listener:
    """The plugin that hears every report in the main process, before junit.xml is told."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.reports = reports_of(config)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the report of a test."""
        self.reports.add(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Keep the report of a file that cannot be collected."""
        if report.failed:
            self.reports.add(report)
            self.reports.deselected = True

    @pytest.hookimpl(tryfirst=True)
    def pytest_keyboard_interrupt(self) -> None:
        """Keep a second Ctrl-C from the end of a run that the first one has ended."""
        if is_awake(self.config):
            interrupts_of(self.config).hold()


def pytest_deselected(items: list[pytest.Item]) -> None:
    """Note in the main process, or tell it, that tests were left out; those of shards are not."""
    for item in [one for one in items if OF_ANOTHER_SHARD not in one.stash][:1]:
        reports_of(item.config).deselected = True
        if hasattr(item.config, "workeroutput"):
            item.config.workeroutput[_DESELECTED] = True


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    """Hear from a worker that has ended whether tests were left out."""
    output = getattr(node, "workeroutput", {})
    if error or output.get(_DESELECTED):
        reports_of(node.config).deselected = True


@dataclass(slots=True)
class CheckResults:
    """The results of the tests of a run, whichever worker ran them; each test once.

    `components` holds the component of every test that passed or failed, `skipped` why a test was
    skipped. `unchanged` are the tests that are proved unchanged and were not run. `files` are those
    of pytest-playwright by test. `errors` are the browser errors, each with the failed tests in
    which it occurred.
    """

    components: dict[str, str] = field(default_factory=dict)
    passed: set[str] = field(default_factory=set)
    skipped: dict[str, str] = field(default_factory=dict)
    unchanged: set[str] = field(default_factory=set)
    failures: list[Failure] = field(default_factory=list)
    files: dict[str, list[TestFile]] = field(default_factory=lambda: defaultdict(list))
    errors: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, reports: Iterable[Report]) -> "CheckResults":
        """Return what the reports say; equal failures of one test in several workers are one."""
        results = cls()
        for report in reports:
            results._add(report)
        unique = {(one.test, one.check, one.message): one for one in reversed(results.failures)}
        results.failures = [results._with_its_errors(one) for one in reversed(unique.values())]
        return results

    def __bool__(self) -> bool:
        return bool(self.passed or self.skipped or self.unchanged or self.failures)

    def without_snapshots(self, names: Collection[str], tests: Collection[str]) -> "CheckResults":
        """Return the results without these snapshots, and the tests that only took some."""
        failures = [one for one in self.failures if one.check not in names]
        failed = {one.test for one in failures}
        taking = {test for test in self.passed if without_parameters(test) in tests}
        return replace(self, passed=self.passed - taking - failed, failures=failures)

    @property
    def notes(self) -> Iterator[str]:
        """The browser errors of the run, one line each; without those that a failed check tells."""
        told = "\n".join(one.message for one in self.failures if not _is_trouble(one))
        errors = ((error, tests) for error, tests in self.errors.items() if error not in told)
        for error, tests in islice(errors, _MOST_ERRORS):
            yield f"{BROWSER_ERRORS} in {counted(len(tests), 'check')}: {error}"

    @property
    def tally(self) -> Tally:
        """How many tests passed, how many were skipped, and how many are proved unchanged."""
        return Tally(len(self.passed), len(self.skipped), len(self.unchanged))

    def _add(self, report: Report) -> None:
        if report.failed and not only_sums_up(report):
            self.failures.append(_failure(report))
        if isinstance(report, pytest.TestReport):
            self._count(report)
        for name, value in _properties(report):
            kind = name.removeprefix(_PLAYWRIGHT)
            if name == BROWSER_ERROR and report.failed:
                self.errors[str(value)].add(report.nodeid)
            if name.startswith(_PLAYWRIGHT) and kind in list(Evidence):
                self.files[report.nodeid].append((Evidence(kind), Path(str(value))))

    def _with_its_errors(self, failure: Failure) -> Failure:
        """The failure with the browser errors about an address that it names itself."""
        if _is_trouble(failure):
            return failure
        its = [
            f"{BROWSER_ERROR}: {error}"
            for error in self.errors
            if _names_an_address_of(error, failure.problem)
        ]
        lines = [*its, *filter(None, [failure.done_before])]
        return structs.replace(failure, message="\n".join([failure.problem, *lines]))

    def _count(self, report: pytest.TestReport) -> None:
        if isinstance(report, pytest.SubtestReport):
            return
        if is_unchanged(report):
            self.unchanged.add(report.nodeid)
            return
        if report.skipped:
            self.skipped[report.nodeid] = _reason(report)
            return
        if report.passed and report.when == "call":
            self.passed.add(report.nodeid)
        if report.failed or report.when == "call":
            self.components[report.nodeid] = component_of(report)


def is_complete(session: pytest.Session, tests: Iterable[str]) -> bool:
    """Return whether every test that takes snapshots was there and came to its end.

    Only then can a baseline be called unused. `tests` are the tests of all snapshots taken, and of
    all baselines that were not; reading those takes time, so they are the last to be asked.
    """
    config = session.config
    reports = reports_of(config)
    if cut_short(session) or reports.deselected or narrowed(config):
        return False
    unfinished, covers = reports.unfinished_files(), _coverage(config)
    files = (test.partition("::")[0] for test in tests)
    return all(file not in unfinished and covers(file) for file in files)


def cut_short(session: pytest.Session) -> str:
    """Return why a run ended before its last test; empty when it did not."""
    reason = session.config.stash.get(ENDED, "") or session.shouldfail or session.shouldstop
    if not reason and session.exitstatus in _WHOLE_ENDS:
        return ""
    return f"{CUT_SHORT}{f': {reason}' if isinstance(reason, str) else ''}"


def narrowed(config: pytest.Config) -> bool:
    """Return whether the command line leaves tests out."""
    return any(getattr(config.option, name, None) for name in _NARROWING)


def is_unchanged(report: Report) -> bool:
    """Return whether a report is that of a test that is proved unchanged."""
    return UNCHANGED in dict(_properties(report))


def without_parameters(test: str) -> str:
    """Return a test's name without the viewport, article and browser it was run for."""
    file, colons, name = test.partition("::")  # a folder may have brackets in its name
    return file + colons + name.partition("[")[0]


def check_name(report: Report) -> str:
    """Return a test's name as a sentence, and a subtest's message as it is."""
    if isinstance(report, pytest.SubtestReport):
        return report.context.msg or ""
    name = report.nodeid.partition("::")[2] or report.nodeid
    test, bracket, choice = name.partition("[")
    *classes, function = test.split("::")
    sentence = ": ".join([*classes, function.removeprefix("test_").replace("_", " ")])
    chosen = choice.rpartition("]")[0]  # after it, xdist may have put the test's group
    return safe_line(f"{sentence} [{chosen}]" if bracket else sentence)


def _is_trouble(failure: Failure) -> bool:
    """Return whether a check failed by browser errors, and by nothing of its own."""
    return failure.message.startswith(BROWSER_ERRORS)


def _names_an_address_of(error: str, problem: str) -> bool:
    """Return whether a sentence names an address that a browser error is about, without its host.

    An address is a whole word: /a.xml is not named by /a.xml/b.
    """
    paths = (found[1] for found in _ADDRESS.finditer(error) if len(found[1]) > 1)
    return any(re.search(rf"(?<!\w){re.escape(path)}(?![\w/])", problem) for path in paths)


def _properties(report: Report) -> Sequence[tuple[str, object]]:
    """The properties of a report; that of a file that cannot be collected has none."""
    return getattr(report, "user_properties", ())


def _test_run(report: Report) -> _TestRun:
    return report.nodeid, str(getattr(report, "worker_id", ""))


def _failure(report: Report) -> Failure:
    output = "\n".join(f"{title}:\n{content}" for title, content in report.sections)
    return Failure(
        check=check_name(report),
        test=report.nodeid,
        component=component_of(report),
        message=_shortened("\n".join([*_downloads(report), _message(report)])),
        details=_shortened(report.longreprtext),
        output=_shortened(output),
        browser=str(properties_of(report).get(BROWSER, "")),
    )


def _downloads(report: Report) -> list[str]:
    """What a failed test downloaded: where a page was waited for, that is the reason."""
    return [str(text) for name, text in _properties(report) if name == DOWNLOAD]


def _message(report: Report) -> str:
    """What is wrong, without the trace: of a test at most five lines, and what it had done."""
    crash = getattr(report.longrepr, "reprcrash", None)
    message = crash.message if crash else str(report.longrepr)
    message = _ERROR_CLASS.sub("", message)
    lines = [line for line in message.splitlines() if line.strip()]
    if not isinstance(report, pytest.SubtestReport):
        lines = [*lines[:5], *(line for line in lines[5:] if line.startswith(DONE_BEFORE))]
    return "\n".join(lines)


def _shortened(text: str) -> str:
    """The text without its middle, when it is too long to be of use."""
    left_out = len(text) - _LONGEST
    if left_out <= 0:
        return text
    half = _LONGEST // 2
    return f"{text[:half]}\n… {left_out:,} characters left out …\n{text[-half:]}"


def _reason(report: pytest.TestReport) -> str:
    """Why a test was skipped; empty for one that was expected to fail, and did."""
    if hasattr(report, "wasxfail"):
        return ""
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return reason.removeprefix("Skipped: ")


def _coverage(config: pytest.Config) -> Callable[[str], bool]:
    """A function that says whether the folders on the command line hold a test file.

    A file or a single test on the command line covers nothing.
    """
    here = config.invocation_params.dir
    folders = [here / argument for argument in config.args if (here / argument).is_dir()]

    @cache
    def covers(file: str) -> bool:
        return not file or any((config.rootpath / file).is_relative_to(one) for one in folders)

    return covers
