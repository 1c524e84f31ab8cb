"""The results of all variants, in tables and in sentences."""

from pathlib import Path

from mutants.catalogue import HARMLESS, MUTANTS
from mutants.mutant import Sign
from mutants.prove.report import (
    Summary,
    answer_of,
    blamed_on_changing,
    peer_table,
    sentence,
    shortcomings,
    table,
    write_page,
)
from mutants.prove.results import Cause, ResultStore, VariantResult
from mutants.prove.suite import Mode
from presscheck.outcome import ChangeKind

LOOK = "tests/looks/test_article_at_rest.py::test_every_article_at_rest[desktop]"
CHECK = "tests/behaves/test_copy_link.py::test_copy"
STYLED = next(one for one in MUTANTS if one.name == "share-corners-round")
BEHAVING = next(one for one in MUTANTS if one.name == "copied-address-wrong")
QUIET = HARMLESS[0]

RIGHT = Cause("Share row", ChangeKind.RESTYLED, "radius 0 → 2 px")
WRONG = Cause("Footer", ChangeKind.MOVED, "Footer moved")
OTHER_LINK = Cause("Share row", Sign.BEHAVIOUR, "the link\n  is another")


def summary_of(*causes: Cause, failed: str = LOOK) -> Summary:
    return Summary(
        [(STYLED, VariantResult(STYLED.name, failed, causes))], [(QUIET, VariantResult(QUIET.name))]
    )


def test_the_summary_passes_when_every_mutant_is_noticed_and_explained() -> None:
    summary = summary_of(RIGHT, WRONG)

    assert summary.passed
    assert list(shortcomings(summary)) == []
    assert sentence(summary) == (
        "1 of 1 mutants noticed, 1 with the right first cause; "
        "0 of 1 harmless edits raised a false alarm"
    )


def test_a_wrong_first_cause_is_a_shortcoming_and_says_where_the_right_one_is() -> None:
    summary = summary_of(WRONG, RIGHT)

    assert not summary.passed
    assert list(shortcomings(summary)) == [
        "wrong first cause: share-corners-round: Footer, moved: Footer moved "
        "(Share row, restyled is cause 2)"
    ]


def test_a_mutant_that_is_not_noticed_is_a_shortcoming() -> None:
    summary = summary_of(failed="")

    assert not summary.passed
    assert list(shortcomings(summary)) == [f"not noticed: {STYLED.name}: {STYLED.notice}"]


def test_a_harmless_edit_that_fails_a_test_is_a_false_alarm() -> None:
    summary = Summary([], [(QUIET, VariantResult(QUIET.name, CHECK, (OTHER_LINK,)))])

    assert not summary.passed
    assert list(shortcomings(summary)) == [
        f"false alarm: {QUIET.name}: {CHECK}: the link is another"
    ]


def test_a_variant_that_could_not_be_tried_is_a_shortcoming() -> None:
    summary = Summary([(STYLED, VariantResult(STYLED.name, problem="does not fit"))], [])

    assert not summary.passed
    assert list(shortcomings(summary)) == [f"not tried: {STYLED.name}: does not fit"]


def test_the_table_counts_who_noticed_first_and_the_rank_of_the_right_answer() -> None:
    summary = Summary(
        [
            (STYLED, VariantResult(STYLED.name, LOOK, (*[WRONG] * 3, RIGHT))),
            (BEHAVING, VariantResult(BEHAVING.name, CHECK, (OTHER_LINK,))),
        ],
        [],
    )

    assert list(table(summary, "answer", answer_of)) == [
        "| answer | mutants | noticed | behaves | layout | looks | right first | in first 5 |",
        "| --- | --: | --: | --: | --: | --: | --: | --: |",
        "| behaviour | 1 | 1 | 1 | 0 | 0 | 1 | 1 |",
        "| restyled | 1 | 1 | 0 | 0 | 1 | 0 | 1 |",
        "| all | 2 | 2 | 1 | 0 | 1 | 1 | 2 |",
    ]


def test_the_peer_table_counts_what_other_rules_notice() -> None:
    noticed = VariantResult(STYLED.name, LOOK, (RIGHT,), peers=("pixelmatch at 0.1",))
    unnoticed = VariantResult(BEHAVING.name)

    *_, last = peer_table(Summary([(STYLED, noticed), (BEHAVING, unnoticed)], []))

    assert last == "| all | 2 | 1 | 1 | 0 | 0 |"


def test_the_page_has_a_chapter_for_every_mode_that_was_tried(tmp_path: Path) -> None:
    store = ResultStore(tmp_path / "prove.json")
    store.add(Mode.ALL, MUTANTS[0], VariantResult(MUTANTS[0].name))
    store.add(Mode.PICTURES, HARMLESS[0], VariantResult(HARMLESS[0].name))

    write_page(store, tmp_path / "prove.md")

    text = (tmp_path / "prove.md").read_text("utf-8")
    whole, _, pictures = text.partition("## Pictures alone")
    assert "0 of 1 mutants noticed" in whole
    assert f"- not noticed: {MUTANTS[0].name}: {MUTANTS[0].notice}" in whole
    assert "0 of 1 harmless edits raised a false alarm" in pictures
    assert "rules of other tools" in pictures
    assert "alone" not in whole


def test_a_mutant_that_is_told_as_a_change_of_a_list_is_named() -> None:
    of_a_list = Cause("Top 10 Stories", ChangeKind.REWORDED, "another story")

    assert list(blamed_on_changing(summary_of(RIGHT, of_a_list))) == []
    assert list(blamed_on_changing(summary_of(of_a_list, RIGHT))) == [
        "told as another change: share-corners-round: Top 10 Stories, reworded: another story"
    ]
