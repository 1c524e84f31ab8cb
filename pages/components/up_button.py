"""The button that brings a reader back to the top."""

from typing import ClassVar

from pages.base import Component


class UpButton(Component):
    """Hidden until the page is scrolled some way down."""

    name: ClassVar[str] = "Up button"

    def go_up(self) -> None:
        """Return to the top of the page."""
        self.root.click()
