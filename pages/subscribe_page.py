"""Where a reader orders the paper."""

from typing import ClassVar

from pages.furnished_page import FurnishedPage


class SubscribePage(FurnishedPage):
    """The subscription form."""

    path: ClassVar[str] = "/www2/common/subapp.asp?wpage=subscription"
