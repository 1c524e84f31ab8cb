"""On GitHub a run is told below its job, and beside the lines of its log."""

from pathlib import Path

import pytest

from tests.engine.plugin.conftest import Checks, Run

CHECKS = """
    import pytest

    @pytest.mark.component("Share row")
    def test_has_a_name():
        pytest.fail("it is called ::error::")
"""
COMMAND = "::error title=Share row%3A has a name::it is called ::error::"


@pytest.fixture
def shown(tmp_path: Path) -> Path:
    """What the job says so far."""
    shown = tmp_path / "shown.md"
    shown.write_text("before\n")
    return shown


def run_on_github(run_checks: Checks, shown: Path) -> Run:
    return run_checks(
        CHECKS, variables={"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(shown)}
    )


def test_the_summary_is_put_below_the_job(run_checks: Checks, shown: Path) -> None:
    run = run_on_github(run_checks, shown)

    summary = (run.folder / "presscheck-report" / "summary.md").read_text("utf-8")
    assert "| Share row | it is called " in summary
    assert shown.read_text("utf-8") == f"before\n{summary}"


def test_what_failed_is_an_annotation(run_checks: Checks, shown: Path) -> None:
    assert COMMAND in run_on_github(run_checks, shown).output.splitlines()


def test_elsewhere_there_are_none(run_checks: Checks) -> None:
    run = run_checks(CHECKS)

    assert COMMAND not in run.output
    assert "report: presscheck-report/index.html" in run.output
