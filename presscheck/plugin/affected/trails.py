"""In the process that runs tests: what each check depends on, written down when it has ended."""

import sys
from collections.abc import Collection, Generator, Hashable
from os import getpid
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Response

from presscheck.affected.activity import Activity, listen_with
from presscheck.affected.inputs import File, Trail
from presscheck.affected.notes import save_inputs
from presscheck.baselines.store import BaselineStore
from presscheck.browser.direct_requests import notice_direct_requests
from presscheck.hosts import AllowedHosts, domain_of, host_of, place_of
from presscheck.plugin.affected.plans import is_fast
from presscheck.plugin.lifecycle import fixtures_of, is_check, preparation_of, report_folder
from presscheck.plugin.options import settings_of
from presscheck.plugin.page_guard import page_watch_of
from presscheck.project import BASELINES
from presscheck.recording.exchange import Exchange, Unknown
from presscheck.recording.recorder import Witness, ignore
from presscheck.session.spool import Claimant

_OF_THE_BROWSER = ("presscheck.", "pytest_playwright", "playwright.")
"""Modules whose fixtures start the browser, and ask nothing of the site past it."""

_UNHEARD = Unknown("no recorder stands in front of the site")

_TRAIL = pytest.StashKey[Trail]()
_ACTIVITY = pytest.StashKey[Activity]()
_CLAIMANT = pytest.StashKey[Claimant]()


def trail_of(config: pytest.Config) -> Trail | None:
    """Return the inputs of the running check; None in a run that notes none."""
    if not is_fast(config):
        return None
    if _TRAIL not in config.stash:
        _begin(config)
    return config.stash[_TRAIL]


def witness_of(config: pytest.Config) -> Witness:
    """Return who is told what the recorder hears; what lets a run in is left out."""
    trail = trail_of(config)
    if trail is None:
        return ignore
    secret = {name.lower() for name, _ in settings_of(config).access.headers}

    def hear(one: Exchange | Unknown) -> None:
        trail.add(one.without(secret) if isinstance(one, Exchange) else one)

    return hear


def note_taker(item: pytest.Item, claimant: Claimant) -> None:
    """Remember as whom a check takes snapshots, because it depends on their baselines."""
    item.stash[_CLAIMANT] = claimant


def note_other_hosts(context: BrowserContext, config: pytest.Config) -> None:
    """Note that a check is answered by a host in front of which no recorder stands.

    Nobody listens where no other host may answer, because that takes time for each answer.
    """
    trail = trail_of(config)
    if trail is None:
        return
    settings = settings_of(config)
    site = settings.site or ""
    if not (settings.hosts or domain_of(urlsplit(site).hostname or "")):
        return
    hosts = AllowedHosts(site, settings.hosts)

    def hear(response: Response) -> None:
        if place_of(response.url) != place_of(site) and not hosts.is_outside(response.url):
            trail.add(Unknown(f"another host answers: {host_of(response.url)}"))

    context.on("response", hear)


def _begin(config: pytest.Config) -> None:
    """Begin to listen, until the run ends."""
    trail = config.stash[_TRAIL] = Trail()
    root = config.rootpath
    left_out = (*(root / name for name in (".git", ".cache", BASELINES)), report_folder(config))
    outside = (*left_out, Path(sys.prefix), Path(str(config.getoption("output", "test-results"))))
    activity = Activity(root, tuple(root / one for one in outside), trail.add)
    config.stash[_ACTIVITY] = activity
    config.add_cleanup(listen_with(activity))
    direct = Unknown("it asks by Playwright and past the browser")
    config.add_cleanup(notice_direct_requests(lambda: trail.add(direct)))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None]:
    """Begin to listen for a test."""
    trail = trail_of(item.config)
    if trail is None:
        yield
        return
    trail.begin()
    item.config.stash[_ACTIVITY].begin()
    try:
        with item.config.stash[_ACTIVITY].listening(on=True):
            yield
    finally:  # when a fixture fails, the page that another one has opened may be used later
        trail.inputs(_shared_pages(item.config))


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(
    fixturedef: pytest.FixtureDef[Any], request: pytest.FixtureRequest
) -> Generator[None, object, object]:
    """Let what a fixture asks for belong to every test that it is made for."""
    trail = trail_of(request.config)
    if trail is None:
        return (yield)
    activity = request.config.stash[_ACTIVITY]
    is_ours = fixturedef.func.__module__.startswith(_OF_THE_BROWSER)
    with activity.listening(on=not is_ours):
        if fixturedef.scope == "function":
            return (yield)
        with trail.during_lasting_fixture():
            return (yield)


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Write down what a check depends on.

    It comes before the page guard, which closes the pages that a test has altered.
    """
    trail = trail_of(item.config)
    if trail is None:
        yield
        return
    try:
        with item.config.stash[_ACTIVITY].listening(on=True):
            yield
    finally:
        if is_check(item.config, fixtures_of(item)):
            _save(item, trail)


def _save(item: pytest.Item, trail: Trail) -> None:
    config = item.config
    for path in config.stash[_ACTIVITY].files():
        trail.add(File.at(config.rootpath, path))
    inputs = trail.inputs(_shared_pages(config))
    if claimant := item.stash.get(_CLAIMANT, None):
        store = BaselineStore(config.rootpath / BASELINES)
        for key in claimant.taken:
            for file in (store.screenshot(key), store.anatomy(key), store.note(key)):
                name = file.relative_to(config.rootpath).as_posix()
                inputs.add(File.at(config.rootpath, name))
    preparation = preparation_of(config)
    browser = getattr(item, "callspec", None) and item.callspec.params.get("browser_name")  # type: ignore[attr-defined]
    if browser and browser not in preparation.recorded:
        inputs.add(_UNHEARD)
    save_inputs(Path(preparation.spool), getpid(), item.nodeid, inputs)


def _shared_pages(config: pytest.Config) -> Collection[Hashable]:
    shared = page_watch_of(config).shared
    return shared.in_use if shared else ()
