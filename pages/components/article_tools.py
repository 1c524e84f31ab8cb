"""The tools above a story: print preview and the size of its text."""

from contextlib import AbstractContextManager
from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component
from pages.components.roll_over import RollOver
from pages.print_page import PrintPage


class ArticleTools(Component):
    """Print Preview, Font Size Up and Font Size Down."""

    name: ClassVar[str] = "Article tools"

    @cached_property
    def print_link(self) -> Locator:
        return self.root.get_by_role("link", name="Print Preview")

    @cached_property
    def larger_button(self) -> Locator:
        return self.root.get_by_role("button", name="Font Size Up")

    @cached_property
    def smaller_button(self) -> Locator:
        return self.root.get_by_role("button", name="Font Size Down")

    @cached_property
    def pictures(self) -> tuple[RollOver, ...]:
        """The roll-over pictures of each tool, from left to right."""
        tools = (self.print_link, self.larger_button, self.smaller_button)
        return tuple(RollOver(tool) for tool in tools)

    def print_preview(self) -> AbstractContextManager[PrintPage]:
        """Open the print page in a new window, for the length of the block."""
        return PrintPage.in_window_of(self.print_link)

    def enlarge_text(self) -> None:
        """Make the story's text one step larger."""
        self.larger_button.click()

    def shrink_text(self) -> None:
        """Make the story's text one step smaller."""
        self.smaller_button.click()
