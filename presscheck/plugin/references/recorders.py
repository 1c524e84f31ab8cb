"""The recorder of a worker, and what each of its tests needs of the site's answers."""

from collections.abc import Collection, Generator, Hashable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from presscheck.baselines.recording.answers import Answer
from presscheck.browser.asked import AskedAddresses
from presscheck.browser.engines import engine_named
from presscheck.browser.leading import Place, lead
from presscheck.hosts import AllowedHosts, place_of
from presscheck.plugin.affected.trails import trail_of, witness_of
from presscheck.plugin.lifecycle import preparation_of
from presscheck.plugin.options import settings_of
from presscheck.plugin.page_guard import page_watch_of
from presscheck.recording.certificate import own_certificate
from presscheck.recording.exchanges import Exchanges
from presscheck.recording.kept import KeptAnswers
from presscheck.recording.recorder import Upstream, recording
from presscheck.recording.server import HOST
from presscheck.session.recording import save_needs
from presscheck.session.spool import Claimant

SNAPSHOT = "presscheck_snapshot"


@dataclass(slots=True)
class TestRecorder:
    """What the running test has asked for, and which snapshots it has taken as whom.

    The recorder has a `port` of this machine, and stands in front of the `site`. Where browsers may
    keep answers, it has them `kept`, and `asked` hears which of them a test uses.
    """

    site: Place = ("", 0)
    port: int = 0
    exchanges: Exchanges = field(default_factory=Exchanges)
    kept: KeptAnswers | None = None
    asked: AskedAddresses = field(default_factory=AskedAddresses)
    claimant: Claimant | None = None

    def begin(self) -> None:
        """Begin with the next test."""
        self.exchanges.begin()
        self.asked.take()
        self.claimant = None

    def needs(self, pages: Iterable[Hashable]) -> dict[Answer, bytes]:
        """Return the answers that the running test needs, which shares `pages` with others."""
        if self.kept:
            self.exchanges.add_kept(filter(None, map(self.kept.at, self.asked.take())))
        return self.exchanges.needs(pages)


_RECORDER = pytest.StashKey[TestRecorder]()


def lead_to_recorder(launch: dict[str, Any], browser: str, session: pytest.Session) -> None:
    """Change launch arguments so that a browser goes to the recorder, if the run is recorded."""
    config = session.config
    is_heard = trail_of(config) is not None or any(
        takes_snapshots(getattr(item, "fixturenames", ())) for item in session.items
    )
    if browser not in preparation_of(config).recorded or not is_heard:
        return
    if _RECORDER not in config.stash:
        config.stash[_RECORDER] = _started_recorder(config)
    recorder = config.stash[_RECORDER]
    lead(launch, engine_named(browser), recorder.site, (HOST, recorder.port))


def hear_requests(context: BrowserContext, config: pytest.Config) -> None:
    """Hear what a context for snapshots asks for, where browsers may keep answers."""
    recorder = config.stash.get(_RECORDER, None)
    if recorder and recorder.kept:
        recorder.asked.listen(context)


def takes_snapshots(fixture_names: Collection[str]) -> bool:
    """Return whether a test with these fixtures takes snapshots."""
    return SNAPSHOT in fixture_names


def claim_needs(config: pytest.Config, claimant: Claimant) -> None:
    """Tell the recorder whose snapshots the running test takes."""
    if recorder := config.stash.get(_RECORDER, None):
        recorder.claimant = claimant


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Begin to listen for a test."""
    if recorder := item.config.stash.get(_RECORDER, None):
        recorder.begin()


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Write down what a test needs that has taken snapshots, also when it fails.

    It comes before the page guard, which closes the pages that a test has altered.
    """
    try:
        yield
    finally:
        if recorder := item.config.stash.get(_RECORDER, None):
            shared = page_watch_of(item.config).shared
            needs = recorder.needs(shared.in_use if shared else ())
            if recorder.claimant and recorder.claimant.taken:
                spool = Path(preparation_of(item.config).spool)
                save_needs(spool, recorder.claimant.test, needs)


def _started_recorder(config: pytest.Config) -> TestRecorder:
    """Start the recorder of this process, which stands in front of the site until the end."""
    settings, recorder, running = settings_of(config), TestRecorder(), ExitStack()
    config.add_cleanup(running.close)
    address = settings.site or ""
    hosts = AllowedHosts(address, settings.hosts)
    site = Upstream(address, unverified=settings.ignore_https_errors, hosts=hosts)
    certificate = own_certificate() if site.parts.scheme == "https" else None
    recorder.site = site.parts.hostname or "", site.port
    recorder.asked.place = place_of(address)
    if trail_of(config) is None and set(preparation_of(config).recorded) == {"chromium"}:
        recorder.kept = KeptAnswers()
    listening = recording(
        site, recorder.exchanges.add, certificate, witness_of(config), recorder.kept
    )
    recorder.port = running.enter_context(listening)
    return recorder
