"""The foot of every page: the masthead and four groups of links."""

from contextlib import AbstractContextManager
from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component
from pages.copyright_policy_page import CopyrightPolicyPage


class Footer(Component):
    """Who publishes the paper, and the links that are the same everywhere."""

    name: ClassVar[str] = "Footer"

    @cached_property
    def masthead_lines(self) -> Locator:
        return self.root.get_by_role("paragraph")

    @cached_property
    def groups(self) -> Locator:
        return self.root.get_by_role("navigation")

    @cached_property
    def links(self) -> Locator:
        return self.groups.get_by_role("link")

    @cached_property
    def copyright_link(self) -> Locator:
        return self.link("Copyright Policy")

    def group(self, title: str) -> Locator:
        """A group of links, by its title."""
        return self.root.get_by_role("navigation", name=title, exact=True)

    def link(self, label: str) -> Locator:
        """A link, by its words."""
        return self.root.get_by_role("link", name=label, exact=True)

    def open_copyright_policy(self) -> AbstractContextManager[CopyrightPolicyPage]:
        """The policy in its small window, for the length of the block."""
        return CopyrightPolicyPage.in_window_of(self.copyright_link)
