"""An article alone on a white page, for the printer."""

from functools import cached_property
from typing import ClassVar

from playwright.sync_api import Locator

from pages.base import Component, SitePage
from pages.components.article_body import ArticleBody
from pages.components.article_head import ArticleHead
from pages.components.document_head import DocumentHead


class PrintPage(SitePage):
    """The print preview: one column, no menus."""

    path: ClassVar[str] = "/www2/common/printpreview.asp?newsidx={story}"

    @property
    def landmark(self) -> Locator:
        return self.logo

    @cached_property
    def logo(self) -> Locator:
        return self.page.locator(".print_logo")

    @cached_property
    def document_head(self) -> DocumentHead:
        return DocumentHead(self.page.locator("head"))

    @cached_property
    def head(self) -> ArticleHead:
        return ArticleHead(self.page.locator("div.view_HD_div"))

    @cached_property
    def body(self) -> ArticleBody:
        return ArticleBody(self.page.locator("div.view_article"))

    def components(self) -> tuple[Component, ...]:
        return (self.document_head, self.head, self.body, self.body.every_photo)
