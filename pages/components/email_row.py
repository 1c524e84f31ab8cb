"""The row under a story: how to reach its reporter, and where to read more."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component
from pages.list_page import ListPage
from pages.reporter_page import ReporterPage


class EmailRow(Component):
    """The reporter's address and lists. Absent where an article gives no address."""

    name: ClassVar[str] = "E-mail row"

    @cached_property
    def label(self) -> Locator:
        return self.root.locator(".email_label")

    @cached_property
    def address(self) -> Locator:
        return self.root.locator("a[href^='mailto:']")

    @cached_property
    def list_link(self) -> Locator:
        return self.root.get_by_role("link", name="Article List")

    @cached_property
    def more_link(self) -> Locator:
        return self.root.get_by_role("link", name="More articles by this reporter")

    def open_article_list(self) -> ListPage:
        """Go to the list the article belongs to."""
        return ListPage.reached_by(self.list_link)

    def open_more_by_reporter(self) -> ReporterPage:
        """Go to everything else the reporter wrote."""
        return ReporterPage.reached_by(self.more_link)
