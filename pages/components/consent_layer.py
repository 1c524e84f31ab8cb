"""The layer about privacy, which a live site may show to each new reader."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator, Page, expect

from pages.base import Component

OUTSIDE_CONSENT = "css=:not([role='dialog'][aria-label='Your privacy'] *)"
"""A selector of what belongs to the page itself."""


class ConsentLayer(Component):
    """The layer about privacy. Absent on a site that asks nobody."""

    name: ClassVar[str] = "Consent layer"

    @cached_property
    def accept_button(self) -> Locator:
        return self.root.get_by_role("button", name="Accept all")


def accept_privacy(page: Page) -> None:
    """Accept the layer, if the page shows one."""
    layer = ConsentLayer(page.get_by_role("dialog", name="Your privacy"))
    if layer.root.is_visible():
        layer.accept_button.click()
        expect(layer.root).to_be_hidden()
