"""The feeds: every one that the page of feeds names can be read, and tells what its front shows."""

import re
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from itertools import pairwise
from urllib.parse import urlsplit
from xml.etree.ElementTree import ParseError

import pytest
from playwright.sync_api import Page, expect

from pages.feeds_page import FeedsPage
from presscheck import SharePage
from tests.addresses import Addresses
from tests.behaves.asking import Answer, answers_to
from tests.behaves.captured_article import PUBLIC_SITE
from tests.behaves.captured_links import HOME, SECTIONS
from tests.behaves.feeds import RSS_TYPES, Feed, Item, feed_in, is_feed_time, rows_of
from tests.behaves.neighbours import open_neighbour
from tests.expectations import expect_equal

pytestmark = pytest.mark.component("Feeds")

FRONTS = {"All stories": HOME} | {
    name: f"/www/section_{code}.html" for name, code in SECTIONS.items()
}
"""The page that shows the same stories as a feed, by the name of the feed."""

SEOUL = timezone(timedelta(hours=9))

every_feed = pytest.mark.parametrize("name", FRONTS)

PARTS = ("address", "headline", "time")
"""What a feed tells of a story, and the page of its stories shows."""


@pytest.fixture
def feeds_page(shared: SharePage) -> FeedsPage:
    """The page of feeds, open for reading only."""
    feeds_page = open_neighbour(shared, "RSS service")
    assert isinstance(feeds_page, FeedsPage)
    return feeds_page


@pytest.fixture
def answer(feeds_page: FeedsPage, name: str, addresses: Addresses) -> Answer:
    """What the site sends for the feed of that name."""
    address = addresses.targets(feeds_page.feeds.links).get(name)
    if address is None:
        pytest.fail(f"the page of feeds has no link “{name}”", pytrace=False)
    return answers_to(feeds_page.page, [address])[0]


@pytest.fixture
def feed(answer: Answer) -> Feed:
    """The feed of that name, read."""
    if answer.status != 200:
        pytest.fail(f"the feed {answer.address} answers with status {answer.status}", pytrace=False)
    try:
        return feed_in(answer)
    except ParseError as error:
        beginning = answer.body[:60].decode("utf-8", "backslashreplace")
        pytest.fail(
            f"no machine can read the feed {answer.address}: {error}; it begins {beginning!r}",
            pytrace=False,
        )


def test_page_of_feeds_names_a_feed_for_everything_and_for_each_section(
    feeds_page: FeedsPage,
) -> None:
    expect(feeds_page.feeds.links).to_have_text(list(FRONTS))


@every_feed
def test_feed_is_sent_as_a_feed(answer: Answer) -> None:
    found = f"{answer.address} answers with status {answer.status}, type {answer.content_type!r}"
    charset = answer.content_type.lower().partition("charset=")[2].strip('" ') or "utf-8"

    assert (answer.status, charset) == (200, "utf-8"), f"the feed {found}, not 200 in UTF-8"
    assert answer.media_type in RSS_TYPES, f"the feed {found}, not a type of {sorted(RSS_TYPES)}"


@every_feed
def test_feed_says_what_it_is(feed: Feed, name: str) -> None:
    assert feed.version == "2.0", f"the feed of {name} is no RSS 2.0 but {feed.version!r}"
    assert feed.title.endswith(name), f"the feed of {name} calls itself {feed.title!r}"
    assert feed.description, f"the feed of {name} has no description"
    assert urlsplit(feed.link).netloc, f"the feed of {name} links to {feed.link!r}, without a host"


@every_feed
def test_stories_of_a_feed_can_be_followed_and_told_apart(feed: Feed, name: str) -> None:
    identities = [item.identity for item in feed.items]
    lost = [item.link for item in feed.items if not item.link.startswith(f"{PUBLIC_SITE}/")]
    twice = {identity for identity in identities if identities.count(identity) > 1}
    no_address = [
        item.identity
        for item in feed.items
        if item.is_address and not urlsplit(item.identity).netloc
    ]

    assert all(item.title for item in feed.items), f"a story of the feed of {name} has no headline"
    assert not lost, f"the feed of {name} links to {lost[0]!r}, which is not at {PUBLIC_SITE}"
    assert not twice, f"stories of the feed of {name} share the identity {', '.join(twice)}"
    assert not no_address, f"the feed of {name} calls {no_address[0]!r} the address of a story"


@every_feed
def test_times_of_a_feed_are_understood_and_the_newest_comes_first(feed: Feed, name: str) -> None:
    odd = [item.time for item in feed.items if not is_feed_time(item.time)]
    assert not odd, f"the feed of {name} gives the time {odd[0]!r}, which no reader of feeds knows"

    moments = [parsedate_to_datetime(item.time) for item in feed.items]
    late = [after for before, after in pairwise(moments) if before < after]
    assert not late, f"in the feed of {name} the story of {late[0]} comes after an older one"


@every_feed
def test_feed_tells_the_stories_of_its_front(feeds_page: FeedsPage, feed: Feed, name: str) -> None:
    told = [told_of(item) for item in feed.items]
    shown = shown_on(feeds_page.page, FRONTS[name])

    for number, pair in enumerate(zip(told, shown, strict=False), start=1):
        for part, in_feed, on_page in zip(PARTS, *pair, strict=True):
            expect_equal(f"the {part} of story {number} in the feed of {name}", in_feed, on_page)
    assert len(told) == len(shown), (
        f"the feed of {name} has {len(told)} stories, {FRONTS[name]} has {len(shown)}"
    )


def told_of(item: Item) -> tuple[str, str, str]:
    """Return path, headline and moment of a story, as the feed has them."""
    moment = parsedate_to_datetime(item.time).timestamp() if is_feed_time(item.time) else 0
    return urlsplit(item.link).path, without_badge(item.title), in_seoul(moment)


def shown_on(page: Page, address: str) -> list[tuple[str, str, str]]:
    """Return path, headline and moment of each story, as the list at the address has them."""
    return [
        (path, headline, f"{line.rpartition('|')[2].strip()} in Seoul")
        for path, headline, line in rows_of(page, address)
    ]


def without_badge(title: str) -> str:
    """Return the headline with its badge as the lists show it: without brackets and space."""
    return re.sub(r"^\[([A-Z]+)\] ?", r"\1", title)


def in_seoul(moment: float) -> str:
    """Return the minute of a moment, as the lists write it."""
    return f"{datetime.fromtimestamp(moment, SEOUL):%Y-%m-%d %H:%M} in Seoul"
