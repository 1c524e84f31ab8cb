"""The carousel of photo stories."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component


class Darkroom(Component):
    """Five pictures of which one is visible. It turns by itself unless hovered or in focus."""

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
        """Show the picture before."""
        self.previous_button.click()

    def show_next(self) -> None:
        """Show the next picture."""
        self.next_button.click()

    def show(self, position: int) -> None:
        """Show the picture at that position, from 1."""
        self.dots.nth(position - 1).click()
