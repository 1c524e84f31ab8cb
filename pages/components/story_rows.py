"""Stories one below the other, as lists of a section, a reporter or a search show them."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component


class StoryRow(Component):
    """One story of a list page."""

    name: ClassVar[str] = "Story row"

    @cached_property
    def headline(self) -> Locator:
        return self.root.locator(".list_article_headline").get_by_role("link")

    @cached_property
    def lead(self) -> Locator:
        return self.root.locator(".list_article_lead").get_by_role("link")

    @cached_property
    def byline(self) -> Locator:
        return self.root.locator(".list_article_byline2")


class StoryRows(Component):
    """The rows of a list page, newest first."""

    name: ClassVar[str] = "Story rows"

    @cached_property
    def rows(self) -> Locator:
        return self.root.locator(".list_article_area")

    @cached_property
    def headlines(self) -> Locator:
        return self.root.locator(".list_article_headline").get_by_role("link")

    def row(self, position: int) -> StoryRow:
        """One of the stories, counted from 1."""
        return StoryRow(self.rows.nth(position - 1))


class Pager(Component):
    """The numbers under a list that is longer than a page."""

    name: ClassVar[str] = "Pager"

    @cached_property
    def links(self) -> Locator:
        return self.root.get_by_role("link")

    @cached_property
    def current(self) -> Locator:
        return self.root.locator("[aria-current]")

    def link(self, number: int) -> Locator:
        """The link to one of the pages."""
        return self.root.get_by_role("link", name=str(number), exact=True)
