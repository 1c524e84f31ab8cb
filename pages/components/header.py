"""The header: logo, search, all menu, login and subscription, with the section bar below."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator, expect

from pages.base import Component
from pages.components.all_menu import AllMenu
from pages.components.login_layer import LoginLayer
from pages.components.roll_over import RollOver
from pages.components.search_layer import SearchLayer
from pages.components.section_bar import SectionBar


class Header(Component):
    """The header. The layers that its buttons open are elsewhere in the document."""

    name: ClassVar[str] = "Header"
    copy: ClassVar[str] = "main"
    """The end of the ids of its layers."""

    @cached_property
    def logo(self) -> Locator:
        return self.root.get_by_role("link", name="The Korea Times", include_hidden=True)

    @cached_property
    def search_button(self) -> Locator:
        return self.root.get_by_role("button", name="search", include_hidden=True)

    @cached_property
    def search_pictures(self) -> RollOver:
        return RollOver(self.search_button)

    @cached_property
    def menu_button(self) -> Locator:
        return self.root.get_by_role("button", name="all menu", include_hidden=True)

    @cached_property
    def menu_pictures(self) -> RollOver:
        return RollOver(self.menu_button)

    @cached_property
    def login_button(self) -> Locator:
        return self.root.get_by_role("button", name="Login", include_hidden=True)

    @cached_property
    def subscribe_link(self) -> Locator:
        return self.root.get_by_role("link", name="Subscribe", include_hidden=True)

    @cached_property
    def section_bar(self) -> SectionBar:
        return SectionBar(self.root.get_by_role("navigation", name="Sections", include_hidden=True))

    @cached_property
    def all_menu(self) -> AllMenu:
        return AllMenu(self.page.locator(f"#amn_{self.copy}"))

    @cached_property
    def login_layer(self) -> LoginLayer:
        return LoginLayer(self.page.locator(f"#member_{self.copy}"))

    @cached_property
    def search_layer(self) -> SearchLayer:
        return SearchLayer(self.page.locator("#srchlayer"))

    @contextmanager
    def open_menu(self) -> Iterator[AllMenu]:
        """Open the all menu for the length of the block."""
        with self._opened(self.menu_button, self.all_menu):
            yield self.all_menu

    @contextmanager
    def open_login(self) -> Iterator[LoginLayer]:
        """Open the login layer for the length of the block."""
        with self._opened(self.login_button, self.login_layer):
            yield self.login_layer

    @contextmanager
    def open_search(self) -> Iterator[SearchLayer]:
        """Open the search layer for the length of the block."""
        with self._opened(self.search_button, self.search_layer):
            yield self.search_layer

    @contextmanager
    def _opened(self, button: Locator, layer: Component) -> Iterator[None]:
        button.click()
        layer.expect_ready()
        yield
        if layer.root.is_visible():
            self.page.keyboard.press("Escape")
        expect(layer.root).to_be_hidden()
