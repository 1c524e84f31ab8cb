"""The front of the site."""

from typing import ClassVar

from pages.furnished_page import FurnishedPage


class HomePage(FurnishedPage):
    """Where the logo leads."""

    path: ClassVar[str] = "/www2/index.asp"
