"""What is approved takes over what its test needs of the run's recording."""

from hashlib import sha256
from pathlib import Path

from presscheck.baselines.recording.answers import Answer
from presscheck.baselines.recording.run import RunRecording
from presscheck.outcome import Changed, Missing, Same
from presscheck.report.files import ReportFiles
from presscheck.report.recording import ReportRecording, write_body, write_recording
from presscheck.results import SnapshotResult
from presscheck.review.approve import Approved, Recorded, Refused, record
from presscheck.review.decisions import Decision
from tests.engine.captures import TEST, approve, key, record_run, recording
from tests.engine.results import snapshot
from tests.engine.review.run_to_approve import RunToApprove
from tests.engine.review.served import ARTICLE, ReviewedRun

TOLD = "GET /clock was answered in two ways, so it cannot be replayed"


def record_unsteadily(report: Path) -> None:
    answers = []
    for body in (b"12:00", b"12:01"):
        answers.append(Answer("/clock", "GET", 200, (), sha256(body).hexdigest()))
        write_body(report, answers[-1], body)
    write_recording(report, RunRecording.of({TEST: answers}))


def bodies(run: RunToApprove | ReviewedRun) -> set[bytes]:
    return {path.read_bytes() for path in run.store.recordings.folder.glob("bodies/*/*")}


def test_an_approved_baseline_names_what_its_test_needs(run: RunToApprove) -> None:
    new = run.captured(ARTICLE, Missing())
    record_run(run.report, recording("news"))

    assert run.approve(new) == [Approved(new)]

    assert run.store.recording_of(key()) == recording("news").manifest.id
    assert bodies(run) == {b"news"}


def test_what_only_other_tests_need_stays_in_the_report(run: RunToApprove) -> None:
    new = run.captured(ARTICLE, Missing())
    record_run(run.report, recording("news"), "tests/looks/test_other.py::test_other")

    assert run.approve(new) == [Approved(new, "that run has no recording of it")]

    assert run.store.recording_of(key()) is None
    assert bodies(run) == set()


def test_a_run_without_a_recording_leaves_none_of_the_old_one(run: RunToApprove) -> None:
    approve(run.store, recorded=recording("old"))
    changed = run.captured(ARTICLE, Changed(()), run.store.digest(key()))

    assert run.approve(changed) == [Approved(changed)]

    assert run.store.recording_of(key()) is None


def test_an_unsteady_answer_leaves_the_recording_out_and_not_the_baseline(
    run: RunToApprove,
) -> None:
    new = run.captured(ARTICLE, Missing())
    record_unsteadily(run.report)

    assert run.approve(new) == [Approved(new, TOLD)]

    assert run.store.find(key())
    assert run.store.recording_of(key()) is None


def test_a_body_that_is_damaged_in_the_report_leaves_the_old_baseline(run: RunToApprove) -> None:
    new = run.captured(ARTICLE, Missing())
    record_run(run.report)
    [body] = (run.report / "recording" / "bodies").iterdir()
    body.write_bytes(b"half")

    [refused] = run.approve(new)

    assert isinstance(refused, Refused)
    assert "was changed or cut short" in refused.why
    assert run.store.find(key()) is None


def test_undoing_a_decision_brings_the_old_recording_back(reviewed: ReviewedRun) -> None:
    approve(reviewed.store, recorded=recording("old"))
    reviewed.captured(ARTICLE, Changed(()))
    record_run(reviewed.report, recording("new"))

    reviewed.review.decide([reviewed.entry(Decision.ACCEPT)])
    accepted = reviewed.store.recording_of(key())
    reviewed.review.decide([reviewed.entry(Decision.LATER)])

    assert accepted == recording("new").manifest.id
    assert reviewed.store.recording_of(key()) == recording("old").manifest.id


def test_a_review_says_at_its_end_what_has_no_recording(reviewed: ReviewedRun) -> None:
    reviewed.captured(ARTICLE, Missing())
    record_unsteadily(reviewed.report)
    review = reviewed.review

    review.decide([reviewed.entry(Decision.ACCEPT)])

    assert review.summary()[:2] == ["1 approved", f"{ARTICLE} has no recording: {TOLD}"]


def unchanged(run: RunToApprove) -> SnapshotResult:
    return snapshot(Same(), ARTICLE, digest=run.store.digest(key()))


def found(run: RunToApprove) -> ReportRecording:
    recorded = ReportRecording.of(ReportFiles(run.report, ""))
    assert recorded
    return recorded


def test_what_is_as_approved_may_take_the_recording_alone(run: RunToApprove) -> None:
    approve(run.store)
    before = run.store.files(key())
    record_run(run.report)

    assert [*record([unchanged(run)], found(run), run.store)] == [Recorded(unchanged(run))]

    assert run.store.files(key()) == before
    assert run.store.recording_of(key()) == recording().manifest.id


def test_a_baseline_that_has_moved_takes_none(run: RunToApprove) -> None:
    approve(run.store)
    then = unchanged(run)
    approve(run.store, colour="blue")
    record_run(run.report)

    [refused] = record([then], found(run), run.store)

    assert isinstance(refused, Refused)
    assert run.store.recording_of(key()) is None
