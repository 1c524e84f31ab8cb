"""A baseline that nobody asks for fails a complete run, and no other."""

from pathlib import Path
from shutil import copytree

import pytest

from presscheck.baselines.key import SnapshotKey
from presscheck.outcome import Unused
from tests.engine.plugin.snapshots.conftest import Project, new_project

TWO = """
    def test_look(tiny, snapshot):
        snapshot(tiny, "whole")

    def test_other(tiny, snapshot):
        snapshot(tiny, "other")
"""


@pytest.fixture(scope="module")
def left_behind_once(approved_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to copy, because approving takes a run."""
    made = new_project(tmp_path_factory.mktemp("left-behind"))
    copytree(approved_once / ".cache", made.folder / ".cache")
    made.write("test_look.py", TWO)
    made.approve()
    made.write("test_look.py", TWO.partition("    def test_other")[0])
    return made.folder


@pytest.fixture
def left_behind(left_behind_once: Path, tmp_path: Path) -> Project:
    """A project in which a test is gone, and its snapshot is not."""
    copytree(left_behind_once, tmp_path, dirs_exist_ok=True)
    return Project(tmp_path)


def unused(project: Project) -> list[SnapshotKey]:
    return [one.key for one in project.results.snapshots if isinstance(one.outcome, Unused)]


def test_an_unused_baseline_fails_a_complete_run(left_behind: Project) -> None:
    run = left_behind.run()

    assert run.code == 1
    assert unused(left_behind) == [SnapshotKey("tiny", "other", "desktop")]
    assert "tiny/other@desktop is not asked for by any test (next: presscheck prune)" in run.output


@pytest.mark.parametrize(
    "arguments",
    [["-k", "look"], ["test_look.py"], ["--deselect", "nothing"], ["-m", "not slow"]],
    ids=" ".join,
)
def test_a_partial_run_knows_of_no_unused_baseline(
    left_behind: Project, arguments: list[str]
) -> None:
    left_behind.write("pytest.ini", "")
    (left_behind.folder / "pytest.ini").unlink()

    assert left_behind.run(*arguments).code == 0
    assert unused(left_behind) == []
    assert not left_behind.results.complete


def test_a_test_that_did_not_reach_its_snapshot_leaves_no_unused_baseline(
    left_behind: Project,
) -> None:
    left_behind.write(
        "test_look.py",
        """
        def test_look(tiny, snapshot):
            snapshot(tiny, "whole")

        def test_other(tiny, snapshot):
            raise RuntimeError("never got there")
        """,
    )

    left_behind.run()

    assert unused(left_behind) == []


def test_in_a_complete_run_that_asks_for_nothing_all_are_unused(left_behind: Project) -> None:
    left_behind.write("test_look.py", "def test_nothing(): pass")

    assert left_behind.run().code == 1
    assert len(unused(left_behind)) == 2
