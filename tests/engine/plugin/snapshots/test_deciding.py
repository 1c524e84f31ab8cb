"""What is approved, when, and by whom; what a run may write and what it never does."""

import pytest

from presscheck.outcome import Changed, Missing, Same
from tests.engine.plugin.snapshots.conftest import Project


def baselines(project: Project) -> dict[str, bytes]:
    files = (project.folder / "baselines").rglob("*.*")
    return {file.name: file.read_bytes() for file in files}


def test_a_missing_baseline_fails_and_keeps_the_capture(project: Project) -> None:
    run = project.run()

    [found] = project.results.snapshots
    assert run.code == 1
    assert isinstance(found.outcome, Missing)
    assert found.capture
    assert (project.folder / "presscheck-report" / found.capture.screenshot).is_file()
    assert "next: presscheck approve tiny/whole@desktop" in run.output
    assert baselines(project) == {}


def test_new_ones_are_approved_when_asked_and_changed_ones_are_not(approved: Project) -> None:
    before = baselines(approved)
    approved.edit_page("The story.", "The glory.")

    run = approved.run("--presscheck-update", "new")

    assert run.code == 1
    assert isinstance(approved.results.snapshots[0].outcome, Changed)
    assert baselines(approved) == before


def test_changed_ones_are_approved_when_asked(approved: Project) -> None:
    approved.edit_page("The story.", "The glory.")

    assert approved.run("--presscheck-update", "changed").code == 0
    assert approved.results.snapshots[0].approved
    assert approved.run().code == 0
    assert isinstance(approved.results.snapshots[0].outcome, Same)


@pytest.mark.parametrize("how", ["new", "changed", "all"])
def test_ci_writes_nothing_and_says_why(project: Project, how: str) -> None:
    run = project.run("--presscheck-update", how, CI="true")

    assert run.code == 2
    assert "CI never writes baselines" in run.output
    assert baselines(project) == {}


def test_two_workers_find_what_one_finds(approved: Project) -> None:
    approved.write(
        "test_more.py",
        """
        import pytest

        @pytest.mark.parametrize("number", range(4))
        def test_more(tiny, snapshot, number):
            snapshot(tiny, f"more-{number}")
        """,
    )
    approved.edit_page("The story.", "The glory.")
    approved.run()
    one = [(found.key, found.outcome) for found in approved.results.snapshots]

    approved.run("-n", "2")
    two = [(found.key, found.outcome) for found in approved.results.snapshots]

    assert len(one) == 5
    assert one == two
