"""The page on which a reader becomes a member."""

from typing import ClassVar

from pages.form_page import FormPage


class RegisterPage(FormPage):
    """The registration form."""

    path: ClassVar[str] = "/www2/common/registration.asp?menu=1"
