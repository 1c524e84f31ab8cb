"""Everything one reporter wrote."""

from typing import ClassVar

from pages.furnished_page import FurnishedPage


class ReporterPage(FurnishedPage):
    """The list behind "More articles by this reporter"."""

    path: ClassVar[str] = "/www2/common/morelist.asp?categorycode=704&id={reporter}"
