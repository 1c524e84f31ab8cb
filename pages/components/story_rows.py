"""Stories in rows, as the lists of a section, a reporter or a search show them."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component


class StoryRows(Component):
    """The rows of a list, newest first."""

    name: ClassVar[str] = "Story rows"

    @cached_property
    def rows(self) -> Locator:
        return self.root.locator(".list_article_area")

    @cached_property
    def headlines(self) -> Locator:
        return self.root.locator(".list_article_headline").get_by_role("link")


class Pager(Component):
    """The page numbers under a list that is longer than a page."""

    name: ClassVar[str] = "Pager"

    @cached_property
    def links(self) -> Locator:
        return self.root.get_by_role("link")

    @cached_property
    def current(self) -> Locator:
        return self.root.locator("[aria-current]")

    def link(self, number: int) -> Locator:
        """Return the link to the page with that number."""
        return self.root.get_by_role("link", name=str(number), exact=True)
