"""git says when a baseline was approved, and what a commit would take up."""

from pathlib import Path

import pytest

from presscheck.baselines.history import approval_days, uncommitted
from presscheck.baselines.store import BaselineStore
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
def repository(store: BaselineStore, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder above the store, under git, with nobody's own settings."""
    folder = store.folder.parent
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(folder / "none"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Ed")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "ed@example.org")
    git(folder, "init", "--quiet")
    return folder


def test_the_last_commit_that_touched_a_file_counts(
    store: BaselineStore, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    approve(store, "article/whole@desktop")
    approve(store, "article/whole@wide")
    commit(repository, "2023-03-31", monkeypatch)
    approve(store, "article/whole@wide", "red")
    commit(repository, "2023-04-02", monkeypatch)
    approve(store, "article/menu@wide")

    assert approval_days(store.folder) == {
        "article/whole@desktop.anatomy.json": "2023-03-31",
        "article/whole@desktop.webp": "2023-03-31",
        "article/whole@wide.anatomy.json": "2023-04-02",
        "article/whole@wide.webp": "2023-04-02",
    }


def test_what_git_status_will_show_is_counted(
    store: BaselineStore, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    approve(store, "article/whole@desktop")
    approve(store, "article/whole@wide")
    commit(repository, "2023-03-31", monkeypatch)
    assert uncommitted(store.folder) == ""

    approve(store, "article/menu@wide")
    approve(store, "article/whole@wide", "red")
    store.remove(key("article/whole@desktop"))
    assert uncommitted(store.folder) == "2 new, 2 changed, 2 removed"

    git(repository, "add", "baselines")
    assert uncommitted(store.folder) == "2 new, 2 changed, 2 removed"


@pytest.mark.usefixtures("repository")
def test_a_project_without_a_commit_has_no_days(store: BaselineStore) -> None:
    approve(store)

    assert approval_days(store.folder) == {}


def test_without_git_nothing_is_known(
    store: BaselineStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(store.folder))
    approve(store)

    assert (approval_days(store.folder), uncommitted(store.folder)) == ({}, "")
