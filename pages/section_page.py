"""The front page of a section."""

from functools import cached_property
from typing import ClassVar

from pages.base import Component
from pages.components.section_line import SectionLine
from pages.components.story_rows import StoryRows
from pages.standard_page import StandardPage


class SectionPage(StandardPage):
    """A section of the paper, such as National, with its newest stories."""

    path: ClassVar[str] = "/www/section_{code}.html"

    @cached_property
    def section_line(self) -> SectionLine:
        return SectionLine(self.page.locator(".section_line"))

    @cached_property
    def rows(self) -> StoryRows:
        """Absent where the section has no stories yet."""
        return StoryRows(self.main_column.locator(".list_rows"))

    def own_components(self) -> tuple[Component, ...]:
        return (self.section_line, self.rows)
