"""Reads feeds as a reader of feeds does, and the lists of pages as a reader of pages does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree as ET

from playwright.sync_api import Page

from tests.behaves.asking import Answer

RSS_TYPES = {"application/rss+xml", "application/xml", "text/xml"}

FEED_TIME = re.compile(
    r"((Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(:\d{2})? "
    r"(?!-0000)([+-]\d{4}|GMT)"
)
"""A time of RFC 822, with a year of four digits, as RSS 2.0 prefers."""

ROWS = """async (address) => {
  const page = new DOMParser().parseFromString(
    await (await fetch(address)).text(), "text/html",
  );
  const words = (element) => element.textContent.split(/\\s+/).filter(Boolean).join(" ");
  return [...page.querySelectorAll(".list_article_area")].map((row) => {
    const link = row.querySelector(".list_article_headline a");
    return [
      new URL(link.getAttribute("href"), new URL(address, location)).pathname,
      words(link),
      words(row.querySelector(".list_article_byline2")),
    ];
  });
}"""


@dataclass(frozen=True, slots=True)
class Item:
    """A story of a feed, as written."""

    title: str
    link: str
    identity: str
    is_address: bool
    """Whether the identity is an address, as it is unless the feed says otherwise."""
    time: str


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of itself, and its stories."""

    version: str
    title: str
    link: str
    description: str
    items: tuple[Item, ...]


def feed_in(answer: Answer) -> Feed:
    """Read a feed.

    Raises:
        ET.ParseError: when it is not well-formed.
    """
    root = ET.fromstring(answer.body)  # noqa: S314 - expat bounds the growth of entities
    channel = root.find("channel")
    if root.tag != "rss" or channel is None:
        return Feed("", "", "", "", ())
    return Feed(
        root.get("version", ""),
        _words(channel, "title"),
        _words(channel, "link"),
        _words(channel, "description"),
        tuple(_items(channel)),
    )


def is_feed_time(time: str) -> bool:
    """Return whether readers of feeds understand a time, and there is such a day."""
    if not FEED_TIME.fullmatch(time):
        return False
    try:
        parsedate_to_datetime(time)
    except ValueError:
        return False
    return True


def rows_of(page: Page, address: str) -> list[tuple[str, str, str]]:
    """Return path, headline and last line of each story in the list at an address."""
    return [(path, headline, line) for path, headline, line in page.evaluate(ROWS, address)]


def _items(channel: ET.Element) -> Iterator[Item]:
    for item in channel.findall("item"):
        guid = item.find("guid")
        yield Item(
            _words(item, "title"),
            _words(item, "link"),
            _words(item, "guid"),
            guid is not None and guid.get("isPermaLink", "true") == "true",
            _words(item, "pubDate"),
        )


def _words(parent: ET.Element, tag: str) -> str:
    return " ".join((parent.findtext(tag) or "").split())
