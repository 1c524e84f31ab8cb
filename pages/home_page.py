"""The home page."""

from functools import cached_property
from typing import ClassVar

from pages.base import Component
from pages.components.section_index import SectionIndex
from pages.components.story_rows import StoryRows
from pages.standard_page import StandardPage


class HomePage(StandardPage):
    """The page behind the logo: the newest stories, then a few of each section."""

    path: ClassVar[str] = "/www2/index.asp"

    @cached_property
    def rows(self) -> StoryRows:
        return StoryRows(self.main_column.locator(".list_rows"))

    @cached_property
    def section_index(self) -> SectionIndex:
        return SectionIndex(self.main_column.locator(".site_map"))

    def own_components(self) -> tuple[Component, ...]:
        return (self.rows, self.section_index)
