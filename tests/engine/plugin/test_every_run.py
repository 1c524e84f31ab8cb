"""Every run that ran a test leaves a report of its own, however it ended."""

from pathlib import Path

import pytest

from presscheck.report.files import read_results
from presscheck.results import Results
from tests.engine.plugin.conftest import Checks

TWO = """
    def test_first():
        assert not "wrong"

    def test_second():
        pass
"""

INTERRUPTED = """
    def test_first():
        pass

    def test_second():
        raise KeyboardInterrupt
"""


def report_of(folder: Path) -> Results:
    return read_results(folder / "presscheck-report")


def test_a_run_without_snapshots_is_told_too(run_checks: Checks) -> None:
    found = report_of(run_checks(TWO).folder)

    assert found.complete
    assert found.ended
    assert (found.checks.passed, len(found.failures), found.notes) == (1, 1, ())


@pytest.mark.parametrize(
    ("checks", "arguments", "note"),
    [
        (TWO, ["-x"], "the run was cut short: stopping after 1 failures"),
        (TWO, ["-n", "1", "-x"], "the run was cut short: stopping after 1 failures"),
        (INTERRUPTED, [], "the run was cut short"),
        ("import nothing_of_the_name", [], "the run was cut short"),
    ],
    ids=["first failure", "first failure of a worker", "interrupted", "cannot be collected"],
)
def test_a_run_cut_short_says_so(
    run_checks: Checks, checks: str, arguments: list[str], note: str
) -> None:
    found = report_of(run_checks(checks, *arguments).folder)

    assert not found.complete
    assert found.notes[0].startswith(note)
    assert found.failures or found.checks.passed


@pytest.mark.parametrize("arguments", [["--collect-only"], ["--help"], ["-k", "no such check"]])
def test_who_runs_nothing_writes_nothing(run_checks: Checks, arguments: list[str]) -> None:
    folder = run_checks(TWO, *arguments).folder

    assert not (folder / "presscheck-report" / "results.json").exists()


def test_a_folder_that_leads_away_from_the_project_is_refused(
    run_checks: Checks, tmp_path: Path
) -> None:
    run = run_checks(TWO, "--presscheck-report", str(tmp_path))

    assert run.code == 2
    assert "is no project of presscheck (next: write --presscheck-report=FOLDER" in run.output


def test_a_report_may_be_left_elsewhere(run_checks: Checks) -> None:
    folder = run_checks(TWO, "--presscheck-report", "kept/today").folder

    assert len(read_results(folder / "kept" / "today").failures) == 1
    assert not (folder / "presscheck-report").exists()
