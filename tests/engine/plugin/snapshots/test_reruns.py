"""A test that failed and is run again counts as its last run; what went before is nowhere."""

import pytest

from presscheck.outcome import Changed, Same
from presscheck.results import Tally
from tests.engine.plugin.conftest import Run
from tests.engine.plugin.snapshots.conftest import Project

FLAKY = """
    from pathlib import Path
    import pytest

    def run_number(name):
        log = Path(__file__).with_name(name)
        log.write_text(log.read_text() + "x" if log.exists() else "x")
        return len(log.read_text())

    def test_look(tiny, snapshot):
        if run_number("look") < GOOD:
            tiny.page.evaluate("document.querySelector('p').textContent = 'A flake.'")
        snapshot(tiny, "whole")

    @pytest.mark.component("Footer")
    def test_check(tiny):
        if run_number("check") < GOOD:
            tiny.page.evaluate("console.error('late ink')")
            assert "flake" == "fine"
"""

PROCESSES = [pytest.param([], id="one process"), pytest.param(["-n", "2"], id="two workers")]


def rerun(project: Project, good_from: int, processes: list[str]) -> Run:
    project.write("test_look.py", FLAKY.replace("GOOD", str(good_from)))
    return project.run("--reruns", "2", "--junitxml", "junit.xml", *processes)


@pytest.mark.parametrize("processes", PROCESSES)
def test_a_test_that_passes_in_the_end_has_passed(approved: Project, processes: list[str]) -> None:
    run = rerun(approved, 3, processes)

    found = approved.results
    assert run.code == 0, run.output
    assert [one.outcome for one in found.snapshots] == [Same()]
    assert (found.checks, found.failures, found.notes) == (Tally(passed=1), (), ())
    assert found.complete
    assert "all passed" in run.output
    assert "2 passed, 4 rerun" in run.output


@pytest.mark.parametrize("processes", PROCESSES)
def test_a_test_that_never_passes_is_told_once(approved: Project, processes: list[str]) -> None:
    run = rerun(approved, 9, processes)

    found = approved.results
    [failure] = found.failures
    assert run.code == 1
    assert isinstance(found.snapshots[0].outcome, Changed)
    assert found.snapshots[0].capture
    assert (approved.folder / "presscheck-report" / found.snapshots[0].capture.screenshot).is_file()
    assert failure.message.startswith("assert 'flake' == 'fine'")
    assert found.notes == ("browser errors in 1 check: console error: late ink",)
    assert "two snapshots of one run" not in run.output


@pytest.mark.parametrize("processes", PROCESSES)
def test_junit_has_the_last_run_alone(approved: Project, processes: list[str]) -> None:
    rerun(approved, 3, processes)

    junit = (approved.folder / "junit.xml").read_text("utf-8")
    assert junit.count("<testcase ") == 2
    assert "<failure" not in junit
    assert 'tests="2"' in junit
    assert 'failures="0"' in junit
