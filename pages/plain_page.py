"""A page of plain text behind a link of the footer."""

from typing import ClassVar

from pages.furnished_page import FurnishedPage


class PlainPage(FurnishedPage):
    """Says where the reader is, and a few words about it."""

    path: ClassVar[str] = "/www2/common/{name}.asp"
