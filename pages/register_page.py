"""Where a reader becomes a member."""

from typing import ClassVar

from pages.furnished_page import FurnishedPage


class RegisterPage(FurnishedPage):
    """The registration form."""

    path: ClassVar[str] = "/www2/common/registration.asp?menu=1"
