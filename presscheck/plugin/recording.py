"""The recorder of a worker, and what each of its tests needs of the site's answers."""

from collections.abc import Generator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from presscheck.plugin.lifecycle import preparation_of
from presscheck.plugin.options import settings_of
from presscheck.plugin.page_guard import page_watch_of
from presscheck.recording.certificate import own_certificate
from presscheck.recording.exchanges import Exchanges
from presscheck.recording.recorder import Upstream, recording
from presscheck.recording.server import HOST
from presscheck.session.recording import save_needs
from presscheck.session.spool import Claimant

SNAPSHOT = "presscheck_snapshot"

_RULES = "--host-resolver-rules"
"""Chromium's option that leads it to another place than the one in the address.

The pages keep their own address, and with it their cookies, their origin and their rights.
"""


@dataclass(slots=True)
class TestRecorder:
    """What the running test has asked for, and which snapshots it has taken as whom.

    `argument` is the browser's that leads it to the recorder.
    """

    argument: str = ""
    exchanges: Exchanges = field(default_factory=Exchanges)
    claimant: Claimant | None = None


_RECORDER = pytest.StashKey[TestRecorder]()


def recorder_arguments(
    launch: dict[str, Any], browser: str, session: pytest.Session
) -> dict[str, Any]:
    """Return launch arguments that lead a browser to a recorder, if the run is recorded."""
    config = session.config
    takes_snapshots = any(SNAPSHOT in getattr(item, "fixturenames", ()) for item in session.items)
    own = [str(argument) for argument in launch.get("args", [])]
    if browser != preparation_of(config).recorded or not takes_snapshots or _has_rules(own):
        return launch
    if _RECORDER not in config.stash:
        config.stash[_RECORDER] = _started_recorder(config)
    return {**launch, "args": [*own, config.stash[_RECORDER].argument]}


def claim_needs(config: pytest.Config, claimant: Claimant) -> None:
    """Tell the recorder whose snapshots the running test takes."""
    if recorder := config.stash.get(_RECORDER, None):
        recorder.claimant = claimant


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Begin to listen for a test."""
    if recorder := item.config.stash.get(_RECORDER, None):
        recorder.exchanges.begin()
        recorder.claimant = None


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
            needs = recorder.exchanges.needs(shared.in_use if shared else ())
            if recorder.claimant and recorder.claimant.taken:
                spool = Path(preparation_of(item.config).spool)
                save_needs(spool, recorder.claimant.test, needs)


def _has_rules(arguments: list[str]) -> bool:
    return any(argument.startswith(_RULES) for argument in arguments)


def _started_recorder(config: pytest.Config) -> TestRecorder:
    """Start the recorder of this process, which stands in front of the site until the end."""
    settings, recorder, running = settings_of(config), TestRecorder(), ExitStack()
    config.add_cleanup(running.close)
    site = Upstream(settings.site or "", unverified=settings.ignore_https_errors)
    certificate = own_certificate() if site.parts.scheme == "https" else None
    port = running.enter_context(recording(site, recorder.exchanges.add, certificate))
    recorder.argument = f"{_RULES}=MAP {site.parts.hostname}:{site.port} {HOST}:{port}"
    return recorder
