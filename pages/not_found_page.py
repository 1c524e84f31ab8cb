"""The answer to an address that does not exist."""

from typing import ClassVar

from playwright.sync_api import Locator

from pages.standard_page import StandardPage


class NotFoundPage(StandardPage):
    """The page that says so and links to the home page."""

    path: ClassVar[str] = "{path}"

    @property
    def landmark(self) -> Locator:
        return self.page.get_by_role("heading", level=1, name="Page not found")
