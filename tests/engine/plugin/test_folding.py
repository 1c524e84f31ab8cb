"""pytest's list of failures has a test with snapshots once, with the paths of their files."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from _pytest.subtests import SubtestContext

from presscheck.outcome import Missing
from presscheck.plugin.failures.folding import fold
from presscheck.plugin.subtests import Folders
from presscheck.results import BROWSER_ERRORS, SnapshotResult
from tests.engine.results import CAPTURE, changed, snapshot

TEST = "test_look.py::test_look"
FOLDERS = Folders(Path("baselines"), Path("report"))


def report(longrepr: str, *, failed_itself: bool = False, test: str = TEST) -> Any:
    found = pytest.TestReport(test, (test, 0, ""), {}, "failed", longrepr, "call")
    vars(found)["presscheck_failed_itself"] = failed_itself
    return found


def subtest(name: str, longrepr: str, component: str = "") -> Any:
    found = pytest.SubtestReport(TEST, (TEST, 0, ""), {}, "failed", longrepr, "call")
    found.context = SubtestContext(msg=name, kwargs={"component": component} if component else {})
    return found


def folded(snapshots: list[SnapshotResult], *reports: Any) -> list[Any]:
    terminal: Any = SimpleNamespace(stats={"failed": list(reports)})
    fold(terminal, snapshots, FOLDERS)
    return list(terminal.stats["failed"])


LOOK = changed("Footer", "Header", name="a/x@wide", digest="ab", capture=CAPTURE)


def test_components_are_left_out_and_the_test_names_the_files() -> None:
    parts = [subtest("a/x@wide", "1 change", component) for component in ("Footer", "Header")]

    [shown] = folded([LOOK], *parts, report("contains 2 failed subtests"))

    assert shown.longrepr.splitlines() == [
        "a/x@wide: 2 causes in Footer, Header",
        "  baseline  baselines/a/x@wide.webp",
        f"  capture   report/{CAPTURE.screenshot}",
        f"  diff      report/{CAPTURE.diff}",
        "  report    report/index.html",
    ]


def test_a_snapshot_without_a_baseline_says_so() -> None:
    new = snapshot(Missing(), "a/y@wide")

    [shown] = folded([new], subtest("a/y@wide", "no baseline"), report("contains 1 failed subtest"))

    assert shown.longrepr.startswith("a/y@wide has no approved baseline\n")


def test_a_failure_of_the_test_itself_stays() -> None:
    own = report("assert 1 == 2", failed_itself=True)

    [shown] = folded([LOOK], subtest("a/x@wide", "1 change", "Footer"), own)

    assert shown.longrepr == "assert 1 == 2"


def test_browser_errors_and_subtests_of_others_stay() -> None:
    errors = subtest("a/x@wide", f"{BROWSER_ERRORS}:\n- console error: jammed")
    other = subtest("one part", "one part is wrong")

    assert folded([LOOK], errors, other) == [errors, other]
