"""Captures become baselines one by one, each refused for its own reason."""

from io import BytesIO
from threading import Event

import pytest
from msgspec.structs import replace
from PIL import Image

from presscheck.baselines.renderer import read_renderer, write_renderer
from presscheck.outcome import Changed, Missing, Outcome, Same, Unreadable, Unstable
from presscheck.report.files import write_data
from presscheck.results import CaptureFiles, SnapshotResult
from presscheck.review.approve import Approved, Refused, Unchanged
from tests.engine.captures import approve, key, picture
from tests.engine.limits import full_disk
from tests.engine.results import snapshot
from tests.engine.review.run_to_approve import USUAL, RunToApprove, refusals


def test_the_first_baseline_brings_the_record_of_its_renderer(run: RunToApprove) -> None:
    seen = run.captured("article/whole@desktop", Missing())

    assert run.approve(seen) == [Approved(seen)]

    assert run.store.find(key())
    assert read_renderer(run.store.folder) == USUAL


def test_a_changed_and_an_unreadable_baseline_are_replaced(run: RunToApprove) -> None:
    approve(run.store, "article/whole@desktop")
    approve(run.store, "article/whole@wide")
    write_renderer(run.store.folder, USUAL)
    run.store.screenshot(key("article/whole@wide")).write_bytes(b"torn")
    outcomes: dict[str, Outcome] = {
        "article/whole@desktop": Changed(()),
        "article/whole@wide": Unreadable("torn"),
    }
    seen = [
        run.captured(name, outcome, run.store.digest(key(name)))
        for name, outcome in outcomes.items()
    ]

    assert run.approve(*seen) == [Approved(one) for one in seen]

    assert run.approve(*seen) == [Unchanged(one) for one in seen]


@pytest.mark.parametrize("meanwhile", ["approved", "removed"])
def test_a_baseline_that_moved_is_refused_and_the_others_go_on(
    run: RunToApprove, meanwhile: str
) -> None:
    digest = approve(run.store)
    write_renderer(run.store.folder, USUAL)
    moved = run.captured("article/whole@desktop", Changed(()), digest)
    other = run.captured("article/whole@wide", Missing())
    if meanwhile == "approved":
        approve(run.store, colour="blue")
    else:
        run.store.remove(key())
    now = run.store.digest(key())

    answers = run.approve(moved, other)

    assert refusals(answers) == ["its baseline is no longer the one that run compared with", ""]
    assert run.store.digest(key()) == now
    assert run.store.find(key("article/whole@wide"))


def test_what_cannot_be_judged_is_refused(run: RunToApprove) -> None:
    unstable = run.captured("article/whole@desktop", Unstable(5, ("link “A”",)))
    lost = snapshot(Changed(()), "article/whole@wide")
    same = snapshot(Same(), "article/menu@wide")

    answers = run.approve(unstable, lost, same)

    assert refusals(answers) == [
        "it did not come to rest in 5 captures: link “A” kept changing",
        "that run has no capture of it",
        "",
    ]
    assert answers[2] == Unchanged(same)
    assert run.store.keys() == []


@pytest.mark.parametrize(
    ("file", "content", "why"),
    [
        ("picture", b"GIF89a", "was changed or cut short"),
        ("picture", None, "there is no such file"),
        ("anatomy", b"[]", "was changed or cut short"),
        ("anatomy", None, "there is no such file"),
    ],
)
def test_a_damaged_capture_is_refused(
    run: RunToApprove, file: str, content: bytes | None, why: str
) -> None:
    seen = run.captured("article/whole@desktop", Missing())
    assert seen.capture
    path = run.report / (seen.capture.screenshot if file == "picture" else seen.capture.anatomy)
    path.unlink()
    if content is not None:
        path.write_bytes(content)

    [answer] = run.approve(seen)

    assert isinstance(answer, Refused)
    assert why in answer.why
    assert "\n" not in answer.why
    assert run.store.keys() == []


def test_a_capture_that_leads_out_of_the_report_is_refused(run: RunToApprove) -> None:
    seen = run.captured("article/whole@desktop", Missing())
    outside = replace(seen, capture=CaptureFiles("../p.png", "../a.json"))

    assert "does not lead to a place below the report" in refusals(run.approve(outside))[0]


def test_a_full_disk_refuses_and_leaves_the_old_baseline(run: RunToApprove) -> None:
    digest = approve(run.store)
    write_renderer(run.store.folder, USUAL)
    seen = run.captured("article/whole@desktop", Changed(()), digest)

    with full_disk(room=150):
        answers = run.approve(seen)

    assert "File too large" in refusals(answers)[0]
    assert run.store.digest(key()) == digest


def foreign(run: RunToApprove, screenshot: bytes) -> SnapshotResult:
    """A snapshot whose picture is not the one that its anatomy was taken with."""
    seen = run.captured("article/whole@desktop", Missing())
    assert seen.capture
    path = write_data(run.report, screenshot, ".png")
    return replace(seen, capture=replace(seen.capture, screenshot=path))


def in_other_bytes(png: bytes) -> bytes:
    """The same pixels, written by another program."""
    file = BytesIO()
    Image.open(BytesIO(png)).save(file, "PNG", compress_level=0)
    return file.getvalue()


@pytest.mark.parametrize(
    "screenshot",
    [picture("blue"), picture("red", mode="RGBA"), in_other_bytes(picture("red"))],
    ids=["another colour", "another mode", "other bytes of the same pixels"],
)
def test_a_picture_of_another_capture_is_refused(run: RunToApprove, screenshot: bytes) -> None:
    [why] = refusals(run.approve(foreign(run, screenshot)))

    assert "it is not the picture that its anatomy was taken with" in why
    assert run.store.keys() == []


def test_a_baseline_that_moves_while_others_are_approved_is_refused(run: RunToApprove) -> None:
    names = ["article/whole@desktop", "article/whole@wide", "search/none@desktop"]
    answers = run.answers(*(run.captured(name, Missing()) for name in names))

    first = next(answers)
    theirs = approve(run.store, names[1], "blue")
    second, third = answers

    assert refusals([first, second, third]) == [
        "",
        "its baseline is no longer the one that run compared with",
        "",
    ]
    assert run.store.digest(key(names[1])) == theirs


def test_what_the_end_cuts_off_is_as_it_was(run: RunToApprove) -> None:
    names = ["article/whole@desktop", "article/whole@wide", "search/none@desktop"]
    the_end = Event()
    answers = run.answers(*(run.captured(name, Missing()) for name in names), the_end=the_end)

    next(answers)
    the_end.set()

    assert list(answers) == []
    assert run.store.keys() == [key(names[0])]


def test_an_end_before_the_first_writes_nothing(run: RunToApprove) -> None:
    the_end = Event()
    the_end.set()

    assert (
        list(run.answers(run.captured("article/whole@desktop", Missing()), the_end=the_end)) == []
    )

    assert not run.store.folder.exists()


def test_what_was_compared_with_a_reference_address_is_refused(run: RunToApprove) -> None:
    seen = run.captured("article/whole@desktop", Changed(()))
    beside = replace(seen, reference="https://www.example")

    [answer] = run.approve(beside)

    assert isinstance(answer, Refused)
    assert answer.why == "it was compared with https://www.example"
    assert not run.store.find(key())
