"""Every section and sub-section on one page."""

from functools import cached_property
from typing import ClassVar

from pages.base import Component
from pages.components.section_index import SectionIndex
from pages.furnished_page import FurnishedPage


class SiteMapPage(FurnishedPage):
    """The site map of the footer."""

    path: ClassVar[str] = "/www2/common/sitemap.asp?wpage=sitemap"

    @cached_property
    def section_index(self) -> SectionIndex:
        return SectionIndex(self.main_column.locator(".site_map"))

    def own_components(self) -> tuple[Component, ...]:
        return (self.section_index,)
