"""A list of stories on several pages: the base of section lists, reporter lists and searches."""

from functools import cached_property
from typing import Self

from pages.base import Component
from pages.components.story_rows import Pager, StoryRows
from pages.standard_page import StandardPage


class PagedPage(StandardPage):
    """One page of a list."""

    @cached_property
    def rows(self) -> StoryRows:
        """Absent where the list is empty."""
        return StoryRows(self.main_column.locator(".list_rows"))

    @cached_property
    def pager(self) -> Pager:
        """Absent where the list has one page."""
        return Pager(self.main_column.get_by_role("navigation", name="Pages"))

    def own_components(self) -> tuple[Component, ...]:
        return (self.rows, self.pager)

    def turn_to(self, number: int) -> Self:
        """Go to the page of the list with that number."""
        return self.reached_by(self.pager.link(number))
