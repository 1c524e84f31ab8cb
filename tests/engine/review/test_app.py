"""The review page answers its own reader, and nobody else."""

import pytest

from presscheck.outcome import Missing
from presscheck.review.decisions import Decision, DecisionEntry
from tests.engine.captures import key
from tests.engine.captures import picture as picture_of
from tests.engine.review.served import ARTICLE, PAGE, RUN, ReviewedRun, Served, served

ACCEPT = DecisionEntry(ARTICLE, "chromium", "", Decision.ACCEPT)
ENTRY = {"snapshot": ARTICLE, "browser": "chromium", "digest": "", "decision": "accept"}
SENT = {"version": 1, "run": RUN, "decisions": [ENTRY]}
ELSEWHERE = "http://evil.example"


def is_untouched(review: Served) -> bool:
    return review.review.store.keys() == []


def test_the_page_is_at_the_printed_address_and_keeps_it_to_itself(review: Served) -> None:
    page = review.ask("")

    assert (page.status, page.body.decode()) == (200, PAGE)
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["X-Frame-Options"] == "DENY"
    assert page.headers["Cache-Control"] == "no-store"


def test_a_decision_is_written_and_answered_with_what_git_shows(review: Served) -> None:
    answer = review.decide(ACCEPT).json

    assert answer["answers"] == [
        {
            "snapshot": ARTICLE,
            "browser": "chromium",
            "decision": "accept",
            "refused": "",
            "next": "",
        }
    ]
    assert "status" in answer
    assert review.review.store.keys() == [key()]


def test_a_refusal_says_why_and_what_is_next(reviewed: ReviewedRun) -> None:
    reviewed.captured("article/whole@desktop", Missing())
    with served(reviewed.review) as review:
        reviewed.store.screenshot(key()).parent.mkdir()
        reviewed.store.screenshot(key()).write_bytes(b"theirs")

        [answer] = review.decide(ACCEPT).json["answers"]

    assert "no longer the one" in answer["refused"]
    assert "run the suite again" in answer["next"]


def test_pictures_of_the_report_are_shown_and_can_do_nothing(
    review: Served, reviewed: ReviewedRun
) -> None:
    (reviewed.report / "data").mkdir(exist_ok=True)
    (reviewed.report / "data/capture.png").write_bytes(picture_of("red"))

    picture = review.ask("data/capture.png")

    assert picture.status == 200
    assert picture.headers["Content-Type"] == "image/png"
    assert picture.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in picture.headers["Content-Security-Policy"]


def test_the_trace_viewer_is_playwrights_own(review: Served) -> None:
    assert b"Playwright Trace Viewer" in review.ask("trace/index.html").body


@pytest.mark.parametrize("token", ["x" * 22, "", "..", "%2e%2e", "'", "a/b"])
def test_without_the_token_there_is_nothing(review: Served, token: str) -> None:
    for path in ("", "decide", "data/x.png", "trace/index.html"):
        assert review.ask(f"/{token}/{path}").status == 404
        assert review.post(f"/{token}/{path}", SENT).status == 404

    assert is_untouched(review)


@pytest.mark.parametrize("host", ["evil.example", "localhost", "127.0.0.1", "127.0.0.1:1", ""])
def test_under_another_name_it_does_not_answer(review: Served, host: str) -> None:
    assert review.ask("", Host=host).status == 403
    assert review.post("decide", SENT, Host=host).status == 403
    assert is_untouched(review)


@pytest.mark.parametrize("origin", [ELSEWHERE, "null", "", "http://localhost:8321"])
def test_another_sites_page_decides_nothing(review: Served, origin: str) -> None:
    assert review.post("decide", SENT, Origin=origin).status == 403
    assert review.post("finish", {}, Origin=origin).status == 403
    assert is_untouched(review)
    assert not review.told_to_end.is_set()


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "", "application/jsonx"]
)
def test_only_json_is_read(review: Served, kind: str) -> None:
    assert review.post("decide", SENT, Content_Type=kind).status == 415
    assert is_untouched(review)


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"{",
        b"\xff",
        b"[" * 100_000,
        [],
        {},
        SENT | {"version": 2},
        SENT | {"run": "another"},
        SENT | {"surprise": 1},
        SENT | {"decisions": {}},
        SENT | {"decisions": [1]},
        SENT | {"decisions": [ENTRY | {"snapshot": 1}]},
        SENT | {"decisions": [ENTRY | {"decision": "delete"}]},
        SENT | {"decisions": [{"snapshot": ARTICLE, "decision": "accept"}]},
    ],
)
def test_what_is_no_decision_is_refused(review: Served, sent: object) -> None:
    assert review.post("decide", sent).status == 400
    assert is_untouched(review)


def test_too_much_is_refused(review: Served) -> None:
    assert review.post("decide", b" " * (2**20 + 1)).status == 413


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "PATCH"])
def test_there_are_no_other_ways_to_ask(review: Served, method: str) -> None:
    assert review.ask("decide", method, Origin=review.origin).status == 405


def test_done_ends_the_review(review: Served) -> None:
    assert review.post("finish", {}).status == 200

    assert review.told_to_end.is_set()
