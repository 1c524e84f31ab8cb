"""The list of everything that one reporter wrote."""

from typing import ClassVar

from pages.paged_page import PagedPage


class ReporterPage(PagedPage):
    """The list behind "More articles by this reporter"."""

    path: ClassVar[str] = "/www2/common/morelist.asp?categorycode=704&id={reporter}"
