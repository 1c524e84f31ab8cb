"""A walk along every link of the site: all end on pages, all pages say where they are."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin

import pytest
from flask.testing import FlaskClient

from replica.content import Content
from tests.replica.markup import Element, read


@dataclass
class Walk:
    """What was answered at every address that can be walked to."""

    statuses: dict[str, int] = field(default_factory=dict)
    pages: dict[str, Element] = field(default_factory=dict)


@pytest.fixture(scope="module")
def walk(client: FlaskClient, content: Content) -> Walk:
    ahead = ["/", *(article.address for article in content.articles)]
    walked = Walk()
    while ahead:
        address = ahead.pop()
        if address not in walked.statuses:
            answer = client.get(address, follow_redirects=True)
            walked.statuses[address] = answer.status_code
            if answer.mimetype == "text/html":
                walked.pages[address] = read(answer.text)
                ahead += addresses_in(walked.pages[address], address)
    return walked


def addresses_in(page: Element, address: str) -> Iterator[str]:
    """Where links, forms, pictures, scripts and style sheets lead on the site itself."""
    for element in page.elements:
        for name in ("href", "src", "action"):
            if name in element.attributes:
                target = urljoin(address, element[name])
                if target.startswith("/"):
                    yield target.partition("#")[0]


def ids_in(page: Element) -> Counter[str]:
    return Counter(element["id"] for element in page.elements if "id" in element.attributes)


def test_every_address_is_answered(walk: Walk) -> None:
    lost = {address: status for address, status in walk.statuses.items() if status != 200}

    assert lost == {}
    assert len(walk.statuses) > 150


def test_every_page_has_one_heading_of_the_first_rank(walk: Walk) -> None:
    headings = {address: len(page.all("h1")) for address, page in walk.pages.items()}

    assert {address: count for address, count in headings.items() if count != 1} == {}


def test_every_page_has_a_title_of_its_own(walk: Walk) -> None:
    titles = Counter(
        page.one("title").text for address, page in walk.pages.items() if address != "/"
    )

    assert [title for title, times in titles.items() if times > 1 or not title] == []


def test_no_page_has_an_id_twice(walk: Walk) -> None:
    twice = [
        (address, name)
        for address, page in walk.pages.items()
        for name, times in ids_in(page).items()
        if times > 1
    ]

    assert twice == []


def test_what_a_page_points_to_by_id_is_on_it(walk: Walk) -> None:
    lost = [
        (address, element[name])
        for address, page in walk.pages.items()
        for ids in (ids_in(page),)
        for element in page.elements
        for name in ("for", "aria-controls", "aria-labelledby", "aria-describedby")
        if name in element.attributes and element[name] not in ids
    ]

    assert lost == []
