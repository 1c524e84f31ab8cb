"""The site map, which lists every section and sub-section."""

from functools import cached_property
from typing import ClassVar

from pages.base import Component
from pages.components.section_index import SectionIndex
from pages.standard_page import StandardPage


class SiteMapPage(StandardPage):
    """The page behind "Site Map" of the footer."""

    path: ClassVar[str] = "/www2/common/sitemap.asp?wpage=sitemap"

    @cached_property
    def section_index(self) -> SectionIndex:
        return SectionIndex(self.main_column.locator(".site_map"))

    def own_components(self) -> tuple[Component, ...]:
        return (self.section_index,)
