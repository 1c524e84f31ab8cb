"""What is proved is kept, and counts until something has changed."""

from dataclasses import replace
from pathlib import Path

import pytest

from mutants.catalogue import HARMLESS, MUTANTS
from mutants.mutant import Sign
from mutants.prove.proof import Proof
from mutants.prove.proving import from_all
from mutants.prove.record import Record
from mutants.prove.suite import Mode
from mutants.prove.trial import Cause
from presscheck.outcome import ChangeKind

MUTANT = MUTANTS[0]
BY_LOOK = Proof(
    MUTANT.name,
    "tests/looks/test_article_at_rest.py::test_every_article_at_rest[desktop]",
    (
        Cause("Article head", ChangeKind.RESTYLED, "colour #fff → #ffe"),
        Cause("", Sign.TROUBLE, "404"),
    ),
    2.5,
    peers=("pixelmatch at 0.1",),
)
BY_CHECK = replace(BY_LOOK, failed="tests/behaves/test_photo.py::test_photo")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "report" / "prove.json"


def kept(path: Path, proof: Proof = BY_LOOK) -> Record:
    record = Record.at(path)
    record.add(Mode.ALL, MUTANT, proof)
    record.write()
    return Record.at(path)


def test_what_is_written_is_read_back(path: Path) -> None:
    assert kept(path).find(Mode.ALL, MUTANT) == BY_LOOK


def test_another_mode_knows_nothing_of_it(path: Path) -> None:
    assert kept(path).find(Mode.PICTURES, MUTANT) is None


def test_an_edit_that_was_edited_has_to_be_tried_again(path: Path) -> None:
    assert kept(path).find(Mode.ALL, replace(MUTANT, edits=HARMLESS[0].edits)) is None


def test_what_is_forgotten_has_to_be_tried_again(path: Path) -> None:
    record = kept(path)

    record.forget(Mode.ALL, [MUTANT])

    assert record.find(Mode.ALL, MUTANT) is None


def test_what_was_only_tried_alone_is_still_to_be_proved(path: Path) -> None:
    record = kept(path, Proof(MUTANT.name, pending=True))

    assert record.find(Mode.ALL, MUTANT) is None
    assert record.is_pending(Mode.ALL, MUTANT)


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"version": 99, "proofs": []}'])
def test_a_file_nobody_can_read_is_an_empty_record(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text)

    assert Record.at(path).proofs == {}


@pytest.mark.parametrize(
    ("proof", "mode", "known"),
    [
        (BY_LOOK, Mode.PICTURES, None),
        (BY_LOOK, Mode.CHECKS, None),
        (BY_CHECK, Mode.PICTURES, None),
        (BY_CHECK, Mode.CHECKS, replace(BY_CHECK, causes=BY_CHECK.causes[1:])),
    ],
)
def test_what_all_sorts_proved_is_known_of_the_checks_alone(
    path: Path, proof: Proof, mode: Mode, known: Proof | None
) -> None:
    assert from_all(kept(path, proof), mode, MUTANT) == known
