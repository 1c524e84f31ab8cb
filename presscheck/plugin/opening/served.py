"""Browsers on servers in a run: workers are dealt out over them, and go on where one answers."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserType

from presscheck.browser.servers import BrowserServers
from presscheck.errors import BrowserError
from presscheck.plugin.lifecycle import end_run
from presscheck.plugin.options import settings_of

_SERVERS = pytest.StashKey[BrowserServers]()


def servers_of(config: pytest.Config) -> BrowserServers | None:
    """Return the servers of this worker, the one in use first; None when browsers start here."""
    addresses = settings_of(config).browser_servers
    if addresses and _SERVERS not in config.stash:
        worker = getattr(config, "workerinput", {}).get("workerid", "gw0")
        config.stash[_SERVERS] = BrowserServers(addresses, int(worker.removeprefix("gw")))
    return config.stash.get(_SERVERS, None)


def served_launch(
    config: pytest.Config, engine: BrowserType, usual: Mapping[str, Any]
) -> Callable[..., Browser]:
    """Return what starts a browser on a server; without any that answers the run ends."""
    servers = servers_of(config)
    assert servers  # the run has some

    def launch(**arguments: Any) -> Browser:
        try:
            return servers.launch(engine, {**usual, **arguments})
        except BrowserError as error:
            end_run(config, error.one_line)

    return launch
