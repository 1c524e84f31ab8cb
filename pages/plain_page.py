"""A page of plain text behind a link of the footer."""

from typing import ClassVar

from pages.standard_page import StandardPage


class PlainPage(StandardPage):
    """A page with a heading and a few sentences."""

    path: ClassVar[str] = "/www2/common/{name}.asp"
