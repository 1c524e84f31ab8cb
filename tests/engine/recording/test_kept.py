"""A browser may keep what the site says that it may, while the recorder has room for the same."""

import pytest

from presscheck.baselines.recording.answers import Answer
from presscheck.recording.exchanges import digest_of_body
from presscheck.recording.kept import KeptAnswers, stays_fresh

FRESH = [("Cache-Control", "max-age=600")]


def answer_of(body: bytes) -> Answer:
    return Answer("/style.css", "GET", 200, (), digest_of_body(body))


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        pytest.param({"Cache-Control": "max-age=600"}, True, id="ten minutes"),
        pytest.param({"cache-control": "public, Max-Age=31536000, immutable"}, True, id="a year"),
        pytest.param({"Cache-Control": "max-age=0"}, False, id="no time"),
        pytest.param({"Cache-Control": "immutable"}, False, id="no time is said"),
        pytest.param({"Cache-Control": "no-cache, max-age=600"}, False, id="ask each time"),
        pytest.param({"Cache-Control": "max-age=600, no-store"}, False, id="keep nothing"),
        pytest.param({"Last-Modified": "Fri, 31 Mar 2023 03:25:00 GMT"}, False, id="a guess"),
        pytest.param(
            {"Cache-Control": "max-age=60", "Vary": "Accept-Encoding"}, True, id="packed or not"
        ),
        pytest.param(
            {"Cache-Control": "max-age=60", "Vary": "Accept-Encoding, Cookie"}, False, id="readers"
        ),
        pytest.param({"Cache-Control": "max-age=60", "Vary": "*"}, False, id="anything"),
    ],
)
def test_the_site_says_what_may_be_kept(headers: dict[str, str], expected: bool) -> None:  # noqa: FBT001
    assert stays_fresh(headers.items()) is expected


def test_nothing_is_kept_beyond_the_room() -> None:
    kept = KeptAnswers(room=10)

    assert kept.admit(6, FRESH)
    assert not kept.admit(6, FRESH)
    assert kept.admit(4, FRESH)


def test_an_answer_of_unknown_length_is_not_kept() -> None:
    assert not KeptAnswers().admit(None, FRESH)


def test_a_newer_answer_takes_the_room_of_the_older_one() -> None:
    kept = KeptAnswers(room=20)
    for body in (b"old it is", b"new it is"):
        assert kept.admit(len(body), FRESH)
        kept.add(answer_of(body), body)
        kept.release(len(body))

    assert kept.at("/style.css") == (answer_of(b"new it is"), b"new it is")
    assert kept.admit(11, FRESH)
    assert not kept.admit(1, FRESH)


def test_an_answer_takes_the_room_of_what_is_kept_of_it() -> None:
    kept = KeptAnswers(room=20)
    assert kept.admit(16, FRESH)
    kept.add(answer_of(b"short"), b"short")
    kept.release(16)

    assert kept.room == 15
