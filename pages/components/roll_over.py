"""A control drawn by a pair of pictures: one at rest, one under the pointer or in focus."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component


class RollOver(Component):
    """The pair of pictures inside a link or a button."""

    name: ClassVar[str] = "Roll-over picture"

    @cached_property
    def resting_picture(self) -> Locator:
        return self.root.locator("img:not(.over)")

    @cached_property
    def hover_picture(self) -> Locator:
        return self.root.locator("img.over")
