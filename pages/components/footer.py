"""The footer of a page: the masthead and four groups of links."""

from contextlib import AbstractContextManager
from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component
from pages.copyright_policy_page import CopyrightPolicyPage


class Footer(Component):
    """Who publishes the paper, and links that are the same on every page."""

    name: ClassVar[str] = "Footer"

    @cached_property
    def masthead_lines(self) -> Locator:
        return self.root.get_by_role("paragraph")

    @cached_property
    def groups(self) -> Locator:
        return self.root.get_by_role("navigation")

    @cached_property
    def copyright_link(self) -> Locator:
        return self.link("Copyright Policy")

    def group(self, title: str) -> Locator:
        """Return the group of links with that title."""
        return self.root.get_by_role("navigation", name=title, exact=True)

    def link(self, label: str) -> Locator:
        """Return the link with that label."""
        return self.root.get_by_role("link", name=label, exact=True)

    def open_copyright_policy(self) -> AbstractContextManager[CopyrightPolicyPage]:
        """Open the policy in its small window, for the length of the block."""
        return CopyrightPolicyPage.in_window_of(self.copyright_link)
