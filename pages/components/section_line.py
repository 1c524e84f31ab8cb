"""The line above an article: the section, its sub-sections, and the time in Seoul."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component


class SectionLine(Component):
    """The current section and its sub-sections, and a clock."""

    name: ClassVar[str] = "Section line"

    @cached_property
    def section_link(self) -> Locator:
        return self.root.locator("div.sub_TT").get_by_role("link")

    @cached_property
    def sub_menu(self) -> Locator:
        """Absent where a section has no sub-sections."""
        return self.root.get_by_role("navigation")

    @cached_property
    def sub_links(self) -> Locator:
        return self.sub_menu.get_by_role("link")

    @cached_property
    def current(self) -> Locator:
        return self.sub_menu.locator("[aria-current]")

    @cached_property
    def clock(self) -> Locator:
        return self.root.locator("div.sub_date")
