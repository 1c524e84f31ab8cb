"""Captures become baselines one by one, each refused for its own reason."""

from dataclasses import replace

import pytest

from presscheck.approval.approval import Approved, Refused, Settled
from presscheck.baselines.renderer import read_renderer, write_renderer
from presscheck.outcome import Changed, Missing, Outcome, Same, Unreadable, Unstable
from presscheck.report.model import KeptCapture
from tests.engine.approval.desk import USUAL, Desk, refusals
from tests.engine.captures import approve, key
from tests.engine.limits import full_disk
from tests.engine.results import snapshot


def test_the_first_baseline_brings_the_record_of_its_renderer(desk: Desk) -> None:
    seen = desk.saw("article/whole@desktop", Missing())

    assert desk.approve(seen) == [Approved(seen)]

    assert desk.store.find(key())
    assert read_renderer(desk.store.folder) == USUAL


def test_a_changed_and_an_unreadable_baseline_are_replaced(desk: Desk) -> None:
    approve(desk.store, "article/whole@desktop")
    approve(desk.store, "article/whole@wide")
    write_renderer(desk.store.folder, USUAL)
    desk.store.picture(key("article/whole@wide")).write_bytes(b"torn")
    outcomes: dict[str, Outcome] = {
        "article/whole@desktop": Changed(()),
        "article/whole@wide": Unreadable("torn"),
    }
    seen = [
        desk.saw(name, outcome, desk.store.digest(key(name))) for name, outcome in outcomes.items()
    ]

    assert desk.approve(*seen) == [Approved(one) for one in seen]

    assert desk.approve(*seen) == [Settled(one) for one in seen]


@pytest.mark.parametrize("meanwhile", ["approved", "removed"])
def test_a_baseline_that_moved_is_refused_and_the_others_go_on(desk: Desk, meanwhile: str) -> None:
    digest = approve(desk.store)
    write_renderer(desk.store.folder, USUAL)
    moved = desk.saw("article/whole@desktop", Changed(()), digest)
    other = desk.saw("article/whole@wide", Missing())
    if meanwhile == "approved":
        approve(desk.store, colour="blue")
    else:
        desk.store.remove(key())
    now = desk.store.digest(key())

    answers = desk.approve(moved, other)

    assert refusals(answers) == ["its baseline is no longer the one that run compared with", ""]
    assert desk.store.digest(key()) == now
    assert desk.store.find(key("article/whole@wide"))


def test_what_cannot_be_judged_is_refused(desk: Desk) -> None:
    restless = desk.saw("article/whole@desktop", Unstable(5, ("link “A”",)))
    lost = snapshot(Changed(()), "article/whole@wide")
    same = snapshot(Same(), "article/menu@wide")

    answers = desk.approve(restless, lost, same)

    assert refusals(answers) == [
        "it did not come to rest in 5 captures: link “A” kept changing",
        "that run kept no capture of it",
        "",
    ]
    assert answers[2] == Settled(same)
    assert desk.store.keys() == []


@pytest.mark.parametrize(
    ("file", "content", "why"),
    [
        ("picture", b"GIF89a", "no whole picture"),
        ("picture", None, "there is no such file"),
        ("anatomy", b"[]", "its capture cannot be read: its anatomy cannot be read"),
        ("anatomy", None, "there is no such file"),
    ],
)
def test_a_damaged_capture_is_refused(
    desk: Desk, file: str, content: bytes | None, why: str
) -> None:
    seen = desk.saw("article/whole@desktop", Missing())
    assert seen.capture
    path = desk.report / (seen.capture.picture if file == "picture" else seen.capture.anatomy)
    path.unlink()
    if content is not None:
        path.write_bytes(content)

    [answer] = desk.approve(seen)

    assert isinstance(answer, Refused)
    assert why in answer.why
    assert "\n" not in answer.why
    assert desk.store.keys() == []


def test_a_capture_that_leads_out_of_the_report_is_refused(desk: Desk) -> None:
    seen = desk.saw("article/whole@desktop", Missing())
    outside = replace(seen, capture=KeptCapture("../p.png", "../a.json"))

    assert "does not lead to a place below the report" in refusals(desk.approve(outside))[0]


def test_a_full_disk_refuses_and_leaves_the_old_baseline(desk: Desk) -> None:
    digest = approve(desk.store)
    write_renderer(desk.store.folder, USUAL)
    seen = desk.saw("article/whole@desktop", Changed(()), digest)

    with full_disk(room=150):
        answers = desk.approve(seen)

    assert "File too large" in refusals(answers)[0]
    assert desk.store.digest(key()) == digest
