"""Hosts that may not answer are told apart by a pattern that the server compares with."""

import re

import pytest

from presscheck.browser.servers import outside_pattern
from presscheck.hosts import AllowedHosts, HostPattern

HERE = AllowedHosts("http://127.0.0.1:8000")
PATTERNS = tuple(map(HostPattern.parse, ("cdn.test:8443", "*.img.test")))
PAPER = AllowedHosts("https://www.paper.example", PATTERNS)

ADDRESSES = [
    "http://127.0.0.1:8000",
    "http://127.0.0.1:8000/story.html?to=http://other.test",
    "ws://127.0.0.1:8000/live",
    "http://127.0.0.1:9000/",
    "http://127.0.0.1/",
    "https://paper.example/",
    "https://www.paper.example:443/x",
    "https://img.www.paper.example#top",
    "https://paper.example.test/",
    "https://mypaper.example/",
    "https://other.test/?paper.example/",
    "https://www.paper.example@other.test/",
    "https://kim@www.paper.example/",
    "https://cdn.test:8443/a.js",
    "https://cdn.test/a.js",
    "https://a.img.test/",
    "https://img.test/",
]


@pytest.mark.parametrize("hosts", [HERE, PAPER], ids=["a number", "a domain"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_the_pattern_says_what_the_hosts_say(hosts: AllowedHosts, address: str) -> None:
    assert bool(re.search(outside_pattern(hosts), address)) == hosts.is_outside(address)


@pytest.mark.parametrize("address", ["data:,x", "blob:http://other.test/1", "about:blank"])
def test_what_needs_no_host_is_not_outside(address: str) -> None:
    assert not re.search(outside_pattern(HERE), address)
