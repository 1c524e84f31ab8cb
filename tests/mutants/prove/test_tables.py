"""What was proved, counted and told."""

from mutants.catalogue import HARMLESS, MUTANTS
from mutants.mutant import Sign
from mutants.prove.proof import Proof
from mutants.prove.tables import Summary, beside_peers, by_answer, findings, in_short, table
from mutants.prove.trial import Cause
from presscheck.outcome import ChangeKind

LOOK = "tests/looks/test_article_at_rest.py::test_every_article_at_rest[desktop]"
CHECK = "tests/behaves/test_copy_link.py::test_copy"
STYLED = next(one for one in MUTANTS if one.name == "share-corners-round")
BEHAVING = next(one for one in MUTANTS if one.name == "copied-address-wrong")
TROUBLED = next(one for one in MUTANTS if one.expected is Sign.TROUBLE)
QUIET = HARMLESS[0]

RIGHT = Cause("Share row", ChangeKind.RESTYLED, "radius 0 → 2 px")
WRONG = Cause("Footer", ChangeKind.MOVED, "Footer moved")
SAID = Cause("Share row", Sign.BEHAVIOUR, "the link\n  is another")


def proved(*causes: Cause, failed: str = LOOK) -> Summary:
    return Summary([(STYLED, Proof(STYLED.name, failed, causes))], [(QUIET, Proof(QUIET.name))])


def test_all_is_well_when_all_is_noticed_and_explained() -> None:
    summary = proved(RIGHT, WRONG)

    assert summary.well
    assert list(findings(summary)) == []
    assert in_short(summary) == (
        "1 of 1 mutants noticed, 1 explained right at first place; 0 of 1 harmless edits alarmed"
    )


def test_a_wrong_first_cause_is_told_with_the_place_of_the_right_one() -> None:
    summary = proved(WRONG, RIGHT)

    assert not summary.well
    assert list(findings(summary)) == [
        "wrong first: share-corners-round: Footer, moved: Footer moved "
        "(Share row, restyled comes 2.)"
    ]


def test_a_mutant_that_nothing_notices_is_missed() -> None:
    summary = proved(failed="")

    assert not summary.well
    assert list(findings(summary)) == [f"missed: {STYLED.name}: {STYLED.notice}"]


def test_a_harmless_edit_that_fails_a_test_has_alarmed() -> None:
    summary = Summary([], [(QUIET, Proof(QUIET.name, CHECK, (SAID,)))])

    assert not summary.well
    assert list(findings(summary)) == [f"alarmed: {QUIET.name}: {CHECK}: the link is another"]


def test_an_edit_that_could_not_be_tried_is_told() -> None:
    summary = Summary([(STYLED, Proof(STYLED.name, trouble="does not fit"))], [])

    assert not summary.well
    assert list(findings(summary)) == [f"not tried: {STYLED.name}: does not fit"]


def test_a_complaint_of_the_browser_needs_no_component() -> None:
    cause = Cause("Whole page", Sign.TROUBLE, "refused request")

    assert Proof(TROUBLED.name, LOOK, (cause,)).right_at(TROUBLED) == 1


def test_a_table_counts_by_who_noticed_first_and_where_the_right_answer_stands() -> None:
    summary = Summary(
        [
            (STYLED, Proof(STYLED.name, LOOK, (*[WRONG] * 3, RIGHT))),
            (BEHAVING, Proof(BEHAVING.name, CHECK, (SAID,))),
        ],
        [],
    )

    assert list(table(summary, "answer", by_answer)) == [
        "| answer | mutants | noticed | behaves | layout | looks | right first | in first 5 |",
        "| --- | --: | --: | --: | --: | --: | --: | --: |",
        "| behaviour | 1 | 1 | 1 | 0 | 0 | 1 | 1 |",
        "| restyled | 1 | 1 | 0 | 0 | 1 | 0 | 1 |",
        "| all | 2 | 2 | 1 | 0 | 1 | 1 | 2 |",
    ]


def test_what_other_rules_notice_stands_beside() -> None:
    noticed = Proof(STYLED.name, LOOK, (RIGHT,), peers=("pixelmatch at 0.1",))
    unnoticed = Proof(BEHAVING.name)

    *_, last = beside_peers(Summary([(STYLED, noticed), (BEHAVING, unnoticed)], []))

    assert last == "| all | 2 | 1 | 1 | 0 | 0 |"
