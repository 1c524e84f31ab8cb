"""What a reader gets for an address that is not there."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.furnished_page import FurnishedPage


class NotFoundPage(FurnishedPage):
    """Says that there is no such page, and how to go on."""

    path: ClassVar[str] = "{path}"

    @property
    def landmark(self) -> Locator:
        return self.page.get_by_role("heading", level=1, name="Page not found")

    @cached_property
    def home_link(self) -> Locator:
        return self.main_column.get_by_role("link")
