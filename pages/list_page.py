"""The list of all stories of a section or sub-section, on several pages."""

from functools import cached_property
from typing import ClassVar

from pages.base import Component
from pages.components.section_line import SectionLine
from pages.paged_page import PagedPage


class ListPage(PagedPage):
    """One page of such a list."""

    path: ClassVar[str] = "/www/sublist_{code}.html"

    @cached_property
    def section_line(self) -> SectionLine:
        return SectionLine(self.page.locator(".section_line"))

    def own_components(self) -> tuple[Component, ...]:
        return (self.section_line, *super().own_components())
