"""The page on which a member logs in."""

from typing import ClassVar

from pages.form_page import FormPage


class LoginPage(FormPage):
    """The login form."""

    path: ClassVar[str] = "/www2/common/Login.asp"
