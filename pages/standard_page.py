"""The headers, menus, layers and footer that most pages have around their own content."""

from functools import cached_property

from playwright.sync_api import Locator

from pages.base import Component, SitePage
from pages.components.adverts import Adverts
from pages.components.document_head import DocumentHead
from pages.components.footer import Footer
from pages.components.header import Header
from pages.components.hot_headlines import HotHeadlines
from pages.components.search_layer import SearchLayer
from pages.components.sticky_header import StickyHeader
from pages.components.up_button import UpButton


class StandardPage(SitePage):
    """A page with headers, menus, layers and footer, and its own components between them."""

    @cached_property
    def main_column(self) -> Locator:
        return self.page.get_by_role("main")

    @cached_property
    def document_head(self) -> DocumentHead:
        return DocumentHead(self.page.locator("head"))

    @cached_property
    def header(self) -> Header:
        return Header(self.page.get_by_role("banner"))

    @cached_property
    def sticky_header(self) -> StickyHeader:
        return StickyHeader(
            self.page.get_by_role("group", name="Sticky header", include_hidden=True)
        )

    @cached_property
    def search_layer(self) -> SearchLayer:
        return self.header.search_layer

    @cached_property
    def hot_headlines(self) -> HotHeadlines:
        return HotHeadlines(self.page.get_by_role("region", name="Hot headlines"))

    @cached_property
    def adverts(self) -> Adverts:
        """Absent on a page without adverts."""
        return Adverts(self.page.locator(".advert, ins.adsbygoogle, [id^='div-gpt-ad']"))

    @cached_property
    def footer(self) -> Footer:
        return Footer(self.page.get_by_role("contentinfo"))

    @cached_property
    def up_button(self) -> UpButton:
        return UpButton(self.page.locator("#to_top"))

    def own_components(self) -> tuple[Component, ...]:
        """Return the components that only this class of page has, in reading order."""
        return ()

    def components(self) -> tuple[Component, ...]:
        return (
            self.document_head,
            *self._components_of(self.header),
            self.hot_headlines,
            *self._components_of(self.sticky_header),
            self.search_layer,
            *self.own_components(),
            self.adverts,
            self.footer,
            self.up_button,
        )

    def scroll_past_header(self) -> StickyHeader:
        """Scroll to the footer, and return the sticky header once it is visible."""
        self.footer.root.scroll_into_view_if_needed()
        return self.sticky_header.expect_ready()

    def scroll_to_top(self) -> None:
        """Scroll back to the first header."""
        self.header.root.scroll_into_view_if_needed()

    @staticmethod
    def _components_of(header: Header) -> tuple[Component, ...]:
        return (header, header.section_bar, header.all_menu, header.login_layer)
