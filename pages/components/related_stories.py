"""The related stories, set into the text of an article."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component


class RelatedStory(Component):
    """One of the related stories."""

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
        """Return the story at that position, from 1."""
        return RelatedStory(self.entries.nth(position - 1))
