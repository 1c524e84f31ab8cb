"""What a reader gets for an address that is not there."""

from typing import ClassVar

from pages.furnished_page import FurnishedPage


class NotFoundPage(FurnishedPage):
    """Says that there is no such page, and how to go on."""

    path: ClassVar[str] = "{path}"
