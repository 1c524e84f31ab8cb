"""What was found for the words a reader searched for."""

from functools import cached_property
from typing import ClassVar, Self
from urllib.parse import quote_plus

from playwright.sync_api import Locator

from pages.paged_page import PagedPage


class SearchPage(PagedPage):
    """Search results, or word that there are none."""

    path: ClassVar[str] = "/www2/common/search.asp?kwd={words}"

    @cached_property
    def count(self) -> Locator:
        return self.main_column.get_by_role("status")

    def open(self, **params: str) -> Self:
        """Search for `words`, written as a reader types them."""
        return super().open(**{name: quote_plus(value) for name, value in params.items()})
