"""The button that scrolls to the top of the page."""

from typing import ClassVar

from pages.base import Component


class UpButton(Component):
    """The button. Hidden until the page is scrolled down."""

    name: ClassVar[str] = "Up button"

    def go_up(self) -> None:
        """Scroll to the top of the page."""
        self.root.click()
