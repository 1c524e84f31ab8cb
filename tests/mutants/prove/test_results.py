"""Results are kept in a file, and are valid until something has changed."""

from dataclasses import replace
from pathlib import Path

import pytest

from mutants.catalogue import HARMLESS, MUTANTS
from mutants.mutant import Sign
from mutants.prove.results import Cause, ResultStore, VariantResult, result_for_checks
from mutants.prove.suite import Mode
from presscheck.outcome import ChangeKind

MUTANT = MUTANTS[0]
BY_SNAPSHOT = VariantResult(
    MUTANT.name,
    "tests/looks/test_article_at_rest.py::test_every_article_at_rest[desktop]",
    (
        Cause("Article head", ChangeKind.RESTYLED, "colour #fff → #ffe"),
        Cause("", Sign.TROUBLE, "404"),
    ),
    2.5,
    peers=("pixelmatch at 0.1",),
)
BY_CHECK = replace(BY_SNAPSHOT, failed_test="tests/behaves/test_photo.py::test_photo")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "report" / "prove.json"


def stored(path: Path, result: VariantResult = BY_SNAPSHOT) -> ResultStore:
    store = ResultStore.read(path)
    store.add(Mode.ALL, MUTANT, result)
    store.write()
    return ResultStore.read(path)


def test_a_result_is_read_as_it_was_written(path: Path) -> None:
    assert stored(path).find(Mode.ALL, MUTANT) == BY_SNAPSHOT


def test_a_result_is_of_one_mode(path: Path) -> None:
    assert stored(path).find(Mode.PICTURES, MUTANT) is None


def test_a_variant_with_other_edits_has_no_result(path: Path) -> None:
    assert stored(path).find(Mode.ALL, replace(MUTANT, edits=HARMLESS[0].edits)) is None


def test_a_forgotten_variant_has_no_result(path: Path) -> None:
    store = stored(path)

    store.forget(Mode.ALL, [MUTANT])

    assert store.find(Mode.ALL, MUTANT) is None


def test_a_pending_result_does_not_count(path: Path) -> None:
    store = stored(path, VariantResult(MUTANT.name, pending=True))

    assert store.find(Mode.ALL, MUTANT) is None
    assert store.is_pending(Mode.ALL, MUTANT)


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"version": 99, "proofs": []}'])
def test_a_file_that_cannot_be_understood_is_an_empty_store(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text)

    assert ResultStore.read(path).entries == {}


@pytest.mark.parametrize(
    ("result", "known"),
    [
        pytest.param(BY_SNAPSHOT, None, id="by a snapshot"),
        pytest.param(BY_CHECK, replace(BY_CHECK, causes=BY_CHECK.causes[1:]), id="by a check"),
    ],
)
def test_what_all_tests_have_shown_is_a_result_for_checks_alone(
    path: Path, result: VariantResult, known: VariantResult | None
) -> None:
    assert result_for_checks(stored(path, result), MUTANT) == known


def test_browser_errors_need_no_component_to_be_the_right_answer() -> None:
    with_errors = next(mutant for mutant in MUTANTS if mutant.expected is Sign.TROUBLE)
    cause = Cause("Whole page", Sign.TROUBLE, "failed request")

    assert VariantResult(with_errors.name, "test", (cause,)).rank_of_answer(with_errors) == 1
