"""A list of the paper's sections, each with what lies under it."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component


class IndexedSection(Component):
    """One section, and the links under it."""

    name: ClassVar[str] = "Section of the index"

    @cached_property
    def name_link(self) -> Locator:
        return self.root.get_by_role("heading", level=2).get_by_role("link")

    @cached_property
    def links(self) -> Locator:
        return self.root.get_by_role("list").get_by_role("link")


class SectionIndex(Component):
    """The sections in the order of the menu: with sub-sections on the site map, stories at home."""

    name: ClassVar[str] = "Section index"

    @cached_property
    def sections(self) -> Locator:
        return self.root.locator("> li")

    @cached_property
    def section_links(self) -> Locator:
        return self.root.get_by_role("heading", level=2).get_by_role("link")

    def section(self, section: str) -> IndexedSection:
        """One of the sections, by its name."""
        heading = self.page.get_by_role("heading", level=2, name=section, exact=True)
        return IndexedSection(self.sections.filter(has=heading))
