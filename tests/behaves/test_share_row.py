"""The share row: five links and two buttons, and the address behind each."""

from typing import get_args

import pytest
from playwright.sync_api import expect

from pages.article_page import ArticlePage
from pages.components.share_row import Service
from tests.behaves.captured_article import ADDRESS
from tests.expectations import expect_equal

pytestmark = pytest.mark.component("Share row")

SERVICES: tuple[Service, ...] = get_args(Service)
BUTTONS: tuple[Service, ...] = ("kakaolink", "link")
IN_WINDOWS: tuple[Service, ...] = ("facebook", "twitter", "whatsapp", "reddit")

TITLE = "S.%20Korea%2C%20Japan%20face%20head-on%20collision%20as%20last-minute%20talks%20collapse"
URL = "http%3A%2F%2Fwww.koreatimes.co.kr%2Fwww%2Fnation%2F2019%2F08%2F356_273254.html"
ADDRESSES: dict[Service, str] = {
    "facebook": f"https://www.facebook.com/sharer/sharer.php?u={URL}",
    "twitter": f"https://twitter.com/intent/tweet?text={TITLE}&url={URL}",
    "whatsapp": f"https://api.whatsapp.com/send?text={TITLE}%20{URL}",
    "reddit": f"https://www.reddit.com/submit?url={URL}&title={TITLE}",
    "mailto": f"mailto:?subject={TITLE}&body={URL}",
}

TITLES = "items => items.map(item => item.querySelector('[title]').title)"


def test_row_is_a_group_called_share(article: ArticlePage) -> None:
    expect(article.share_row.root).to_be_visible()
    expect(article.share_row.root).to_have_accessible_name("Share")


def test_row_has_seven_controls_in_the_captured_order(article: ArticlePage) -> None:
    titles = article.share_row.items.evaluate_all(TITLES)

    expect_equal("the row of services", titles, list(SERVICES))


@pytest.mark.parametrize("service", SERVICES)
def test_control_has_a_role_a_name_and_a_picture(article: ArticlePage, service: Service) -> None:
    control = article.share_row.control(service)

    expect(control).to_have_role("button" if service in BUTTONS else "link")
    expect(control).to_have_accessible_name(service)
    expect(control.get_by_role("img", name=service)).to_be_visible()


@pytest.mark.captured
@pytest.mark.parametrize("service", ADDRESSES)
def test_address_holds_headline_and_canonical_address(
    article: ArticlePage, service: Service
) -> None:
    address = article.share_row.address_of(service)

    expect_equal(f"the address of {service}", address, ADDRESSES[service])


@pytest.mark.captured
@pytest.mark.parametrize("service", BUTTONS)
def test_button_holds_the_canonical_address(article: ArticlePage, service: Service) -> None:
    expect(article.share_row.control(service)).to_have_attribute("data-url", ADDRESS)


@pytest.mark.parametrize("service", IN_WINDOWS)
def test_link_works_without_scripts_too(article: ArticlePage, service: Service) -> None:
    expect(article.share_row.control(service)).to_have_attribute("target", "_blank")
    expect(article.share_row.control(service)).to_have_attribute("rel", "noopener")


def test_mail_opens_no_window(article: ArticlePage) -> None:
    target = article.share_row.control("mailto").get_attribute("target")

    expect_equal("the target of “mailto”", target, None)


def test_notice_of_the_share_row_is_empty_at_first(article: ArticlePage) -> None:
    expect(article.share_row.notice).to_be_empty()
