"""The row of ways to pass an article on."""

from contextlib import AbstractContextManager
from functools import cached_property
from typing import ClassVar, Literal

from playwright.sync_api import Locator, Page

from pages.base import Component, new_window

Service = Literal["facebook", "twitter", "kakaolink", "whatsapp", "reddit", "mailto", "link"]


class ShareRow(Component):
    """Seven ways to share: five links, and two buttons for KakaoTalk and the clipboard."""

    name: ClassVar[str] = "Share row"

    @cached_property
    def items(self) -> Locator:
        return self.root.get_by_role("listitem")

    @cached_property
    def notice(self) -> Locator:
        return self.root.get_by_role("status")

    def way(self, service: Service) -> Locator:
        """The link or button of one service."""
        return self.root.get_by_title(service, exact=True)

    def address_of(self, service: Service) -> str:
        """Where a service's link leads; empty for the two buttons."""
        return self.way(service).get_attribute("href") or ""

    def share_on(self, service: Service) -> AbstractContextManager[Page]:
        """The small window in which a service takes the article, for the length of the block."""
        return new_window(self.way(service))

    def asked_of_kakao(self) -> list[str]:
        """What went to KakaoTalk so far, as the replica's stand-in for its SDK noted it."""
        asked: list[str] = self.page.evaluate(
            "Kakao.Link.asked.map(({ requestUrl }) => requestUrl)"
        )
        return asked

    def send_by_kakao(self) -> None:
        """Hand the article to KakaoTalk."""
        self.way("kakaolink").click()

    def copy_link(self) -> None:
        """Take the article's address to the clipboard."""
        self.way("link").click()
