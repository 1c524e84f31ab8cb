"""Tests that run more than once: which runs are the same test, and which of its verdicts counts.

A test is run again when it failed (pytest-rerunfailures): its last run counts. It is repeated
to see whether it always passes (pytest-repeat, pytest-flakefinder, xdist's `--dist=each`): each
repeat counts, and of a snapshot the worst verdict does.
"""

import os
from pathlib import Path
from shutil import rmtree

import pytest

from presscheck.outcome import changes_of, word
from presscheck.plugin.desk import CLAIM, Asker
from presscheck.plugin.reports import without_parameters
from presscheck.report.groups import WORST_FIRST
from presscheck.report.model import Results
from presscheck.report.results import read_results
from presscheck.report.source import RESULTS

PLUGINS_OWN = "__"
"""Begins the parameter by which a plugin repeats a test; a project's own do not begin like that."""

CASE = pytest.StashKey[int]()
"""The number of a test among all that were collected; its repeats have the same."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Number the tests; every worker collects the same ones in the same order."""
    numbers: dict[tuple[object, ...], int] = {}
    for item in items:
        case = (without_parameters(item.nodeid), *own_parameters(item))
        item.stash[CASE] = numbers.setdefault(case, len(numbers))


def own_parameters(item: pytest.Item) -> list[tuple[str, int]]:
    """What a test was parametrised with; repeats get the very same objects."""
    callspec = getattr(item, "callspec", None)
    chosen = callspec.params.items() if callspec else ()
    return sorted((name, id(value)) for name, value in chosen if not name.startswith(PLUGINS_OWN))


def asker_of(item: pytest.Item) -> Asker:
    """Who asks for snapshots in this run of a test; a rerun asks in the name of the run before."""
    return Asker(
        test=without_parameters(item.nodeid),
        name=item.nodeid,
        case=str(item.stash[CASE]),
        run=f"{os.getpid()}-{id(item)}",
    )


def worst_of_repeats(running: Path) -> list[Results]:
    """The result of each snapshot; what its test's other repeats have kept is cleared away."""
    places = [claim.parent for claim in sorted(running.glob(f"*/*/*/{CLAIM}"))]
    return [found for place in places if (found := worst(place))]


def worst(place: Path) -> Results | None:
    """Put the files of the worst run where the snapshot's belong; None if no run got that far."""
    runs = sorted(part.parent for part in place.glob(f"*/{RESULTS}"))
    if not runs:
        rmtree(place)
        return None
    found = {run: read_results(run) for run in runs}
    chosen = min(found, key=lambda run: rank(found[run]))
    for file in chosen.iterdir():
        file.replace(place / file.name)
    for folder in [each for each in place.iterdir() if each.is_dir()]:
        rmtree(folder)
    return found[chosen]


def rank(results: Results) -> tuple[int, int]:
    """Lower is worse."""
    [snapshot] = results.snapshots
    return WORST_FIRST.index(word(snapshot.outcome)), -len(changes_of(snapshot.outcome))
