"""A story known by its headline only."""

from typing import ClassVar

from pages.furnished_page import FurnishedPage


class BriefPage(FurnishedPage):
    """What a list's story leads to where the paper's text is not at hand."""

    path: ClassVar[str] = "{path}"
