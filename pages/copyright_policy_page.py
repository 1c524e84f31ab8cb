"""The copyright policy, which the footer opens in a small window."""

from functools import cached_property
from typing import ClassVar

from pages.base import Component, SitePage
from pages.components.document_head import DocumentHead


class CopyrightPolicyPage(SitePage):
    """The policy alone, without headers, menus and footer."""

    path: ClassVar[str] = "/www2/common/copyrightpolicy.asp"

    @cached_property
    def document_head(self) -> DocumentHead:
        return DocumentHead(self.page.locator("head"))

    def components(self) -> tuple[Component, ...]:
        return (self.document_head,)
