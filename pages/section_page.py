"""The front of a section."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component
from pages.components.section_line import SectionLine
from pages.components.story_rows import StoryRows
from pages.furnished_page import FurnishedPage
from pages.list_page import ListPage


class SectionPage(FurnishedPage):
    """A section of the paper, such as National, with its newest stories."""

    path: ClassVar[str] = "/www/section_{code}.html"

    @cached_property
    def section_line(self) -> SectionLine:
        return SectionLine(self.page.locator(".section_line"))

    @cached_property
    def rows(self) -> StoryRows:
        """Absent where the section has no stories yet."""
        return StoryRows(self.main_column.locator(".list_rows"))

    @cached_property
    def more_link(self) -> Locator:
        return self.main_column.locator(".neighbour_more").get_by_role("link")

    def own_components(self) -> tuple[Component, ...]:
        return (self.section_line, self.rows)

    def open_all(self) -> ListPage:
        """Go to the list of everything in the section."""
        return ListPage.reached_by(self.more_link)
