"""The results of a search."""

from typing import ClassVar, Self
from urllib.parse import quote_plus

from pages.paged_page import PagedPage


class SearchPage(PagedPage):
    """The list of stories found, or a message that there are none."""

    path: ClassVar[str] = "/www2/common/search.asp?kwd={words}"

    def open(self, **params: str) -> Self:
        """Search for `words`, as a reader types them."""
        return super().open(**{name: quote_plus(value) for name, value in params.items()})
