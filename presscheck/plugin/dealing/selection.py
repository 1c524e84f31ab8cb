"""The tests of a shard: each process works out the whole deal, and leaves the other shards' out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from presscheck.durations import named_durations
from presscheck.errors import PresscheckError, UsageError
from presscheck.plugin.lifecycle import cannot_run
from presscheck.plugin.options import settings_of
from presscheck.plugin.parametrization import VIEWPORT_PARAMETER, case_of
from presscheck.plugin.reports import OF_ANOTHER_SHARD
from presscheck.plugin.subtests import BROWSER
from presscheck.shards import Deal, Portion, Shard

_SENT = "presscheck shard"

_LOCAL = {
    "lf": "--lf",
    "stepwise": "--stepwise",
    "presscheck_only_affected": "--presscheck-only-affected",
}
"""Options that choose tests by what one machine remembers."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What a process has selected: so many `checks` of the `total`, by the deal of this digest."""

    checks: int
    total: int
    deal: str


_SELECTION = pytest.StashKey[Selection]()


def selection_of(config: pytest.Config) -> Selection:
    """Return what was selected, as far as the main process knows it."""
    return config.stash.get(_SELECTION, Selection(0, 0, ""))


def shard_of(config: pytest.Config) -> Shard | None:
    """Return which shard this run is, if any; may be a UsageError."""
    return settings_of(config).shard if _is_asked_for(config) else None


def pytest_report_header(config: pytest.Config) -> list[str]:
    """Return the first line of a shard."""
    try:
        shard = shard_of(config)
    except PresscheckError as error:
        cannot_run(config, error)
    return [f"shard: {shard.number} of {shard.of}"] if shard else []


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests of other shards, when all that the command line chooses are known.

    It comes before everything that depends on earlier runs of this machine (page_list, taking).
    """
    if not _is_asked_for(config):
        return
    try:
        _expect_nothing_local(config)
        own, others = _dealt(config, items)
    except PresscheckError as error:
        cannot_run(config, error)
    for item in others:
        item.stash[OF_ANOTHER_SHARD] = True
    if others:
        config.hook.pytest_deselected(items=others)
    items[:] = own


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Hear from a worker what it has selected; all workers select the same."""
    if sent := getattr(node, "workeroutput", {}).get(_SENT):
        node.config.stash[_SELECTION] = Selection(*sent)


def _is_asked_for(config: pytest.Config) -> bool:
    """Return whether there is a shard, without the settings of a project that needs none."""
    return bool(config.getoption("presscheck_shard", None))


def _expect_nothing_local(config: pytest.Config) -> None:
    for name, option in _LOCAL.items():
        if config.getoption(name, None):
            raise UsageError(
                f"{option} chooses tests by what this machine remembers, so that shards of several"
                " machines would not be a whole",
                try_next=f"leave {option} or --presscheck-shard out",
            )


def _dealt(
    config: pytest.Config, items: Sequence[pytest.Item]
) -> tuple[list[pytest.Item], list[pytest.Item]]:
    """The tests of this shard, and those of the others, each in their order."""
    settings, number = settings_of(config), settings_of(config).shard
    assert number  # asked for, so there is one
    file = settings.durations
    durations = named_durations(file) if file else {}
    deal = Deal.of(_portions(items), number.of, durations)
    own = [item for item in items if deal.shards[item.nodeid] == number.number]
    others = [item for item in items if deal.shards[item.nodeid] != number.number]
    found = Selection(len(own), len(items), deal.digest)
    config.stash[_SELECTION] = found
    if hasattr(config, "workeroutput"):
        config.workeroutput[_SENT] = [found.checks, found.total, found.deal]
    return own, others


def _portions(items: Iterable[pytest.Item]) -> Iterator[Portion]:
    """The repeats of a test stay together: of a snapshot the worst result of all of them counts."""
    cases: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        cases[case_of(item)].append(item)
    for repeats in cases.values():
        names = sorted(item.nodeid for item in repeats)
        yield Portion((*_place(repeats[0]), *names[:1]), tuple(names))


def _place(item: pytest.Item) -> tuple[str, ...]:
    """Where a test is in the deal: beside those with its browser, its viewport and its page.

    A page is named by a parameter that is a path.
    """
    callspec = getattr(item, "callspec", None)
    parameters = callspec.params if callspec else {}
    pages = sorted(
        value for value in parameters.values() if isinstance(value, str) and value.startswith("/")
    )
    page = pages[0] if pages else ""
    return str(parameters.get(BROWSER, "")), str(parameters.get(VIEWPORT_PARAMETER, "")), page
