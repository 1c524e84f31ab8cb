"""A photo of an article with its caption."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component


class Photo(Component):
    """A table of one column: the picture, then its caption."""

    name: ClassVar[str] = "Photo"

    @cached_property
    def picture(self) -> Locator:
        return self.root.locator("img")

    @cached_property
    def caption(self) -> Locator:
        """Absent under a photo that has none."""
        return self.root.locator("td").nth(1)
