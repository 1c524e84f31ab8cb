"""Whether a run asked for all there is; only then can a baseline be called unused."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pytest

from presscheck.plugin.wording import is_subtest, only_sums_up

NARROWING = (
    "keyword",
    "markexpr",
    "deselect",
    "ignore",
    "ignore_glob",
    "lf",
    "stepwise",
    "presscheck_viewport",
    "presscheck_article",
    "num_shards",
    "splits",
)
"""Options that leave tests out, pytest's, its sharding plugins' and ours."""

DESELECTED = "presscheck deselected"

CUT_SHORT = "the run was cut short"
"""Begins the note of a run that did not come to its end."""

ENDS = frozenset(
    {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.NO_TESTS_COLLECTED}
)
"""How a run ends that nothing interrupted."""


@dataclass(slots=True)
class Ran:
    """The tests of a run that did not come to their end; `deselected`: some were left out."""

    unfinished: set[str] = field(default_factory=set)
    deselected: bool = False


RAN = pytest.StashKey[Ran]()


def ran(config: pytest.Config) -> Ran:
    return config.stash.setdefault(RAN, Ran())


def pytest_deselected(items: list[pytest.Item]) -> None:
    for item in items[:1]:
        ran(item.config).deselected = True
        if hasattr(item.config, "workeroutput"):
            item.config.workeroutput[DESELECTED] = True


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    output = getattr(node, "workeroutput", {})
    if error or output.get(DESELECTED):
        ran(node.config).deselected = True


class Listener:
    """Hears every report in the main process."""

    def __init__(self, config: pytest.Config) -> None:
        self.ran = ran(config)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        failed_itself = report.failed and not (is_subtest(report) or only_sums_up(report))
        if report.skipped or failed_itself:
            self.ran.unfinished.add(without_choice(report.nodeid))

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.ran.deselected = True


def without_choice(nodeid: str) -> str:
    """A test's name without the viewport, article and browser it was run for."""
    file, colons, test = nodeid.partition("::")  # a folder may have brackets in its name
    return file + colons + test.partition("[")[0]


def is_whole(session: pytest.Session, tests: Iterable[str]) -> bool:
    """Whether every test that asks for snapshots, then or now, was there and came to its end.

    `tests` are the tests of all snapshots taken, and of all baselines that were not; they are
    asked for no longer than the answer may still be yes.
    """
    config = session.config
    if cut_short(session) or ran(config).deselected or narrowed(config):
        return False
    unfinished = {test.partition("::")[0] for test in ran(config).unfinished}
    covers = coverage(config)
    files = (test.partition("::")[0] for test in tests)
    return all(file not in unfinished and covers(file) for file in files)


def cut_short(session: pytest.Session) -> str:
    """Why a run ended before its last test; empty when it did not."""
    why = session.shouldfail or session.shouldstop
    if not why and session.exitstatus in ENDS:
        return ""
    return f"{CUT_SHORT}{f': {why}' if isinstance(why, str) else ''}"


def narrowed(config: pytest.Config) -> bool:
    """Whether the command line leaves tests out."""
    return any(getattr(config.option, name, None) for name in NARROWING)


def coverage(config: pytest.Config) -> Callable[[str], bool]:
    """Tells whether the folders on the command line hold a test file.

    A file or a single test on the command line covers nothing.
    """
    here = config.invocation_params.dir
    folders = [here / argument for argument in config.args if (here / argument).is_dir()]

    @cache
    def covers(file: str) -> bool:
        return not file or any((config.rootpath / file).is_relative_to(one) for one in folders)

    return covers
