"""presscheck approve says what it did with each snapshot, and ends with 0, 1 or 2."""

from pathlib import Path
from shutil import make_archive, rmtree

import pytest

from presscheck.baselines.store import BaselineStore
from presscheck.outcome import Missing, Same, Unstable
from tests.engine.captures import approve, key
from tests.engine.commands.shell import presscheck
from tests.engine.results import changed, keep, reported, snapshot
from tests.engine.stand_ins import put_program

RECORD = f"""
browser = "chromium"
version = "156.0"
system = "Linux"
canary = "{"ab" * 32}"
"""


@pytest.fixture
def store(project: Path) -> BaselineStore:
    """The baselines: one picture, and the renderer that painted it."""
    store = BaselineStore(project / "baselines")
    approve(store, "article/whole@wide")
    (store.folder / "renderer.toml").write_text(RECORD)
    return store


@pytest.fixture
def report(project: Path, store: BaselineStore) -> Path:
    """The last run: a new page, a changed one, a unstable menu, and one as approved."""
    report = project / "presscheck-report"
    digest = store.digest(key("article/whole@wide"))
    return reported(
        report,
        snapshot(Missing(), "article/new@desktop", capture=keep(report)),
        changed(
            "Footer",
            name="article/whole@wide",
            digest=digest,
            capture=keep(report, "red"),
        ),
        snapshot(Unstable(5, ("link “A”\x1b[2J",)), "article/menu@desktop"),
        snapshot(Same(), "search/none@desktop"),
    )


@pytest.mark.usefixtures("report")
def test_a_named_snapshot_is_approved_and_nothing_else(store: BaselineStore) -> None:
    before = store.digest(key("article/whole@wide"))
    (store.folder / "article" / ".whole@wide.webp.00ff.tmp").touch()

    result = presscheck("approve", "article/new@desktop")

    assert result.stdout == "approved  article/new@desktop: has no approved baseline\n1 approved\n"
    assert (result.stderr, result.exit_code) == ("", 0)
    assert store.find(key("article/new@desktop"))
    assert store.digest(key("article/whole@wide")) == before
    assert not list(store.folder.rglob("*.tmp"))


@pytest.mark.usefixtures("report")
def test_everything_is_answered_and_refusals_say_what_to_do() -> None:
    result = presscheck("approve", "--all")

    assert result.stdout.splitlines() == [
        "approved  article/new@desktop: has no approved baseline",
        "approved  article/whole@wide: 1 change",
        "refused   article/menu@desktop: "
        "it did not come to rest in 5 captures: link “A”\\x1b[2J kept changing",
        "2 approved, 1 refused",
        "next: make what keeps changing stand still, or leave it out with mask=",
    ]
    assert (result.stderr, result.exit_code) == ("", 1)


@pytest.mark.usefixtures("report")
def test_asked_for_nothing_it_says_what_there_is() -> None:
    result = presscheck("approve")

    assert result.stderr.splitlines() == [
        "presscheck: these snapshots wait for a decision:",
        "  article/new@desktop: has no approved baseline",
        "  article/whole@wide: 1 change",
        "  article/menu@desktop: did not come to rest in 5 captures: "
        "link “A”\\x1b[2J kept changing",
        "  next: presscheck approve with names of these, --all, or --component NAME",
    ]
    assert (result.stdout, result.exit_code) == ("", 2)


@pytest.mark.usefixtures("report")
def test_what_git_will_show_is_said(empty_machine: Path) -> None:
    put_program(empty_machine / "git", says="?? baselines/a\n M baselines/b\n")

    result = presscheck("approve", "article/*@wide")

    assert "git status will show under baselines/: 1 new, 1 changed" in result.stdout


@pytest.mark.usefixtures("report")
@pytest.mark.parametrize(
    "words",
    [("article/hole@wide",), ("--all", "a/b@c"), ("--browser", "opera", "--all"), ("--from", "?")],
    ids=["unknown name", "two ways", "unknown browser", "no such report"],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_done(
    store: BaselineStore, words: tuple[str, ...]
) -> None:
    result = presscheck("approve", *words)

    assert result.exit_code == 2
    assert store.keys() == [key("article/whole@wide")]


def test_a_zip_from_ci_is_approved_as_it_is(
    project: Path, report: Path, store: BaselineStore
) -> None:
    archive = make_archive(str(project / "ci"), "zip", report.parent, report.name)
    rmtree(report)

    result = presscheck("approve", "article/new@desktop", "--from", archive)

    assert result.exit_code == 0
    assert store.find(key("article/new@desktop"))


@pytest.mark.usefixtures("report")
def test_a_second_time_there_is_nothing_to_do() -> None:
    presscheck("approve", "article/new@desktop")

    result = presscheck("approve", "article/new@desktop", "search/none@desktop")

    assert result.stdout.splitlines() == [
        "unchanged article/new@desktop: its baseline is equal to that run's capture",
        "unchanged search/none@desktop: its baseline is equal to that run's capture",
        "0 approved",
    ]
    assert result.exit_code == 0


def test_without_a_run_there_is_nothing_to_approve(project: Path) -> None:
    result = presscheck("approve", "--all")

    assert result.stderr.startswith(f"presscheck: {project}/presscheck-report is no report")
    assert result.exit_code == 2
