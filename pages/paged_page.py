"""A list of stories, page by page: what a section's, a reporter's and a search's have in common."""

from functools import cached_property
from typing import Self

from pages.base import Component
from pages.components.story_rows import Pager, StoryRows
from pages.furnished_page import FurnishedPage


class PagedPage(FurnishedPage):
    """One page of a list."""

    @cached_property
    def rows(self) -> StoryRows:
        """Absent where nothing is listed."""
        return StoryRows(self.main_column.locator(".list_rows"))

    @cached_property
    def pager(self) -> Pager:
        """Absent where one page holds all."""
        return Pager(self.main_column.get_by_role("navigation", name="Pages"))

    def own_components(self) -> tuple[Component, ...]:
        return (self.rows, self.pager)

    def turn_to(self, number: int) -> Self:
        """Go to another page of the list."""
        return self.reached_by(self.pager.link(number))
