"""The page of a story of which only the headline is known."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component
from pages.components.section_line import SectionLine
from pages.standard_page import StandardPage


class BriefPage(StandardPage):
    """The page behind a story of a list, where the replica does not have the text."""

    path: ClassVar[str] = "{path}"

    @property
    def landmark(self) -> Locator:
        return self.posted

    @cached_property
    def section_line(self) -> SectionLine:
        return SectionLine(self.page.locator(".section_line"))

    @cached_property
    def posted(self) -> Locator:
        return self.main_column.locator(".brief_date")

    def own_components(self) -> tuple[Component, ...]:
        return (self.section_line,)
