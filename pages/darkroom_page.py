"""The front of the Darkroom."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component
from pages.standard_page import StandardPage


class PhotoStories(Component):
    """The photo stories, newest first."""

    name: ClassVar[str] = "Photo stories"

    @cached_property
    def links(self) -> Locator:
        return self.root.get_by_role("link")

    @cached_property
    def images(self) -> Locator:
        return self.root.locator("img")


class DarkroomPage(StandardPage):
    """The list of all photo stories."""

    path: ClassVar[str] = "/www/index_dr.asp"

    @cached_property
    def photo_stories(self) -> PhotoStories:
        return PhotoStories(self.main_column.locator(".gallery_list"))

    def own_components(self) -> tuple[Component, ...]:
        return (self.photo_stories,)
