"""Every section and sub-section on one page."""

from typing import ClassVar

from pages.furnished_page import FurnishedPage


class SiteMapPage(FurnishedPage):
    """The site map of the footer."""

    path: ClassVar[str] = "/www2/common/sitemap.asp?wpage=sitemap"
