"""The front of a section."""

from typing import ClassVar

from pages.furnished_page import FurnishedPage


class SectionPage(FurnishedPage):
    """A section of the paper, such as National."""

    path: ClassVar[str] = "/www/section_{code}.html"
