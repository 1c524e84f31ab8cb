"""The row of links and buttons that share an article."""

from contextlib import AbstractContextManager
from functools import cached_property
from typing import ClassVar, Literal

from playwright.sync_api import Locator, Page

from pages.base import Component, new_window

Service = Literal["facebook", "twitter", "kakaolink", "whatsapp", "reddit", "mailto", "link"]


class ShareRow(Component):
    """Five links to services, and two buttons for KakaoTalk and the clipboard."""

    name: ClassVar[str] = "Share row"

    @cached_property
    def items(self) -> Locator:
        return self.root.get_by_role("listitem")

    @cached_property
    def notice(self) -> Locator:
        return self.root.get_by_role("status")

    def control(self, service: Service) -> Locator:
        """Return the link or button of a service."""
        return self.root.get_by_title(service, exact=True)

    def address_of(self, service: Service) -> str:
        """Return the address of a service's link; empty for the two buttons."""
        return self.control(service).get_attribute("href") or ""

    def share_on(self, service: Service) -> AbstractContextManager[Page]:
        """Open the small window of a service, for the length of the block."""
        return new_window(self.control(service))

    def addresses_sent_to_kakao(self) -> list[str]:
        """Return the addresses that the replica's stand-in for KakaoTalk's SDK received."""
        addresses: list[str] = self.page.evaluate(
            "Kakao.Link.asked.map(({ requestUrl }) => requestUrl)"
        )
        return addresses

    def send_by_kakao(self) -> None:
        """Send the article to KakaoTalk."""
        self.control("kakaolink").click()

    def copy_link(self) -> None:
        """Copy the article's address to the clipboard."""
        self.control("link").click()
