"""What every test is held to beside its own assertions: a quiet browser, untouched shared pages."""

from collections.abc import Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import BrowserContext, Error

from presscheck.capture.deadline import deadline
from presscheck.errors import SilentPageError
from presscheck.plugin.shared import SharedPages
from presscheck.plugin.trouble import TroubleLog, as_list


@dataclass(slots=True)
class Bench:
    """What the running test has before it: contexts of its own, and pages shared with others.

    `passed` is known when the test's own part is over and nothing else was wrong; `told` is what
    it has said already of the browser's complaints.
    """

    shared: SharedPages | None = None
    own: dict[BrowserContext, TroubleLog] = field(default_factory=dict)
    passed: bool = False
    told: str = ""

    def clear(self) -> None:
        self.passed, self.told = False, ""
        self.own.clear()
        if self.shared:
            self.shared.in_use.clear()


BENCH = pytest.StashKey[Bench]()

PATIENCE = 10.0
"""Seconds a page may take to hand over its last events."""

COMPLAINED = "the browser complained"
"""Begins what is told of it."""

COMPLAINT = "complaint"
"""The property of a report that holds one complaint of the browser."""


def bench_of(config: pytest.Config) -> Bench:
    return config.stash.setdefault(BENCH, Bench())


PROPERTIES = pytest.StashKey[int]()
"""How many properties a test had before it was run for the first time."""


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    bench_of(item.config).clear()
    known = item.stash.setdefault(PROPERTIES, len(item.user_properties))
    del item.user_properties[known:]  # a rerun does not answer for what was heard before it


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    bench = bench_of(item.config)
    try:
        yield
    except BaseException:
        for said in verdicts(bench, item):
            item.add_report_section("call", "besides", said)
        raise
    if found := verdicts(bench, item):
        pytest.fail("\n".join(found), pytrace=False)
    bench.passed = True


def verdicts(bench: Bench, item: pytest.Item) -> list[str]:
    """What is wrong beside the test's own findings, each a short paragraph."""
    heard = complaints(bench)
    item.user_properties += [(COMPLAINT, said) for said in dict.fromkeys(heard)]
    altered = alterations(bench.shared) if bench.shared else ""
    return [said for said in (trouble(heard), altered) if said]


def trouble(complaints: Sequence[str]) -> str:
    return f"{COMPLAINED}:\n{as_list(complaints)}" if complaints else ""


def untold_trouble(bench: Bench) -> str:
    """What the browser complained about until now, unless the test has said so."""
    said = trouble(complaints(bench))
    if said == bench.told:
        return ""
    bench.told = said
    return said


def complaints(bench: Bench) -> list[str]:
    hear_the_last_events(bench)
    heard = [said for log in bench.own.values() for said in log.complaints()]
    if bench.shared:
        for key in bench.shared.in_use:
            heard += bench.shared.pages[key].complaints()
    return heard


def alterations(shared: SharedPages) -> str:
    """Name what the test did to pages it may only read, and put those pages away."""
    found = {key: shared.pages[key].alterations() for key in shared.in_use}
    altered = {key: changes for key, changes in found.items() if changes}
    for key in altered:
        shared.in_use.discard(key)
        shared.drop(key)
    lines = [change for changes in altered.values() for change in changes]
    if not lines:
        return ""
    return f"the test altered a page that it may only read; ask for a fresh one:\n{as_list(lines)}"


def hear_the_last_events(bench: Bench) -> None:
    """Events reach us only while we talk to the browser: one word with every open page."""
    for context in bench.own:
        for page in context.pages:
            # A page that closes while we ask has said what it had to say; a busy one says no more.
            with suppress(Error, SilentPageError), deadline(page, PATIENCE, "the page"):
                page.evaluate("0")
