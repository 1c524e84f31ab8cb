"""A control with two pictures: one at rest, one under the pointer or in focus."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator, expect

from pages.base import Component


class RollOver(Component):
    """A link or button with two pictures of which one is visible."""

    name: ClassVar[str] = "Roll-over picture"

    @cached_property
    def resting_picture(self) -> Locator:
        return self.root.locator("img:not(.over)")

    @cached_property
    def hover_picture(self) -> Locator:
        return self.root.locator("img.over")

    def expect_at_rest(self) -> None:
        """Wait until only the resting picture is visible."""
        expect(self.resting_picture).to_be_visible()
        expect(self.hover_picture).to_be_hidden()

    def expect_rolled_over(self) -> None:
        """Wait until only the hover picture is visible."""
        expect(self.hover_picture).to_be_visible()
        expect(self.resting_picture).to_be_hidden()
