"""The ledger knows what a check depended on when it passed, and in how many runs it did."""

from pathlib import Path

import pytest

from presscheck.affected.inputs import File, Input
from presscheck.affected.ledger import ENOUGH, MOST_LEDGERS, Known, Ledger, Pass
from presscheck.baselines.recording.answers import Answer
from presscheck.recording.exchange import Exchange, Unknown

TEST = "test_news.py::test_title"


def exchange(address: str = "/news", body: str = "a") -> Exchange:
    return Exchange(Answer(address, "GET", 200, (), body * 64), (("accept", "text/html"),))


def passed(*inputs: Input, code: str = "code") -> dict[str, Pass]:
    return {TEST: Pass(code, frozenset(inputs))}


def known_in(folder: Path) -> Known | None:
    return Ledger.named(folder, "run").checks.get(TEST)


def note(folder: Path, run: str, *inputs: Input, code: str = "code") -> None:
    Ledger.named(folder, "run").update(passed(*inputs, code=code), set(), run)


def test_two_passes_with_the_same_inputs_are_enough(tmp_path: Path) -> None:
    note(tmp_path, "first", exchange(), File("words.txt", "d"))
    note(tmp_path, "second", exchange(), File("words.txt", "d"))

    known = known_in(tmp_path)

    assert known
    assert known.passes == ENOUGH
    assert known.exchanges == [exchange()]
    assert known.files == [File("words.txt", "d")]


@pytest.mark.parametrize(
    ("code", "inputs"),
    [("other", [exchange()]), ("code", [exchange(body="b")])],
    ids=["other code", "another answer"],
)
def test_a_pass_with_something_else_begins_to_count_anew(
    tmp_path: Path, code: str, inputs: list[Input]
) -> None:
    note(tmp_path, "first", exchange())
    note(tmp_path, "second", exchange())
    note(tmp_path, "third", *inputs, code=code)

    known = known_in(tmp_path)

    assert known
    assert (known.passes, known.exchanges) == (1, inputs)


def test_a_run_counts_once(tmp_path: Path) -> None:
    note(tmp_path, "first", exchange())
    note(tmp_path, "first", exchange())

    known = known_in(tmp_path)

    assert known
    assert known.passes == 1


def test_inputs_of_both_passes_are_known(tmp_path: Path) -> None:
    note(tmp_path, "first", exchange("/news"))
    note(tmp_path, "second", exchange("/sport"))

    known = known_in(tmp_path)

    assert known
    assert known.exchanges == [exchange("/news"), exchange("/sport")]


@pytest.mark.parametrize(
    "inputs",
    [[Unknown("it opens a socket")], [exchange(body="a"), exchange(body="b")]],
    ids=["unknown", "two answers to one request"],
)
def test_what_cannot_be_known_is_not_noted(tmp_path: Path, inputs: list[Input]) -> None:
    note(tmp_path, "first", *inputs)

    assert known_in(tmp_path) is None


def test_a_check_that_did_not_pass_is_forgotten(tmp_path: Path) -> None:
    note(tmp_path, "first", exchange())
    Ledger.named(tmp_path, "run").update({}, {TEST}, "second")

    assert known_in(tmp_path) is None


def test_what_another_run_has_noted_meanwhile_stays(tmp_path: Path) -> None:
    mine = Ledger.named(tmp_path, "run")
    note(tmp_path, "first", exchange())
    mine.update({"test_news.py::test_other": Pass("code", frozenset())}, set(), "second")

    assert Ledger.named(tmp_path, "run").checks.keys() == {TEST, "test_news.py::test_other"}


@pytest.mark.parametrize("cut", [0, 30, 100, -1])
def test_a_file_that_was_cut_off_is_not_read(tmp_path: Path, cut: int) -> None:
    note(tmp_path, "first", exchange())
    [file] = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:cut])

    assert Ledger.named(tmp_path, "run").checks == {}


def test_a_wrong_proof_empties_every_ledger(tmp_path: Path) -> None:
    note(tmp_path, "first", exchange())
    Ledger.named(tmp_path, "other").forget()

    assert known_in(tmp_path) is None


def test_few_ledgers_are_left(tmp_path: Path) -> None:
    for number in range(MOST_LEDGERS + 2):
        Ledger.named(tmp_path, f"run-{number}").update(passed(exchange()), set(), "first")

    assert len([*tmp_path.iterdir()]) == MOST_LEDGERS
