"""The hot headlines: twenty of them, odd and even ranks in two columns."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component


class HotColumn(Component):
    """Ten headlines of which one is visible at a time."""

    name: ClassVar[str] = "Column of hot headlines"

    @cached_property
    def ranks(self) -> Locator:
        return self.root.locator(".hot_rank")

    @cached_property
    def links(self) -> Locator:
        return self.root.get_by_role("link", include_hidden=True)

    @cached_property
    def shown(self) -> Locator:
        return self.root.get_by_role("listitem")

    @cached_property
    def shown_rank(self) -> Locator:
        return self.shown.locator(".hot_rank")

    @cached_property
    def shown_link(self) -> Locator:
        return self.shown.get_by_role("link")


class HotHeadlines(Component):
    """Both columns, which turn by themselves unless hovered, in focus or closed."""

    name: ClassVar[str] = "Hot headlines"

    @cached_property
    def scroll(self) -> Locator:
        return self.root.locator(".hot_scroll")

    @cached_property
    def odd_column(self) -> HotColumn:
        return HotColumn(self.root.locator(".hot_odd"))

    @cached_property
    def even_column(self) -> HotColumn:
        return HotColumn(self.root.locator(".hot_even"))

    @cached_property
    def links(self) -> Locator:
        return self.scroll.get_by_role("link", include_hidden=True)

    @cached_property
    def badges(self) -> Locator:
        return self.scroll.locator(".badge")

    @cached_property
    def close_button(self) -> Locator:
        return self.root.get_by_role("button", name="Close scroll", include_hidden=True)

    @cached_property
    def close_for_a_day_button(self) -> Locator:
        return self.root.get_by_role("button", name="Close for 24 hours", include_hidden=True)

    @cached_property
    def open_button(self) -> Locator:
        return self.root.get_by_role("button", name="Open", exact=True, include_hidden=True)

    def close(self) -> None:
        """Close the headlines on this page."""
        self.close_button.click()

    def close_for_a_day(self) -> None:
        """Close the headlines for 24 hours."""
        self.close_for_a_day_button.click()

    def reopen(self) -> None:
        """Open the headlines again."""
        self.open_button.click()
