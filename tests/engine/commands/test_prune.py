"""presscheck prune removes what no test of a complete run asked for, after showing it."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from presscheck.baselines.store import BaselineStore
from presscheck.commands import main
from presscheck.outcome import Same, Unused
from tests.engine.captures import approve, key
from tests.engine.commands.shell import presscheck
from tests.engine.results import reported, snapshot

UNUSED, ASKED = "article/gone@desktop", "article/whole@desktop"
SHOWN = f"no test asked for\n  {UNUSED}\n"


@pytest.fixture
def store(project: Path) -> BaselineStore:
    """Two baselines; the last run, a complete one, asked for one of them."""
    store = BaselineStore(project / "baselines")
    digest = approve(store, UNUSED)
    approve(store, ASKED)
    reported(
        project / "presscheck-report",
        snapshot(Unused(), UNUSED, digest=digest),
        snapshot(Same(), ASKED),
    )
    return store


def test_an_unused_baseline_is_shown_and_removed(store: BaselineStore) -> None:
    (store.folder / "article" / ".gone@desktop.webp.00ff.tmp").touch()

    result = presscheck("prune", "--yes")

    assert result.stdout == f"{SHOWN}1 of 1 removed\n"
    assert result.exit_code == 0
    assert store.keys() == [key(ASKED)]
    assert not list(store.folder.rglob("*.tmp"))


@pytest.mark.parametrize(("answer", "left"), [("y", [ASKED]), ("n", [UNUSED, ASKED])])
def test_it_asks_first(store: BaselineStore, answer: str, left: list[str]) -> None:
    result = CliRunner().invoke(main, ["prune"], input=f"{answer}\n")

    assert result.stdout.startswith(f"{SHOWN}remove their pictures and anatomies? [y/N]: ")
    assert result.exit_code == (0 if answer == "y" else 1)
    assert list(map(str, store.keys())) == left


def test_nobody_there_to_answer_removes_nothing(store: BaselineStore) -> None:
    result = presscheck("prune")

    assert result.stdout.startswith(SHOWN)
    assert "presscheck prune --yes removes without asking" in result.stdout
    assert result.exit_code == 1
    assert len(store.keys()) == 2


def test_a_partial_run_cannot_tell(project: Path, store: BaselineStore) -> None:
    unused_one = snapshot(Unused(), UNUSED, digest=store.digest(key(UNUSED)))
    reported(project / "presscheck-report", unused_one, complete=False)

    result = presscheck("prune", "--yes")

    assert result.stderr.splitlines() == [
        "presscheck: the last run left tests out, so it cannot say what no test asks for",
        "  next: make check, without VIEWPORT= and ARGS=, then presscheck prune",
    ]
    assert result.exit_code == 2
    assert len(store.keys()) == 2


def test_what_has_changed_since_is_kept(store: BaselineStore) -> None:
    approve(store, UNUSED, "red")

    result = presscheck("prune", "--yes")

    assert result.stdout == (
        f"{SHOWN}kept {UNUSED}: it has changed since that run (next: make check)\n0 of 1 removed\n"
    )
    assert result.exit_code == 1
    assert len(store.keys()) == 2


def test_what_another_browser_asked_for_is_kept(project: Path, store: BaselineStore) -> None:
    unused_one = snapshot(Unused(), UNUSED, digest=store.digest(key(UNUSED)))
    asked = snapshot(Same(), UNUSED, browser="firefox")
    reported(project / "presscheck-report", unused_one, asked)

    result = presscheck("prune", "--yes")

    assert result.stdout == "no baseline is unused\n"
    assert len(store.keys()) == 2


def test_a_second_time_there_is_nothing_to_do(store: BaselineStore) -> None:
    presscheck("prune", "--yes")

    result = presscheck("prune")

    assert (result.stdout, result.exit_code) == ("no baseline is unused\n", 0)


def test_a_run_beside_a_reference_address_says_nothing_of_baselines(
    store: BaselineStore, project: Path
) -> None:
    beside = replace(snapshot(Same(), ASKED), reference="https://www.example")
    reported(project / "presscheck-report", beside)

    result = presscheck("prune", "--yes")

    assert "compared with a reference address" in result.stderr
    assert result.exit_code == 2
    assert len(store.keys()) == 2
