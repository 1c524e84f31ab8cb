"""The front of the Darkroom."""

from typing import ClassVar

from pages.furnished_page import FurnishedPage


class DarkroomPage(FurnishedPage):
    """Every photo story, newest first."""

    path: ClassVar[str] = "/www/index_dr.asp"
