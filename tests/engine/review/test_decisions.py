"""Decisions are in the baselines at once, and undone to the byte."""

import subprocess
from pathlib import Path

import pytest

from presscheck.outcome import Changed, Missing, Unstable
from presscheck.review.decisions import Decision, Decisions, Wish
from tests.engine.captures import approve, key
from tests.engine.limits import full_disk
from tests.engine.review.desk import Desk

ARTICLE = "article/whole@desktop"


def wish(decision: Decision, name: str = ARTICLE, browser: str = "chromium") -> Wish:
    return Wish(name, browser, decision)


def refusals(decisions: Decisions, *wishes: Wish) -> list[str]:
    return [reply.refused for reply in decisions.decide(wishes)]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_is_accepted_is_the_baseline(desk: Desk) -> None:
    desk.saw(ARTICLE, Missing())

    assert refusals(desk.decisions, wish(Decision.ACCEPT)) == [""]

    assert desk.store.find(key())


@pytest.mark.parametrize("otherwise", [Decision.REJECT, Decision.LATER])
@pytest.mark.parametrize("was_there", [True, False], ids=["changed", "missing"])
def test_another_decision_puts_back_what_was_there(
    desk: Desk, otherwise: Decision, *, was_there: bool
) -> None:
    if was_there:
        approve(desk.store)
    desk.saw(ARTICLE, Changed(()) if was_there else Missing())
    before = contents(desk.store.folder)
    decisions = desk.decisions

    assert refusals(decisions, wish(Decision.ACCEPT)) == [""]
    assert contents(desk.store.folder) != before
    assert refusals(decisions, wish(otherwise)) == [""]

    assert contents(desk.store.folder) == before


def test_accepting_twice_and_taking_back_once_is_as_before(desk: Desk) -> None:
    approve(desk.store)
    desk.saw(ARTICLE, Changed(()))
    before = contents(desk.store.folder)
    decisions = desk.decisions

    for decision in (Decision.ACCEPT, Decision.ACCEPT, Decision.LATER, Decision.LATER):
        assert refusals(decisions, wish(decision)) == [""]

    assert contents(desk.store.folder) == before


def test_what_was_never_accepted_needs_no_undoing(desk: Desk) -> None:
    approve(desk.store)
    desk.saw(ARTICLE, Changed(()))
    before = contents(desk.store.folder)

    assert refusals(desk.decisions, wish(Decision.REJECT)) == [""]

    assert contents(desk.store.folder) == before


def test_an_approval_by_somebody_else_is_not_undone(desk: Desk) -> None:
    desk.saw(ARTICLE, Missing())
    decisions = desk.decisions
    decisions.decide([wish(Decision.ACCEPT)])
    theirs = approve(desk.store, colour="blue")

    [refused] = refusals(decisions, wish(Decision.LATER))

    assert "changed by somebody else" in refused
    assert desk.store.digest(key()) == theirs


def test_a_baseline_that_moved_since_the_run_is_left_alone(desk: Desk) -> None:
    desk.saw(ARTICLE, Missing())
    theirs = approve(desk.store, colour="blue")

    [refused] = refusals(desk.decisions, wish(Decision.ACCEPT))

    assert "no longer the one that run compared with" in refused
    assert desk.store.digest(key()) == theirs


def test_each_snapshot_is_answered_for_itself(desk: Desk) -> None:
    good = desk.saw(ARTICLE, Missing())
    restless = desk.saw("article/whole@wide", Unstable(5, ("clock",)))
    wishes = [wish(Decision.ACCEPT, name) for name in (good, restless, "article/none@desktop")]

    replies = desk.decisions.decide(wishes)

    assert [reply.wish for reply in replies] == wishes
    assert replies[0].refused == ""
    assert "did not come to rest" in replies[1].refused
    assert "no such snapshot" in replies[2].refused
    assert desk.store.keys() == [key()]


def test_another_browsers_snapshot_is_another_snapshot(desk: Desk) -> None:
    desk.saw(ARTICLE, Missing())

    [refused] = refusals(desk.decisions, wish(Decision.ACCEPT, browser="firefox"))

    assert "no such snapshot" in refused


def test_a_disk_that_is_full_is_said_and_leaves_the_baseline(desk: Desk) -> None:
    approve(desk.store)
    desk.saw(ARTICLE, Changed(()))
    before = contents(desk.store.folder)

    with full_disk(20):
        [refused] = refusals(desk.decisions, wish(Decision.ACCEPT))

    assert "cannot be written" in refused
    assert contents(desk.store.folder) == before


def test_the_status_says_what_git_will_show(desk: Desk) -> None:
    subprocess.run(["git", "init", "-q", str(desk.store.folder.parent)], check=True)  # noqa: S603, S607
    desk.saw(ARTICLE, Missing())
    decisions = desk.decisions

    decisions.decide([wish(Decision.ACCEPT)])

    assert decisions.status == "git status will show under baselines/: 3 new"
