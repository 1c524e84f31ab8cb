"""The page that names the feeds."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component
from pages.standard_page import StandardPage


class Feeds(Component):
    """A link to the feed of everything, then one to the feed of each section."""

    name: ClassVar[str] = "Feeds"

    @cached_property
    def links(self) -> Locator:
        return self.root.get_by_role("link")


class FeedsPage(StandardPage):
    """The page behind "RSS" of the footer."""

    path: ClassVar[str] = "/www2/common/rss.asp"

    @cached_property
    def feeds(self) -> Feeds:
        return Feeds(self.main_column.locator(".neighbour_links"))

    def own_components(self) -> tuple[Component, ...]:
        return (self.feeds,)
