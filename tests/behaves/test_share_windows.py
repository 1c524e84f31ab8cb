"""Share row: it opens small windows without opener, and sends to KakaoTalk by its SDK."""

from typing import get_args

import pytest
from playwright.sync_api import Locator, Page, expect

from pages.article_page import ArticlePage
from pages.components.share_row import Service
from tests.addresses import Addresses
from tests.expectations import expect_equal, expect_that

pytestmark = [pytest.mark.component("Share row"), pytest.mark.usefixtures("outside_world")]

IN_WINDOWS: tuple[Service, ...] = ("facebook", "twitter", "whatsapp", "reddit")


CLICK = """link => {
  const click = new MouseEvent("click", { bubbles: true, cancelable: true });
  return link.dispatchEvent(click);
}"""


def expect_small_window(window: Page, link: Locator, service: str, addresses: Addresses) -> None:
    # The browser writes an apostrophe as %27, and the link may not: ask for the browser's form.
    expect(window, f"“{service}” opens another page").to_have_url(
        addresses.leads_to(link.evaluate("link => link.href"))
    )
    expect_that(
        window.evaluate("opener === null"),
        f"the window of “{service}” can reach back to the article",
    )
    size = window.evaluate("[outerWidth, outerHeight]")
    told = f"the window of “{service}” is {size[0]}×{size[1]} px, not about 600×500"
    expect_that(size == pytest.approx([600, 500], rel=0.2), told)


def test_mouse_opens_each_service_in_a_small_window(
    fresh_article: ArticlePage, addresses: Addresses
) -> None:
    row, address = fresh_article.share_row, addresses.plain(fresh_article.page.url)

    for service in IN_WINDOWS:
        with row.share_on(service) as window:
            expect_small_window(window, row.control(service), service, addresses)

    behind = addresses.plain(fresh_article.page.url)
    expect_equal("the address of the article behind it", behind, address)


def test_keyboard_walks_the_row_and_opens_each_service_in_a_small_window(
    fresh_article: ArticlePage, addresses: Addresses
) -> None:
    row, page = fresh_article.share_row, fresh_article.page
    row.control("facebook").focus()

    for service in get_args(Service):
        expect(row.control(service)).to_be_focused()
        if service in IN_WINDOWS:
            with page.context.expect_page() as opening:
                page.keyboard.press("Enter")
            expect_small_window(opening.value, row.control(service), service, addresses)
            opening.value.close()
        page.keyboard.press("Tab")


def test_mail_is_left_to_the_mail_program(fresh_article: ArticlePage) -> None:
    expect_that(
        fresh_article.share_row.control("mailto").evaluate(CLICK),
        "a script keeps the click on “mailto” from the mail program",
    )


def test_kakaotalk_receives_the_canonical_address(fresh_article: ArticlePage) -> None:
    row, context = fresh_article.share_row, fresh_article.page.context
    windows = context.pages
    canonical = fresh_article.document_head.canonical.get_attribute("href")
    expect_equal("what KakaoTalk was sent at first", row.addresses_sent_to_kakao(), [])

    row.send_by_kakao()
    expect_equal("what KakaoTalk was sent", row.addresses_sent_to_kakao(), [canonical])
    for key in ("Enter", "Space"):
        row.control("kakaolink").press(key)

    expect_equal(
        "what KakaoTalk was sent with mouse and keys",
        row.addresses_sent_to_kakao(),
        [canonical] * 3,
    )
    expect_equal("the number of windows", len(context.pages), len(windows))
