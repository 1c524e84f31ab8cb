"""A check is proved when its code, its files and all its answers are what they were."""

import subprocess
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import pytest

from presscheck.affected.inputs import File
from presscheck.affected.ledger import ENOUGH, Known
from presscheck.affected.proof import Proof, draw, prove, seed_of
from presscheck.baselines.recording.answers import Answer
from presscheck.recording.exchange import Exchange

TEST = "test_news.py::test_title"
NEWS, SPORT = (
    Exchange(Answer(address, "GET", 200, (), "a" * 64)) for address in ("/news", "/sport")
)
KNOWN = Known("code", {"/news": NEWS, "/sport": SPORT}, ENOUGH, "run")


def every(exchanges: Collection[Exchange]) -> set[Exchange]:
    return set(exchanges)


def test_a_check_is_proved_when_nothing_has_changed(tmp_path: Path) -> None:
    proof = prove({TEST: KNOWN}, tmp_path, lambda _: "code", every)

    assert proof == Proof(frozenset({TEST}), asked=2, changed=0)


def test_one_changed_answer_is_enough_to_run(tmp_path: Path) -> None:
    proof = prove({TEST: KNOWN}, tmp_path, lambda _: "code", lambda _: {SPORT})

    assert proof == Proof(asked=2, changed=1)


@pytest.mark.parametrize(
    "known",
    [
        replace(KNOWN, passes=ENOUGH - 1),
        replace(KNOWN, code="other"),
        replace(KNOWN, inputs={"words.txt": File("words.txt", "d")}),
    ],
    ids=["one pass", "other code", "another file"],
)
def test_what_is_not_admitted_is_not_asked_about(tmp_path: Path, known: Known) -> None:
    proof = prove({TEST: known}, tmp_path, lambda _: "code", every)

    assert proof == Proof()


def test_a_tenth_is_drawn_and_never_nothing() -> None:
    tests = [f"test_news.py::test_{number}" for number in range(95)]

    assert len(draw(tests, "commit")) == 10
    assert len(draw(tests[:1], "commit")) == 1
    assert draw([], "commit") == frozenset()


def test_every_check_is_drawn_by_some_commit() -> None:
    tests = {f"test_news.py::test_{number}" for number in range(40)}

    assert set().union(*(draw(tests, f"commit {number}") for number in range(200))) == tests


def test_the_commit_draws_and_without_one_the_code(tmp_path: Path) -> None:
    assert seed_of(tmp_path, lambda: "code") == "code"

    name = ("-c", "user.name=Kim", "-c", "user.email=kim@paper.example")
    for words in (("init", "-q"), (*name, "commit", "-q", "--allow-empty", "-m", "Begin")):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)  # noqa: S603, S607  # our words

    assert len(seed_of(tmp_path, lambda: "code")) == 40
