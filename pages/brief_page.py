"""A story known by its headline only."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component
from pages.components.section_line import SectionLine
from pages.furnished_page import FurnishedPage


class BriefPage(FurnishedPage):
    """What a list's story leads to where the paper's text is not at hand."""

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

    @cached_property
    def picture(self) -> Locator:
        """Absent where the story has none."""
        return self.main_column.locator(".brief_picture")

    def own_components(self) -> tuple[Component, ...]:
        return (self.section_line,)
