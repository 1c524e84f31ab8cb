"""Where a member comes in."""

from typing import ClassVar

from pages.furnished_page import FurnishedPage


class LoginPage(FurnishedPage):
    """The login form."""

    path: ClassVar[str] = "/www2/common/Login.asp"
