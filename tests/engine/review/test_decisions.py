"""Decisions are in the baselines at once, and undone to the byte."""

import subprocess
from pathlib import Path

import pytest

from presscheck.outcome import Changed, Missing, Unstable
from presscheck.report.files import ORIGINALS
from presscheck.review.decisions import Decision, DecisionEntry, Review
from tests.engine.captures import approve, key
from tests.engine.limits import full_disk
from tests.engine.review.served import ARTICLE, ReviewedRun


def refusals(review: Review, *entries: DecisionEntry) -> list[str]:
    return [reply.refused for reply in review.decide(entries)]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_is_accepted_is_the_baseline(reviewed: ReviewedRun) -> None:
    reviewed.captured(ARTICLE, Missing())

    assert refusals(reviewed.review, reviewed.entry(Decision.ACCEPT)) == [""]

    assert reviewed.store.find(key())


@pytest.mark.parametrize("otherwise", [Decision.REJECT, Decision.LATER])
@pytest.mark.parametrize("was_there", [True, False], ids=["changed", "missing"])
def test_another_decision_puts_back_what_was_there(
    reviewed: ReviewedRun, otherwise: Decision, *, was_there: bool
) -> None:
    if was_there:
        approve(reviewed.store)
    reviewed.captured(ARTICLE, Changed(()) if was_there else Missing())
    before = contents(reviewed.store.folder)
    review = reviewed.review

    assert refusals(review, reviewed.entry(Decision.ACCEPT)) == [""]
    assert contents(reviewed.store.folder) != before
    assert refusals(review, reviewed.entry(otherwise)) == [""]

    assert contents(reviewed.store.folder) == before


def test_accepting_twice_and_taking_back_once_is_as_before(reviewed: ReviewedRun) -> None:
    approve(reviewed.store)
    reviewed.captured(ARTICLE, Changed(()))
    before = contents(reviewed.store.folder)
    review = reviewed.review

    for decision in (Decision.ACCEPT, Decision.ACCEPT, Decision.LATER, Decision.LATER):
        assert refusals(review, reviewed.entry(decision)) == [""]

    assert contents(reviewed.store.folder) == before


def test_what_was_never_accepted_needs_no_undoing(reviewed: ReviewedRun) -> None:
    approve(reviewed.store)
    reviewed.captured(ARTICLE, Changed(()))
    before = contents(reviewed.store.folder)

    assert refusals(reviewed.review, reviewed.entry(Decision.REJECT)) == [""]

    assert contents(reviewed.store.folder) == before


def test_an_approval_by_somebody_else_is_not_undone(reviewed: ReviewedRun) -> None:
    reviewed.captured(ARTICLE, Missing())
    review = reviewed.review
    review.decide([reviewed.entry(Decision.ACCEPT)])
    theirs = approve(reviewed.store, colour="blue")

    [refused] = refusals(review, reviewed.entry(Decision.LATER))

    assert "changed by somebody else" in refused
    assert reviewed.store.digest(key()) == theirs


def test_a_baseline_that_moved_since_the_run_is_left_alone(reviewed: ReviewedRun) -> None:
    reviewed.captured(ARTICLE, Missing())
    theirs = approve(reviewed.store, colour="blue")

    [refused] = refusals(reviewed.review, reviewed.entry(Decision.ACCEPT))

    assert "no longer the one that run compared with" in refused
    assert reviewed.store.digest(key()) == theirs


def test_a_page_that_shows_another_baseline_decides_nothing(reviewed: ReviewedRun) -> None:
    reviewed.captured(ARTICLE, Missing())
    entry = DecisionEntry(ARTICLE, "chromium", "ab" * 32, Decision.ACCEPT)

    [refused] = refusals(reviewed.review, entry)

    assert "shows another baseline" in refused
    assert reviewed.store.keys() == []


def test_each_snapshot_is_answered_for_itself(reviewed: ReviewedRun) -> None:
    good = reviewed.captured(ARTICLE, Missing())
    unstable = reviewed.captured("article/whole@wide", Unstable(5, ("clock",)))
    entries = [
        reviewed.entry(Decision.ACCEPT, name) for name in (good, unstable, "article/none@desktop")
    ]

    replies = reviewed.review.decide(entries)

    assert [reply.snapshot for reply in replies] == [entry.snapshot for entry in entries]
    assert replies[0].refused == ""
    assert "did not come to rest" in replies[1].refused
    assert "no such snapshot" in replies[2].refused
    assert reviewed.store.keys() == [key()]


