"""The site's own origin is found in whatever way a text has it, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.recording.origin import PLACEHOLDER, Origin, is_text

SITE, PLACE = Origin("http://127.0.0.1:8000"), Origin(PLACEHOLDER)


@pytest.mark.parametrize(
    "text",
    [
        b'<a href="http://127.0.0.1:8000/news">',
        b'<script src="//127.0.0.1:8000/a.js">',
        rb'{"url": "http:\/\/127.0.0.1:8000\/news", "cdn": "\/\/127.0.0.1:8000\/a"}',
        b"https://share.example/?u=http%3A%2F%2F127.0.0.1%3A8000%2Fnews&v=1",
        b"See http://127.0.0.1:8000.",
        b"http://127.0.0.1:8000",
        b"http://127.0.0.1:8000?page=2",
    ],
)
def test_the_origin_is_replaced_and_comes_back(text: bytes) -> None:
    neutral = SITE.replaced(text, PLACE)

    assert b"127.0.0.1" not in neutral
    assert PLACE.replaced(neutral, SITE) == text


@pytest.mark.parametrize(
    "text",
    [
        b"https://127.0.0.1:8000/",
        b"http://127.0.0.1:80001/",
        b"http://127.0.0.1:8000.example/",
        b"http://127.0.0.1/",
        b"127.0.0.1:8000",
        b"editor@127.0.0.1:8000",
    ],
)
def test_another_origin_stays(text: bytes) -> None:
    assert SITE.replaced(text, PLACE) == text


@pytest.mark.parametrize("after", [b":8080/", b"-new/", b"s/", b"%3A8080"])
def test_a_host_that_begins_alike_stays(after: bytes) -> None:
    text = b"http://staging.example" + after

    assert Origin("http://staging.example").replaced(text, PLACE) == text


PIECES = st.sampled_from([*SITE.spellings, b"/", b" ", b":", b"127.0.0.1", b"http:", b"%2F", b"."])


@given(st.lists(PIECES).map(b"".join))
def test_what_is_recorded_is_replayed_byte_for_byte(text: bytes) -> None:
    assert PLACE.replaced(SITE.replaced(text, PLACE), SITE) == text


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("text/html; charset=utf-8", True),
        ("application/json", True),
        ("image/svg+xml", True),
        ("text/javascript", True),
        ("application/manifest+json", True),
        ("text/event-stream", False),
        ("image/png", False),
        ("font/woff2", False),
        ("", False),
    ],
)
def test_only_texts_have_addresses(kind: str, expected: bool) -> None:  # noqa: FBT001
    assert is_text(kind) is expected
