"""A numbered list of stories beside an article."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component


class StoryEntry(Component):
    """One story of a list."""

    name: ClassVar[str] = "Story in a list"

    @cached_property
    def rank(self) -> Locator:
        return self.root.locator(".aside_rank")

    @cached_property
    def link(self) -> Locator:
        return self.root.get_by_role("link")

    @cached_property
    def picture(self) -> Locator:
        return self.root.get_by_role("img")

    @cached_property
    def headline(self) -> Locator:
        return self.root.locator("[class^='aside_'][class$='_headline']")

    @cached_property
    def badge(self) -> Locator:
        """Absent on most stories."""
        return self.root.locator(".badge")


class StoryList(Component):
    """A list with a title and stories in the order of their rank."""

    @cached_property
    def title(self) -> Locator:
        return self.root.get_by_role("heading", level=2)

    @cached_property
    def entries(self) -> Locator:
        return self.root.get_by_role("listitem")

    @cached_property
    def headlines(self) -> Locator:
        return self.root.locator("[class^='aside_'][class$='_headline']")

    def entry(self, rank: int) -> StoryEntry:
        """Return the story of that rank, from 1."""
        return StoryEntry(self.entries.nth(rank - 1))
