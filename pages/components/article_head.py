"""The title block above a story: category, headline, dates and authors."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component
from pages.list_page import ListPage


class ArticleHead(Component):
    """The title block of an article."""

    name: ClassVar[str] = "Article head"

    @cached_property
    def category(self) -> Locator:
        """Absent where an article has no sub-section, as in Sports."""
        return self.root.locator(".view_category").get_by_role("link")

    @cached_property
    def headline(self) -> Locator:
        return self.root.locator("div.view_headline")

    @cached_property
    def badge(self) -> Locator:
        """Absent on most articles."""
        return self.headline.locator(".badge")

    @cached_property
    def dates(self) -> Locator:
        return self.root.locator("div.view_date")

    @cached_property
    def posted(self) -> Locator:
        return self.dates.nth(0)

    @cached_property
    def updated(self) -> Locator:
        """Absent on an article that was never updated."""
        return self.dates.nth(1)

    @cached_property
    def byline(self) -> Locator:
        """Absent where an article names no author."""
        return self.root.locator(".view_byline")

    def open_category(self) -> ListPage:
        """Go to the list of the article's category."""
        return ListPage.reached_by(self.category)
