"""Share row: it opens small windows without opener, and sends to KakaoTalk by its SDK."""

from typing import get_args

import pytest
from playwright.sync_api import Locator, Page, expect

from pages.article_page import ArticlePage
from pages.components.share_row import Service

pytestmark = [pytest.mark.component("Share row"), pytest.mark.usefixtures("outside_world")]

IN_WINDOWS: tuple[Service, ...] = ("facebook", "twitter", "whatsapp", "reddit")


CLICK = """link => {
  const click = new MouseEvent("click", { bubbles: true, cancelable: true });
  return link.dispatchEvent(click);
}"""


def expect_small_window(window: Page, link: Locator) -> None:
    # The browser writes an apostrophe as %27, and the link may not: ask for the browser's form.
    expect(window).to_have_url(link.evaluate("link => link.href"))
    assert window.evaluate("opener") is None
    assert window.evaluate("[outerWidth, outerHeight]") == pytest.approx([600, 500], rel=0.2)


def test_mouse_opens_each_service_in_a_small_window(fresh_article: ArticlePage) -> None:
    row, address = fresh_article.share_row, fresh_article.page.url

    for service in IN_WINDOWS:
        with row.share_on(service) as window:
            expect_small_window(window, row.control(service))

    assert fresh_article.page.url == address


def test_keyboard_walks_the_row_and_opens_each_service_in_a_small_window(
    fresh_article: ArticlePage,
) -> None:
    row, page = fresh_article.share_row, fresh_article.page
    row.control("facebook").focus()

    for service in get_args(Service):
        expect(row.control(service)).to_be_focused()
        if service in IN_WINDOWS:
            with page.context.expect_page() as opening:
                page.keyboard.press("Enter")
            expect_small_window(opening.value, row.control(service))
            opening.value.close()
        page.keyboard.press("Tab")


def test_mail_is_left_to_the_mail_program(fresh_article: ArticlePage) -> None:
    assert fresh_article.share_row.control("mailto").evaluate(CLICK)


def test_kakaotalk_receives_the_canonical_address(fresh_article: ArticlePage) -> None:
    row, context = fresh_article.share_row, fresh_article.page.context
    windows = context.pages
    canonical = fresh_article.document_head.canonical.get_attribute("href")
    assert row.addresses_sent_to_kakao() == []

    row.send_by_kakao()
    assert row.addresses_sent_to_kakao() == [canonical]
    for key in ("Enter", "Space"):
        row.control("kakaolink").press(key)

    assert row.addresses_sent_to_kakao() == [canonical] * 3
    assert context.pages == windows
