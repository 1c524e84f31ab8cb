"""The row under a story with the reporter's address and links to more articles."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component
from pages.list_page import ListPage


class EmailRow(Component):
    """The reporter's address and two lists. Absent where an article gives no address."""

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
        """Go to the list of the article's category."""
        return ListPage.reached_by(self.list_link)
