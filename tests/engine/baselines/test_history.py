"""git says when a baseline was approved, and what a commit would take up."""

from pathlib import Path

import pytest

from presscheck.baselines.history import approval_days, uncommitted
from presscheck.baselines.shelf import Shelf
from presscheck.programs import run_program
from tests.engine.captures import approve, key


def git(folder: Path, *words: str) -> None:
    answer = run_program(["git", "-C", str(folder), *words], 60)
    assert answer.code == 0, answer.stderr


def commit(folder: Path, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_COMMITTER_DATE", f"{day}T12:00:00+00:00")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "approve")


@pytest.fixture
def repository(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder above the shelf, under git, with nobody's own settings."""
    folder = shelf.folder.parent
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(folder / "none"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Ed")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "ed@example.org")
    git(folder, "init", "--quiet")
    return folder


def test_the_last_commit_that_touched_a_file_counts(
    shelf: Shelf, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    approve(shelf, "article/whole@desktop")
    approve(shelf, "article/whole@wide")
    commit(repository, "2023-03-31", monkeypatch)
    approve(shelf, "article/whole@wide", "red")
    commit(repository, "2023-04-02", monkeypatch)
    approve(shelf, "article/menu@wide")

    assert approval_days(shelf.folder) == {
        "article/whole@desktop.anatomy.json": "2023-03-31",
        "article/whole@desktop.webp": "2023-03-31",
        "article/whole@wide.anatomy.json": "2023-04-02",
        "article/whole@wide.webp": "2023-04-02",
    }


def test_what_git_status_will_show_is_counted(
    shelf: Shelf, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    approve(shelf, "article/whole@desktop")
    approve(shelf, "article/whole@wide")
    commit(repository, "2023-03-31", monkeypatch)
    assert uncommitted(shelf.folder) == ""

    approve(shelf, "article/menu@wide")
    approve(shelf, "article/whole@wide", "red")
    shelf.remove(key("article/whole@desktop"))
    assert uncommitted(shelf.folder) == "2 new, 2 changed, 2 removed"

    git(repository, "add", "baselines")
    assert uncommitted(shelf.folder) == "2 new, 2 changed, 2 removed"


@pytest.mark.usefixtures("repository")
def test_a_project_without_a_commit_has_no_days(shelf: Shelf) -> None:
    approve(shelf)

    assert approval_days(shelf.folder) == {}


def test_without_git_nothing_is_known(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(shelf.folder))
    approve(shelf)

    assert (approval_days(shelf.folder), uncommitted(shelf.folder)) == ({}, "")
