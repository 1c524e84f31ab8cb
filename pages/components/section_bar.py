"""The bar of sections under the header."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component


class SectionBar(Component):
    """Eleven sections in one line, of which the current one is marked."""

    name: ClassVar[str] = "Section bar"

    @cached_property
    def links(self) -> Locator:
        return self.root.get_by_role("link", include_hidden=True)

    @cached_property
    def current(self) -> Locator:
        return self.root.locator("[aria-current]")

    def link(self, section: str) -> Locator:
        """Return the link to the section of that name."""
        return self.root.get_by_role("link", name=section, exact=True, include_hidden=True)
