"""The layer in which a reader types words to search for."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component


class SearchLayer(Component):
    """One layer for both headers. Hidden until "search" of either is pressed."""

    name: ClassVar[str] = "Search layer"

    @cached_property
    def words(self) -> Locator:
        return self.root.locator("#strSearch2")

    @cached_property
    def go_button(self) -> Locator:
        return self.root.get_by_role("button", name="Search", exact=True, include_hidden=True)

    @cached_property
    def close_button(self) -> Locator:
        return self.root.get_by_role("button", name="Close search", include_hidden=True)

    @cached_property
    def notice(self) -> Locator:
        return self.root.get_by_role("alert", include_hidden=True)

    def ask_for(self, words: str) -> None:
        """Search for the words: the results page follows, unless they are blank."""
        self.words.fill(words)
        self.go_button.click()

    def close(self) -> None:
        """Close the layer with its button."""
        self.close_button.click()
