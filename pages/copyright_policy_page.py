"""The copyright policy, in the small window the footer opens."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component, SitePage
from pages.components.document_head import DocumentHead


class CopyrightPolicyPage(SitePage):
    """The policy alone, without the site's furniture."""

    path: ClassVar[str] = "/www2/common/copyrightpolicy.asp"

    @property
    def landmark(self) -> Locator:
        return self.heading

    @cached_property
    def heading(self) -> Locator:
        return self.page.get_by_role("heading", level=1)

    @cached_property
    def document_head(self) -> DocumentHead:
        return DocumentHead(self.page.locator("head"))

    def components(self) -> tuple[Component, ...]:
        return (self.document_head,)
