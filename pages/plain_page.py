"""A page of plain text behind a link of the footer."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.furnished_page import FurnishedPage


class PlainPage(FurnishedPage):
    """Says where the reader is, and a few words about it."""

    path: ClassVar[str] = "/www2/common/{name}.asp"

    @cached_property
    def text(self) -> Locator:
        return self.main_column.get_by_role("paragraph")

    @cached_property
    def links(self) -> Locator:
        """Absent but on the page of feeds."""
        return self.main_column.get_by_role("link")
