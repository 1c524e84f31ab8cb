"""What was found for the words a reader searched for."""

from typing import ClassVar

from pages.furnished_page import FurnishedPage


class SearchPage(FurnishedPage):
    """Search results, or word that there are none."""

    path: ClassVar[str] = "/www2/common/search.asp?kwd={words}"
