"""The sticky header: a copy of the header, visible when the first has scrolled away."""

from functools import cached_property
from typing import ClassVar

from pages.components.all_menu import AllMenu
from pages.components.header import Header
from pages.components.login_layer import LoginLayer
from pages.components.section_bar import SectionBar


class StickySectionBar(SectionBar):
    """The section bar of the sticky header."""

    name: ClassVar[str] = "Sticky section bar"


class StickyAllMenu(AllMenu):
    """The all menu of the sticky header."""

    name: ClassVar[str] = "Sticky all menu"


class StickyLoginLayer(LoginLayer):
    """The login layer of the sticky header."""

    name: ClassVar[str] = "Sticky login layer"


class StickyHeader(Header):
    """The header that stays visible while the page scrolls. Hidden at the top of the page."""

    name: ClassVar[str] = "Sticky header"
    copy: ClassVar[str] = "sticky"

    @cached_property
    def section_bar(self) -> StickySectionBar:
        return StickySectionBar(super().section_bar.root)

    @cached_property
    def all_menu(self) -> StickyAllMenu:
        return StickyAllMenu(super().all_menu.root)

    @cached_property
    def login_layer(self) -> StickyLoginLayer:
        return StickyLoginLayer(super().login_layer.root)
