"""The front of the Darkroom."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component
from pages.furnished_page import FurnishedPage
from pages.gallery_page import GalleryPage


class PhotoStories(Component):
    """The photo stories, newest first."""

    name: ClassVar[str] = "Photo stories"

    @cached_property
    def links(self) -> Locator:
        return self.root.get_by_role("link")

    @cached_property
    def pictures(self) -> Locator:
        return self.root.locator("img")


class DarkroomPage(FurnishedPage):
    """Every photo story of the paper."""

    path: ClassVar[str] = "/www/index_dr.asp"

    @cached_property
    def photo_stories(self) -> PhotoStories:
        return PhotoStories(self.main_column.locator(".gallery_list"))

    def own_components(self) -> tuple[Component, ...]:
        return (self.photo_stories,)

    def open_story(self, position: int) -> GalleryPage:
        """Go to one of the photo stories, counted from 1."""
        return GalleryPage.reached_by(self.photo_stories.links.nth(position - 1))
