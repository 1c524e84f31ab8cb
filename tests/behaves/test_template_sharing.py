"""Rules for every article: what the share row shares, and where the e-mail row leads."""

from urllib.parse import unquote, urlsplit

import pytest

from pages.article_page import ArticlePage
from pages.components.share_row import Service
from tests.addresses import Addresses
from tests.behaves.template import canonical_of, headline_of
from tests.expectations import expect_equal

pytestmark = [pytest.mark.component("Share row"), pytest.mark.every_article]

LINKS: tuple[Service, ...] = ("facebook", "twitter", "whatsapp", "reddit", "mailto")
BUTTONS: tuple[Service, ...] = ("kakaolink", "link")


def fields_of(address: str) -> dict[str, str]:
    """Return the fields of an address, decoded like decodeURIComponent: a plus stays a plus."""
    pairs = [field.partition("=") for field in urlsplit(address).query.split("&")]
    return {name: unquote(value, errors="strict") for name, _, value in pairs}


def test_addresses_of_share_links_hold_headline_and_canonical_address(article: ArticlePage) -> None:
    title, url = headline_of(article), canonical_of(article)

    found = {name: fields_of(article.share_row.address_of(name)) for name in LINKS}
    expected = {
        "facebook": {"u": url},
        "twitter": {"text": title, "url": url},
        "whatsapp": {"text": f"{title} {url}"},
        "reddit": {"url": url, "title": title},
        "mailto": {"subject": title, "body": url},
    }

    expect_equal("in the addresses,", found, expected)


def test_addresses_are_encoded_as_the_browser_itself_would(article: ArticlePage) -> None:
    texts = [headline_of(article), canonical_of(article)]
    title, url = article.page.evaluate("texts => texts.map(encodeURIComponent)", texts)

    found = {name: article.share_row.address_of(name).partition("?")[2] for name in LINKS}
    expected = {
        "facebook": f"u={url}",
        "twitter": f"text={title}&url={url}",
        "whatsapp": f"text={title}%20{url}",
        "reddit": f"url={url}&title={title}",
        "mailto": f"subject={title}&body={url}",
    }

    expect_equal("in the addresses,", found, expected)


def test_share_buttons_hold_the_canonical_address(article: ArticlePage) -> None:
    for name in BUTTONS:
        address = article.share_row.control(name).get_attribute("data-url")
        expect_equal(f"the address that “{name}” carries", address, canonical_of(article))


@pytest.mark.component("E-mail row")
def test_email_row_leads_to_the_lists_of_the_article_and_of_its_reporter(
    article: ArticlePage, addresses: Addresses
) -> None:
    code = canonical_of(article).rpartition("/")[2].partition("_")[0]
    row = article.email_row

    for address in row.address.all_inner_texts():
        reporter = address.partition("@")[0]
        expected = {
            address: f"mailto:{address}",
            "Article List": f"/www/sublist_{code}.html",
            "More articles by this reporter": (
                f"/www2/common/morelist.asp?categorycode=704&id={reporter}"
            ),
        }
        expect_equal("among the links,", addresses.targets(row.root.get_by_role("link")), expected)
