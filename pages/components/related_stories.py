"""The inset of related stories inside an article's text."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component


class RelatedStory(Component):
    """One story of the inset."""

    name: ClassVar[str] = "Related story"

    @cached_property
    def link(self) -> Locator:
        return self.root.get_by_role("link")

    @cached_property
    def picture(self) -> Locator:
        return self.root.get_by_role("img")

    @cached_property
    def headline(self) -> Locator:
        return self.root.locator(".related_title")

    @cached_property
    def date_and_category(self) -> Locator:
        return self.root.locator(".related_date")


class RelatedStories(Component):
    """Stories on the same subject. Absent where an article has none."""

    name: ClassVar[str] = "Related stories"

    @cached_property
    def entries(self) -> Locator:
        return self.root.get_by_role("listitem")

    def story(self, position: int) -> RelatedStory:
        """One of the stories, counted from 1."""
        return RelatedStory(self.entries.nth(position - 1))
