"""What is left out of an address, and the pattern that allows it in one."""

import re

import pytest
from playwright.sync_api import Page, expect

from presscheck.query_values import CAMPAIGNS, SESSIONS, IgnoredValues

VALUES = IgnoredValues(("build", "ab_*"))

SAME = [
    ("/a.asp", "/a.asp?sid=1F2E"),
    ("/a.asp", "/a.asp;jsessionid=1F2E?BUILD=1&Ab_test=x"),
    ("/a.asp?page=2", "/a.asp?page=2&sid=1F2E"),
    ("/a.asp?page=2", "/a.asp?sid=1F2E&utm_source=x&page=2&t=1700000000"),
    ("/a.asp?page=2&kwd=a+b#top", "/a.asp?page=2&v=3fa9b2c1&kwd=a+b#top"),
    ("/a.asp?sid=1", "/a.asp?sid=2"),
    ("/a.png?w=8", "/a.png?w=8&v=culture"),
    ("http://www.example:8000/a.asp", "http://www.example:8000/a.asp?sid=1"),
]

OTHER = [
    ("/a.asp", "/a.asp?page=2"),
    ("/a.asp", "/b.asp?sid=1"),
    ("/a.asp", "/A.asp?sid=1"),
    ("/a.asp", "/a.asp?side=1"),
    ("/a.asp?page=2", "/a.asp?sid=1"),
    ("/a.asp?page=2", "/a.asp?page=21&sid=1"),
    ("/a.asp?page=2", "/a.asp?xpage=2"),
    ("/a.asp?page=2&size=1", "/a.asp?size=1&page=2"),
    ("/watch?v=dQw4w9WgXcQ", "/watch?v=oHg5SJYRHA0"),
    ("/a.asp#one", "/a.asp?sid=1#two"),
    ("mailto:a@b.example", "mailto:a@b.example?sid=1"),
]


def matches(pattern: str, address: str) -> bool:
    return re.fullmatch(pattern, address) is not None


@pytest.mark.parametrize(("one", "other"), SAME)
def test_addresses_of_one_place_are_the_same_without_the_values(one: str, other: str) -> None:
    assert VALUES.left_out_of(one) == VALUES.left_out_of(other)
    assert matches(VALUES.pattern(one), other)
    assert matches(VALUES.pattern(other), one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_addresses_of_other_places_differ(one: str, other: str) -> None:
    assert VALUES.left_out_of(one) != VALUES.left_out_of(other)
    assert not matches(VALUES.pattern(one), other)
    assert not matches(VALUES.pattern(other), one)


@pytest.mark.parametrize("name", [*SESSIONS, *CAMPAIGNS])
def test_the_pattern_allows_every_name_that_is_left_out(name: str) -> None:
    address = f"/a.asp?{name.replace('*', 'x').upper()}=1"

    assert VALUES.left_out_of(address) == "/a.asp"
    assert matches(VALUES.pattern("/a.asp"), address)


def test_a_browser_understands_the_pattern_alike(page: Page) -> None:
    page.set_content("<a>World</a>")
    link = page.locator("a")
    for addresses, allowed in ((SAME, True), (OTHER, False)):
        for one, other in addresses:
            link.evaluate("(link, address) => { link.href = address }", other)
            expected = re.compile(f"^{VALUES.pattern(one)}$")
            expectation = expect(link, f"{other} for {one}")
            if allowed:
                expectation.to_have_attribute("href", expected)
            else:
                expectation.not_to_have_attribute("href", expected)
