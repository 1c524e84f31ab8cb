"""Which requests leave the site, however its address is written."""

import pytest

from presscheck.browser.errors import is_outside


@pytest.mark.parametrize(
    ("site", "address"),
    [
        ("http://paper.example", "http://paper.example/story"),
        ("http://kim:secret@paper.example", "http://paper.example/story"),
        ("https://paper.example:443", "https://paper.example/story"),
        ("http://Paper.Example", "http://paper.example:80/story"),
        ("http://[::1]:8000", "http://[::1]:8000/story"),
        ("http://paper.example/path", "ws://paper.example/socket"),
        ("http://paper.example", "data:text/plain,story"),
    ],
)
def test_the_site_is_known_by_host_and_port(site: str, address: str) -> None:
    assert not is_outside(site, address)


@pytest.mark.parametrize(
    ("site", "address"),
    [
        ("http://paper.example", "http://ads.example/banner"),
        ("http://paper.example:8000", "http://paper.example/story"),
        ("http://[::1]:8000", "http://[::1]:8001/story"),
        ("http://paper.example", "http://paper.example@ads.example/"),
    ],
)
def test_another_host_or_port_is_outside(site: str, address: str) -> None:
    assert is_outside(site, address)
