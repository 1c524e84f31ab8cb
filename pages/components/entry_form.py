"""The form a reader fills in to come in, to register or to subscribe."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component


class EntryForm(Component):
    """Labelled fields and one button."""

    name: ClassVar[str] = "Form"

    @cached_property
    def fields(self) -> Locator:
        return self.root.locator("input")

    @cached_property
    def send_button(self) -> Locator:
        return self.root.get_by_role("button")

    def field(self, label: str) -> Locator:
        """One of the fields, by its label."""
        return self.root.get_by_label(label, exact=True)

    def send(self) -> None:
        """Send what was filled in."""
        self.send_button.click()
