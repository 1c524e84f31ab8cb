"""Tests that run more than once: which runs are runs of the same test.

A test is run again when it failed (pytest-rerunfailures): its last run counts. It is repeated
to see whether it always passes (pytest-repeat, pytest-flakefinder, xdist's `--dist=each`): each
repeat counts, and of a snapshot the worst result does.
"""

import os

import pytest

from presscheck.plugin.completeness import without_choice
from presscheck.session.spool import Claimant

_OF_PLUGINS = "__"
"""The beginning of a parameter by which a plugin repeats a test; no project's begins so."""

_CASE = pytest.StashKey[int]()
"""The number of a test among all that were collected; its repeats have the same."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Number the tests; every worker collects the same ones in the same order."""
    numbers: dict[tuple[object, ...], int] = {}
    for item in items:
        case = (without_choice(item.nodeid), *_parameters(item))
        item.stash[_CASE] = numbers.setdefault(case, len(numbers))


def claimant_of(item: pytest.Item) -> Claimant:
    """Return this run of a test; a rerun is the same as the run before it."""
    return Claimant(
        test=without_choice(item.nodeid),
        name=item.nodeid,
        case=str(item.stash[_CASE]),
        run=f"{os.getpid()}-{id(item)}",
    )


def _parameters(item: pytest.Item) -> list[tuple[str, int]]:
    """What the project has parametrised a test with; repeats get the very same objects."""
    callspec = getattr(item, "callspec", None)
    chosen = callspec.params.items() if callspec else ()
    return sorted((name, id(value)) for name, value in chosen if not name.startswith(_OF_PLUGINS))
