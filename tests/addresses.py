"""How checks compare addresses: what a real site adds to them for one reader is left out."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator

from presscheck.plugin.options import settings_of
from presscheck.query_values import IgnoredValues
from tests.which_site import is_replica

READ_TARGETS = """links => links.map(link => {
  const words = link.innerText.replace(/\\s+/g, " ").trim();
  const { href } = link;
  const inside = href.startsWith(`${location.origin}/`);
  return [words, inside ? href.slice(location.origin.length) : href];
})"""

STORY = r"/www/\w+/\d{4}/\d{2}/\d+_\d+\.html"
"""The address of a story; see `Addresses.like`."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of the site under test; `ignored` is None where every letter counts."""

    ignored: IgnoredValues | None = None

    def leads_to(self, address: str) -> str | re.Pattern[str]:
        """Return what Playwright shall expect of a link, or of a page, with the address."""
        return re.compile(f"^{self.ignored.pattern(address)}$") if self.ignored else address

    def like(self, pattern: str) -> re.Pattern[str]:
        """Return what Playwright shall expect of a link whose path has the pattern."""
        behind = self.ignored.pattern_behind(pattern) if self.ignored else ""
        return re.compile(f"^{pattern}{behind}$")

    def plain(self, address: str) -> str:
        """Return an address that was read, as it can be compared with another one."""
        return self.ignored.left_out_of(address) if self.ignored else address

    def file(self, address: str) -> str:
        """Return the address of a file from the site's root on: other hosts may have the files."""
        return urlsplit(address).path if self.ignored else address

    def targets(self, links: Locator) -> dict[str, str]:
        """Return where links lead, by their words and in reading order; from the site's root on."""
        pairs: list[tuple[str, str]] = links.evaluate_all(READ_TARGETS)
        return {words: self.plain(address) for words, address in pairs}


@pytest.fixture(scope="session")
def addresses(pytestconfig: pytest.Config) -> Addresses:
    """The addresses of the site under test: those of the replica are held to every letter."""
    if is_replica(pytestconfig):
        return Addresses()
    return Addresses(IgnoredValues(settings_of(pytestconfig).ignore_in_addresses))
