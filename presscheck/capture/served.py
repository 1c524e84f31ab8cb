"""What the browser servers of a run paint with: each is asked once, before the first test."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from presscheck.browser.engines import Engine
from presscheck.browser.painting import fixed_arguments
from presscheck.browser.servers import launch_on
from presscheck.capture.renderer import fingerprint
from presscheck.errors import BrowserError


@dataclass(frozen=True, slots=True)
class ServedBrowser:
    """A browser on a server: its version and its fingerprint."""

    address: str
    engine: Engine
    version: str
    fingerprint: str

    def __str__(self) -> str:
        return f"{self.engine} {self.version} ({self.address})"


def served_browsers(
    addresses: Sequence[str], engine: Engine, launch: Mapping[str, Any], fonts: Sequence[Path]
) -> list[ServedBrowser]:
    """Return the browser of each server.

    Raises:
        BrowserError: when one starts none, or when they paint differently.
    """
    found = []
    with sync_playwright() as playwright:
        for address in addresses:
            arguments = {**fixed_arguments(engine), **launch}
            browser = launch_on(address, getattr(playwright, engine), arguments)
            painted = fingerprint(browser, fonts)
            found.append(ServedBrowser(address, engine, browser.version, painted))
            browser.close()
    other = next((one for one in found if one.fingerprint != found[0].fingerprint), None)
    if other:
        raise BrowserError(
            f"two browser servers paint differently: {found[0]} and {other}",
            try_next="start all servers from one image, with --unsafe",
        )
    return found