def test_another_browsers_snapshot_is_another_snapshot(reviewed: ReviewedRun) -> None:
    reviewed.captured(ARTICLE, Missing())

    [refused] = refusals(reviewed.review, reviewed.entry(Decision.ACCEPT, browser="firefox"))

    assert "no such snapshot" in refused


def test_a_disk_that_is_full_is_said_and_leaves_the_baseline(reviewed: ReviewedRun) -> None:
    approve(reviewed.store)
    reviewed.captured(ARTICLE, Changed(()))
    before = contents(reviewed.store.folder)

    with full_disk(20):
        [refused] = refusals(reviewed.review, reviewed.entry(Decision.ACCEPT))

    assert "cannot be written" in refused
    assert contents(reviewed.store.folder) == before


def test_the_status_says_what_git_will_show(reviewed: ReviewedRun) -> None:
    subprocess.run(["git", "init", "-q", str(reviewed.store.folder.parent)], check=True)  # noqa: S603, S607
    reviewed.captured(ARTICLE, Missing())
    review = reviewed.review

    review.decide([reviewed.entry(Decision.ACCEPT)])

    assert review.status == "git status will show under baselines/: 3 new"


@pytest.mark.parametrize("otherwise", [Decision.REJECT, Decision.LATER])
@pytest.mark.parametrize("was_there", [True, False], ids=["changed", "missing"])
def test_a_second_review_takes_back_what_the_first_accepted(
    reviewed: ReviewedRun, otherwise: Decision, *, was_there: bool
) -> None:
    if was_there:
        approve(reviewed.store)
    reviewed.captured(ARTICLE, Changed(()) if was_there else Missing())
    before = contents(reviewed.store.folder)
    reviewed.review.decide([reviewed.entry(Decision.ACCEPT)])

    second = reviewed.review

    assert second.state["accepted"] == [[ARTICLE, "chromium"]]
    assert refusals(second, reviewed.entry(otherwise)) == [""]
    assert contents(reviewed.store.folder) == before
    assert second.state["accepted"] == []


@pytest.mark.parametrize("loss", ["gone", "damaged", "foreign"])
def test_what_cannot_be_taken_back_is_said(reviewed: ReviewedRun, loss: str) -> None:
    approve(reviewed.store)
    reviewed.captured(ARTICLE, Changed(()))
    reviewed.review.decide([reviewed.entry(Decision.ACCEPT)])
    [original] = (reviewed.report / ORIGINALS).iterdir()
    if loss == "gone":
        original.unlink()
    else:
        original.write_bytes(
            b"[" if loss == "damaged" else b'{"version":1,"screenshot":"","anatomy":""}'
        )
    accepted = contents(reviewed.store.folder)

    [reply] = reviewed.review.decide([reviewed.entry(Decision.REJECT)])

    assert reply.refused == "it was accepted before, and its old baseline is not kept here any more"
    assert reply.next == "git checkout -- baselines/article/whole@desktop.*"
    assert contents(reviewed.store.folder) == accepted


def test_what_the_command_approved_is_not_silently_left(reviewed: ReviewedRun) -> None:
    approve(reviewed.store)
    reviewed.captured(ARTICLE, Changed(()))
    approve(reviewed.store, colour="red")

    assert reviewed.review.state["accepted"] == [[ARTICLE, "chromium"]]
    [refused] = refusals(reviewed.review, reviewed.entry(Decision.REJECT))

    assert "it was accepted before" in refused


def test_what_cannot_be_kept_is_not_accepted(reviewed: ReviewedRun) -> None:
    approve(reviewed.store)
    reviewed.captured(ARTICLE, Changed(()))
    before = contents(reviewed.store.folder)
    (reviewed.report / ORIGINALS).write_bytes(b"no folder")

    [refused] = refusals(reviewed.review, reviewed.entry(Decision.ACCEPT))

    assert "originals" in refused
    assert contents(reviewed.store.folder) == before


def test_two_reviews_at_once_do_not_undo_each_other(reviewed: ReviewedRun) -> None:
    approve(reviewed.store)
    reviewed.captured(ARTICLE, Changed(()))
    first, second = reviewed.review, reviewed.review

    assert refusals(first, reviewed.entry(Decision.ACCEPT)) == [""]
    assert refusals(second, reviewed.entry(Decision.ACCEPT)) == [""]
    assert refusals(first, reviewed.entry(Decision.REJECT)) == [""]
    theirs = approve(reviewed.store, colour="blue")

    assert "somebody else" in refusals(second, reviewed.entry(Decision.REJECT))[0]
    assert reviewed.store.digest(key()) == theirs
