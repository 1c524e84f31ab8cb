"""The form with which a reader logs in, registers or subscribes."""

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
    def button(self) -> Locator:
        return self.root.get_by_role("button")

    @cached_property
    def notice(self) -> Locator:
        """What the page says after the form was sent."""
        return self.page.get_by_role("main").get_by_role("status")

    def field(self, label: str) -> Locator:
        """Return the field with that label."""
        return self.root.get_by_label(label, exact=True)

    def label(self, words: str) -> Locator:
        """Return the label with those words."""
        return self.root.locator("label").get_by_text(words, exact=True)
