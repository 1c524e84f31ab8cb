"""The carousel of photo stories."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component
from pages.darkroom_page import DarkroomPage
from pages.gallery_page import GalleryPage


class Darkroom(Component):
    """Five pictures of which one shows; turns by itself until it is hovered or focused."""

    name: ClassVar[str] = "Darkroom"

    @cached_property
    def title_link(self) -> Locator:
        return self.root.get_by_role("heading").get_by_role("link")

    @cached_property
    def pictures(self) -> Locator:
        return self.root.locator(".darkroom_pictures > li")

    @cached_property
    def shown(self) -> Locator:
        return self.root.locator(".darkroom_pictures").get_by_role("listitem")

    @cached_property
    def shown_link(self) -> Locator:
        return self.shown.get_by_role("link")

    @cached_property
    def shown_picture(self) -> Locator:
        return self.shown.get_by_role("img")

    @cached_property
    def shown_title(self) -> Locator:
        return self.shown.get_by_role("paragraph")

    @cached_property
    def previous_button(self) -> Locator:
        return self.root.get_by_role("button", name="Previous picture")

    @cached_property
    def next_button(self) -> Locator:
        return self.root.get_by_role("button", name="Next picture")

    @cached_property
    def dots(self) -> Locator:
        return self.root.locator(".darkroom_dots").get_by_role("button")

    @cached_property
    def current_dot(self) -> Locator:
        return self.root.locator(".darkroom_dots [aria-current]")

    def show_previous(self) -> None:
        """Turn back by one picture."""
        self.previous_button.click()

    def show_next(self) -> None:
        """Turn on by one picture."""
        self.next_button.click()

    def show(self, position: int) -> None:
        """Turn to one of the pictures, counted from 1."""
        self.dots.nth(position - 1).click()

    def open_front(self) -> DarkroomPage:
        """Go to the front of the Darkroom."""
        return DarkroomPage.reached_by(self.title_link)

    def open_shown(self) -> GalleryPage:
        """Go to the photo story whose picture shows."""
        return GalleryPage.reached_by(self.shown_link)
