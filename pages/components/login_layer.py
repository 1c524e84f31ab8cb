"""The small layer under "Login"."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component


class LoginLayer(Component):
    """The links Login and Register. Hidden until "Login" of its header is pressed."""

    name: ClassVar[str] = "Login layer"

    @cached_property
    def login_link(self) -> Locator:
        return self.root.get_by_role("link", name="Login", include_hidden=True)

    @cached_property
    def register_link(self) -> Locator:
        return self.root.get_by_role("link", name="Register", include_hidden=True)
