"""The page on which a reader orders the paper."""

from typing import ClassVar

from pages.form_page import FormPage


class SubscribePage(FormPage):
    """The subscription form."""

    path: ClassVar[str] = "/www2/common/subapp.asp?wpage=subscription"
