"""What is told of an answer, and which answers are no page of any site."""

from dataclasses import replace

import pytest

from presscheck.browser.answers import Answer

WHOLE = Answer(
    address="http://paper.example/story",
    status=200,
    size=1234,
    redirects=0,
    kind="text/html",
    title="Story",
    is_empty=False,
    is_login=False,
)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (WHOLE, "answered 200 (OK): 1,234 bytes of text/html, titled “Story”"),
        (replace(WHOLE, status=403, size=1, title=""), "403 (Forbidden): 1 byte of text/html,"),
        (replace(WHOLE, title=""), "of text/html, without a title"),
        (replace(WHOLE, status=599), "answered 599: "),
        (replace(WHOLE, status=0), "http://paper.example/story answered: "),
        (replace(WHOLE, redirects=2), "http://paper.example/story (after a redirect) answered"),
        (replace(WHOLE, title="x" * 1000), f"titled “{'x' * 120}”"),
    ],
    ids=["whole", "refused", "no title", "no phrase", "no status", "redirect", "long title"],
)
def test_an_answer_is_told_by_status_size_type_and_title(answer: Answer, told: str) -> None:
    assert told in str(answer)


def test_no_sign_of_an_answer_controls_a_terminal() -> None:
    answer = replace(WHOLE, title="\x1b[2J\n::error::", address="http://paper.example/\r")

    assert str(answer).isprintable()


@pytest.mark.parametrize(
    "change",
    [
        {"status": 401},
        {"status": 403},
        {"status": 407},
        {"status": 429},
        {"status": 500},
        {"status": 503},
        {"is_empty": True},
        {"address": "chrome-error://chromewebdata/"},
    ],
    ids=str,
)
def test_some_answers_are_no_page_of_any_site(change: dict[str, object]) -> None:
    answer = replace(WHOLE, **change)  # type: ignore[arg-type]

    assert answer.turns_away
    assert answer.is_unusual


@pytest.mark.parametrize(
    ("change", "is_unusual"),
    [
        ({}, False),
        ({"status": 404}, True),
        ({"status": 410}, True),
        ({"redirects": 1}, False),
        ({"address": "about:blank", "is_empty": True}, False),
    ],
    ids=str,
)
def test_a_page_that_a_site_may_have_is_none_of_them(
    change: dict[str, object], *, is_unusual: bool
) -> None:
    answer = replace(WHOLE, **change)  # type: ignore[arg-type]

    assert not answer.turns_away
    assert answer.is_unusual is is_unusual
