"""presscheck approve is cut short: it says how many, and whole pairs are left."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from presscheck.baselines.renderer import write_renderer
from presscheck.baselines.store import BaselineStore
from presscheck.outcome import Changed, Missing, Unused
from tests.engine.captures import approve, key
from tests.engine.commands.shell import presscheck
from tests.engine.limits import read_only
from tests.engine.results import keep, reported, snapshot
from tests.engine.review.run_to_approve import USUAL

NAMES = [f"article/state-{number}@desktop" for number in range(4)]

COMMAND = """
import os, signal, sys
from presscheck.commands import main

signals = [getattr(signal, name) for name in sys.argv[1].split(",")]

def hook(event, values):  # it sends the signals when the second picture gets its place or goes
    changed = {"os.rename": 1, "os.remove": 0}.get(event)
    if changed is not None and str(values[changed]).endswith("/state-1@desktop.webp"):
        while signals:
            os.kill(os.getpid(), signals.pop())

sys.addaudithook(hook)
main(sys.argv[2:])
"""


@pytest.fixture
def store(project: Path) -> BaselineStore:
    """No baselines, and a report of four new snapshots."""
    report = project / "presscheck-report"
    reported(report, *(snapshot(Missing(), name, capture=keep(report)) for name in NAMES))
    return BaselineStore(project / "baselines")


def report_of_changes(store: BaselineStore) -> None:
    """The same report, of a run that has compared with the baselines that there are now."""
    report = store.folder.with_name("presscheck-report")
    digests = {name: store.digest(key(name)) for name in NAMES}
    captures = [(Changed(()) if digests[name] else Missing(), name) for name in NAMES]
    reported(
        report,
        *(
            snapshot(outcome, name, digest=digests[name], capture=keep(report))
            for outcome, name in captures
        ),
    )
    write_renderer(store.folder, USUAL)


def approve_until(signals: str) -> subprocess.CompletedProcess[str]:
    return cut_short(signals, "approve", "--all")


def cut_short(signals: str, *words: str) -> subprocess.CompletedProcess[str]:
    """A command that gets signals while it replaces the second baseline."""
    command = [sys.executable, "-c", COMMAND, signals, *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (our own command)


def scraps(store: BaselineStore) -> list[str]:
    return [path.name for path in store.folder.rglob(".*")]


@pytest.mark.parametrize("signals", ["SIGINT", "SIGTERM"])
def test_it_finishes_the_snapshot_and_counts(store: BaselineStore, signals: str) -> None:
    done = approve_until(signals)

    assert done.stdout.splitlines() == [
        *(f"approved  {name}: has no approved baseline" for name in NAMES[:2]),
        "2 approved; ended before the other 2",
        "next: run the same command again, which approves the rest",
    ]
    assert (done.stderr, done.returncode) == ("", 1)
    assert store.keys() == [key(name) for name in NAMES[:2]]
    assert scraps(store) == []


def test_a_second_time_it_ends_at_once_and_counts_too(store: BaselineStore) -> None:
    done = approve_until("SIGINT,SIGINT")

    assert done.stdout.splitlines()[-2] == "1 approved; ended before the other 3"
    assert (done.stderr, done.returncode) == ("", 1)
    assert store.keys() == [key(NAMES[0])]
    assert scraps(store) == []


@pytest.mark.parametrize("was_there", [True, False])
@pytest.mark.parametrize("command", ["approve", "prune"])
def test_after_a_kill_the_next_command_says_that_the_old_one_is_back(
    store: BaselineStore, command: str, *, was_there: bool
) -> None:
    if was_there:
        approve(store, NAMES[1], "blue")
        report_of_changes(store)
    before = store.digest(key(NAMES[1]))
    assert approve_until("SIGKILL").returncode == -signal.SIGKILL
    assert scraps(store)

    result = presscheck(command, "--all" if command == "approve" else "--yes")

    assert result.stdout.splitlines()[0] == (
        f"{NAMES[1]}: a command was cut off while it replaced this baseline;"
        " the old one is back (next: run that command again)"
    )
    assert scraps(store) == []
    assert (store.digest(key(NAMES[1])) == before) is (command == "prune")


def test_a_pair_that_cannot_be_put_back_is_said_and_counts(
    store: BaselineStore, project: Path
) -> None:
    approve(store, NAMES[1], "blue")
    report_of_changes(store)
    before = store.find(key(NAMES[1]))
    approve_until("SIGKILL")

    with read_only(store.folder / "article"):
        [line] = BaselineStore(Path("baselines")).repair()
        found = BaselineStore(Path("baselines")).find(key(NAMES[1]))

    assert "the old one counts, but the baseline" in line
    assert "Permission denied" in line
    assert found == before
    assert project


@pytest.mark.parametrize("signals", ["SIGINT", "SIGTERM"])
def test_prune_finishes_the_snapshot_and_counts_too(store: BaselineStore, signals: str) -> None:
    for name in NAMES:
        approve(store, name)
    unused = (snapshot(Unused(), name, digest=store.digest(key(name))) for name in NAMES)
    reported(store.folder.with_name("presscheck-report"), *unused)

    done = cut_short(signals, "prune", "--yes")

    assert done.stdout.splitlines()[-1] == "2 of 4 removed"
    assert (done.stderr, done.returncode) == ("", 1)
    assert store.keys() == [key(name) for name in NAMES[2:]]
    assert scraps(store) == []
