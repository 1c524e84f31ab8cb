"""The list of a sub-section's stories, page by page."""

from functools import cached_property
from typing import ClassVar, Self

from pages.base import Component
from pages.components.story_rows import Pager, StoryRows
from pages.furnished_page import FurnishedPage


class ListPage(FurnishedPage):
    """One page of a sub-section's list."""

    path: ClassVar[str] = "/www/sublist_{code}.html"

    @cached_property
    def rows(self) -> StoryRows:
        return StoryRows(self.page.get_by_role("main"))

    @cached_property
    def pager(self) -> Pager:
        """Absent where one page holds all."""
        return Pager(self.page.get_by_role("navigation", name="Pages"))

    def own_components(self) -> tuple[Component, ...]:
        return (self.rows, self.pager)

    def turn_to(self, number: int) -> Self:
        """Go to another page of the list."""
        return self.reached_by(self.pager.link(number))
