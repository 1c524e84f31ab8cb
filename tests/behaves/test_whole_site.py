"""Every page and file of the site: it answers, in time, and its head tells machines the truth."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser

from pages.copyright_policy_page import CopyrightPolicyPage
from tests.addresses import Addresses
from tests.behaves.captured_article import PUBLIC_SITE
from tests.behaves.feeds import RSS_TYPES
from tests.behaves.whole_site import PATIENCE, Sent, WholeSite, has_host, on_site, walk

ROBOTS, SITE_MAP = "/robots.txt", "/sitemap.xml"

PRINT_PAGE = "/printpreview.asp"
UNLISTED = (PRINT_PAGE, "/search.asp")
"""Parts of the addresses of pages that search engines need not list."""

TYPES = {
    "pictures": ("image/",),
    "scripts": ("text/javascript", "application/javascript"),
    "sheets": ("text/css",),
    "feeds": tuple(RSS_TYPES),
}

MAY_REPEAT = {"og:image", "article:author", "article:tag"}


@pytest.fixture(scope="module")
def whole_site(
    browser: Browser, browser_context_args: dict[str, Any], base_url: str, addresses: Addresses
) -> Iterator[WholeSite]:
    """Every answer of the site, asked for once by a browser that shows none of them."""
    context = browser.new_context(**{**browser_context_args, "base_url": base_url})
    page = context.new_page()
    CopyrightPolicyPage(page).open()
    yield walk(page, addresses, ROBOTS, SITE_MAP)
    context.close()


def expect_none(findings: Iterable[str]) -> None:
    """Fail with the findings, each of them once."""
    lines = list(dict.fromkeys(findings))
    if lines:
        pytest.fail("\n".join(lines), pytrace=False)


@pytest.mark.component("Page")
def test_whatever_pages_name_is_there_and_comes_in_time(whole_site: WholeSite) -> None:
    expect_none(
        f"{answer.address}, which {whole_site.named_on[answer.address]} names, {problem}"
        for answer in whole_site.answers.values()
        if (problem := what_is_wrong_with(answer))
        if answer.address not in {ROBOTS, SITE_MAP}
    )


def what_is_wrong_with(answer: Sent) -> str:
    """Return why the answer is of no use, empty when it is as it should be."""
    if not answer.status:
        return f"did not answer within {PATIENCE // 1000} s ({answer.type})"
    if answer.status != 200:
        return f"answers with status {answer.status} instead of 200"
    if answer.title is not None and answer.type.replace('"', "").split("charset=")[1:] != ["utf-8"]:
        return f"is sent as {answer.type!r} instead of text/html in UTF-8"
    return ""


@pytest.mark.component("Page")
@pytest.mark.parametrize("kind", TYPES)
def test_every_file_is_sent_with_the_type_of_its_use(whole_site: WholeSite, kind: str) -> None:
    expect_none(
        f"{answer.address}, one of the {kind} of {page.address}, is sent as {answer.type!r}"
        for page in whole_site.pages
        for target, _ in getattr(page, kind)
        if (answer := whole_site.answers.get(target)) and answer.status == 200
        if not answer.type.startswith(TYPES[kind])
    )


@pytest.mark.component("Document head")
def test_every_page_has_an_icon_that_is_a_picture_of_the_type_it_says(
    whole_site: WholeSite,
) -> None:
    expect_none(line for page in whole_site.pages for line in wrong_icons(whole_site, page))


def wrong_icons(site: WholeSite, page: Sent) -> Iterator[str]:
    if not page.icons:
        yield f"{page.address} names no icon"
    for target, declared in page.icons:
        icon = site.answers.get(target)
        if icon is None:
            continue
        if icon.status != 200:
            yield f"the icon {target} answers with status {icon.status}"
        elif not icon.type.startswith("image/"):
            yield f"the icon {target} is sent as {icon.type!r}, no picture"
        elif declared and declared.lower() != icon.media_type:
            yield f"the icon {target} is called {declared}, and it is sent as {icon.type!r}"


@pytest.mark.component("Document head")
def test_every_page_has_a_title_and_a_language(whole_site: WholeSite) -> None:
    assert len(whole_site.pages) > 1, "no page names another page of the site"
    expect_none(f"{page.address} has no title" for page in whole_site.pages if not page.title)
    expect_none(
        f"{page.address} says its language is {page.language!r} instead of 'en'"
        for page in whole_site.pages
        if page.language.partition("-")[0] != "en"
    )


@pytest.mark.component("Document head")
def test_canonical_addresses_lead_to_the_page_itself(whole_site: WholeSite) -> None:
    expect_none(line for page in whole_site.pages for line in wrong_canonical(whole_site, page))


def wrong_canonical(site: WholeSite, page: Sent) -> Iterator[str]:
    for address in page.canonical:
        target = site.answers.get(on_site(address))
        if not has_host(address):
            yield f"the canonical address of {page.address} is {address!r}, without a host"
        elif target is None or target.status != 200 or PRINT_PAGE in target.address:
            yield f"the canonical address of {page.address} is {address!r}, no page of the site"
        elif target.canonical != [address]:
            yield f"{page.address} names {address!r} as canonical, which names {target.canonical}"
    if len(page.canonical) > 1:
        yield f"{page.address} has {len(page.canonical)} canonical addresses instead of 1"
    if PRINT_PAGE in page.address and not page.canonical:
        yield f"{page.address} does not name the article that it prints as canonical"


@pytest.mark.component("Document head")
def test_search_engines_list_every_page_but_print_pages(whole_site: WholeSite) -> None:
    hidden = {page.address: is_hidden(page) for page in whole_site.pages}

    expect_none(
        f"{address} tells search engines not to list it"
        for address, is_so in hidden.items()
        if is_so and not any(part in address for part in UNLISTED)
    )
    expect_none(
        f"{address} may be listed by search engines beside its article"
        for address, is_so in hidden.items()
        if PRINT_PAGE in address and not is_so
    )


def is_hidden(page: Sent) -> bool:
    words = {word.strip() for word in page.robots.lower().split(",")}
    return bool(words & {"noindex", "none"}) or "unavailable_after" in page.robots.lower()


@pytest.mark.component("Document head")
def test_tags_of_every_page_stand_there_once_and_lead_somewhere(whole_site: WholeSite) -> None:
    expect_none(line for page in whole_site.pages for line in wrong_tags(whole_site, page))


def wrong_tags(site: WholeSite, page: Sent) -> Iterator[str]:
    keys = [key for key, _ in page.properties if key not in MAY_REPEAT]
    yield from (
        f"{page.address} has the tag {key} {keys.count(key)} times"
        for key in dict.fromkeys(keys)
        if keys.count(key) > 1
    )
    tags = dict(page.properties)
    if "og:url" in tags and [tags["og:url"]] != page.canonical:
        yield f"{page.address} has og:url {tags['og:url']!r}, its canonical is {page.canonical}"
    for picture in page.shared_pictures:
        answer = site.answers.get(on_site(picture))
        if not has_host(picture):
            yield f"og:image of {page.address} is {picture!r}, without a host"
        elif answer and not (answer.status == 200 and answer.type.startswith("image/")):
            yield f"og:image of {page.address}, {picture!r}, is sent as {answer.type!r}"


@pytest.mark.component("Document head")
def test_linked_data_of_every_page_can_be_read_and_agrees_with_its_tags(
    whole_site: WholeSite,
) -> None:
    expect_none(line for page in whole_site.pages for line in wrong_data(page))


def wrong_data(page: Sent) -> Iterator[str]:
    tags = dict(page.properties)
    if tags.get("og:type") == "article" and not page.linked_data:
        yield f"{page.address} is an article without linked data"
    for text in page.linked_data:
        try:
            data = json.loads(text)
        except ValueError as error:
            yield f"no machine can read the linked data of {page.address}: {error}"
            continue
        yield from disagreements(page.address, data, tags)


def disagreements(address: str, data: Any, tags: dict[str, str]) -> Iterator[str]:
    if not isinstance(data, dict) or "schema.org" not in str(data.get("@context")):
        yield f"the linked data of {address} does not say that it is of schema.org"
        return
    if not data.get("@type"):
        yield f"the linked data of {address} does not say what it describes"
    if "headline" in data and " ".join(data["headline"].split()) != tags.get("og:title"):
        yield f"{address} has the headline {data['headline']!r}, og:title {tags.get('og:title')!r}"
    for name, key in (("datePublished", "published"), ("dateModified", "modified")):
        stated, tag = data.get(name, ""), tags.get(f"article:{key}_time", "")
        if stated and moment(stated) != moment(tag):
            yield f"{address} has {name} {stated!r} in its linked data, {tag!r} in its tags"


def moment(time: str) -> datetime | str:
    """Return the moment that a machine reads; the text itself when it reads none."""
    try:
        return datetime.fromisoformat(time).astimezone()
    except ValueError:
        return time


@pytest.mark.component("Feeds")
def test_robots_may_read_whatever_search_engines_may_list(whole_site: WholeSite) -> None:
    rules = whole_site.answers[ROBOTS]
    if rules.status == 404:
        pytest.skip("the site has no robots.txt, so everything may be read")
    assert rules.media_type == "text/plain", f"{ROBOTS} is sent as {rules.type!r}, not plain text"
    robots = RobotFileParser()
    robots.parse(rules.text.splitlines())
    expect_none(
        f"{ROBOTS} forbids search engines to read {page.address}"
        for page in whole_site.pages
        if not any(part in page.address for part in UNLISTED)
        if not robots.can_fetch("*", page.address)
    )
    expect_none(
        f"{ROBOTS} names the site map {address!r}, which is not at {PUBLIC_SITE}{SITE_MAP}"
        for address in robots.site_maps() or []
        if on_site(address) != SITE_MAP
    )


@pytest.mark.component("Feeds")
def test_site_map_of_machines_names_pages_of_the_site(whole_site: WholeSite) -> None:
    site_map = whole_site.answers[SITE_MAP]
    if site_map.status == 404 and "sitemap:" not in whole_site.answers[ROBOTS].text.lower():
        pytest.skip("the site has no site map for machines")
    assert site_map.media_type in {"application/xml", "text/xml"}, (
        f"{SITE_MAP} is sent as {site_map.type!r}, not as XML"
    )
    named = [place.text or "" for place in places_in(site_map)]
    assert named, f"{SITE_MAP} names no page"
    expect_none(
        f"{SITE_MAP} names {address!r}, which is not the address of a page of the site"
        for address in named
        if not has_host(address) or whole_site.answers.get(on_site(address)) is None
    )
    expect_none(
        f"{SITE_MAP} does not name {page.address}"
        for page in whole_site.pages
        if dict(page.properties).get("og:type") == "article"
        if not {*page.canonical} <= {*named}
    )


def places_in(site_map: Sent) -> list[ET.Element]:
    try:
        root = ET.fromstring(site_map.text)  # noqa: S314 - expat bounds entities
    except ET.ParseError as error:
        pytest.fail(f"no machine can read {SITE_MAP}: {error}", pytrace=False)
    return root.findall("{http://www.sitemaps.org/schemas/sitemap/0.9}url/{*}loc")
