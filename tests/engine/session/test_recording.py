"""What a run's workers wrote down becomes its recording, and that of what the run has approved."""

from hashlib import sha256
from pathlib import Path

import pytest
from msgspec.structs import replace

from presscheck.baselines.recording.answers import Answer
from presscheck.baselines.store import BaselineStore
from presscheck.outcome import Missing, Same
from presscheck.report.files import ReportFiles
from presscheck.report.recording import ReportRecording
from presscheck.results import Results, SnapshotResult
from presscheck.session.recording import (
    collect_recording,
    obstacle,
    record_approved,
    save_needs,
)
from presscheck.session.spool import ResultSpool
from presscheck.settings import Options, Settings
from tests.engine.captures import TEST, anatomy, approve, key, picture
from tests.engine.results import CHROMIUM, changed, results, snapshot

OTHER = "tests/looks/test_other.py::test_whole"


@pytest.fixture
def store(tmp_path: Path) -> BaselineStore:
    return BaselineStore(tmp_path / "baselines")


def answer(address: str, body: bytes = b"news") -> Answer:
    return Answer(address, "GET", 200, (), sha256(body).hexdigest())


def collected(spool: Path) -> ReportRecording | None:
    collect_recording(spool)
    return ReportRecording.of(ReportFiles(spool, ""))


def test_the_needs_of_all_workers_and_reruns_are_one(tmp_path: Path) -> None:
    save_needs(tmp_path, TEST, {answer("/a"): b"news"})
    save_needs(tmp_path, TEST, {answer("/b"): b"news"})
    save_needs(tmp_path, OTHER, {answer("/b"): b"news"})

    found = collected(tmp_path)

    assert found
    assert found.run.needs(TEST) == {answer("/a"), answer("/b")}
    assert found.run.needs(OTHER) == {answer("/b")}
    assert found.body(answer("/a").body) == b"news"


def test_a_line_cut_short_by_a_kill_is_left_out(tmp_path: Path) -> None:
    save_needs(tmp_path, TEST, {answer("/a"): b"news"})
    [lines] = (tmp_path / "recording").glob("*.jsonl")
    lines.write_bytes(lines.read_bytes() + b'\n{"test":"x","answers":[{"addr')

    found = collected(tmp_path)

    assert found
    assert {*found.run.tests} == {TEST}


def test_a_run_without_a_recorder_has_no_recording(tmp_path: Path) -> None:
    assert collected(tmp_path) is None


def approved(store: BaselineStore) -> SnapshotResult:
    return replace(snapshot(Missing()), digest=approve(store), approved=True)


def test_what_the_run_approved_gets_its_recording(tmp_path: Path, store: BaselineStore) -> None:
    new = approved(store)
    save_needs(tmp_path, TEST, {answer("/a"): b"news"})
    collect_recording(tmp_path)

    assert record_approved(results(new), tmp_path, store) == results(new)

    name = store.recording_of(key())
    assert name
    assert store.recordings.read(name).answers == (answer("/a"),)


def test_what_the_run_did_not_approve_gets_none(tmp_path: Path, store: BaselineStore) -> None:
    same = snapshot(Same(), digest=approve(store))
    save_needs(tmp_path, TEST, {answer("/a"): b"news"})
    collect_recording(tmp_path)

    assert record_approved(results(same), tmp_path, store) == results(same)

    assert store.recording_of(key()) is None


def test_an_unsteady_answer_is_a_note_of_the_run(tmp_path: Path, store: BaselineStore) -> None:
    new = approved(store)
    save_needs(tmp_path, TEST, {answer("/a"): b"news", answer("/a", b"more"): b"more"})
    collect_recording(tmp_path)

    found = record_approved(results(new), tmp_path, store)

    assert found.snapshots[0].approved
    assert found.notes[-1] == (
        "article/whole@desktop: approved without a recording:"
        " GET /a was answered in two ways, so it cannot be replayed"
    )


def elsewhere(spool: Path, store: BaselineStore) -> Results:
    """The result of a run in another renderer, which approves one changed snapshot."""
    shot = picture("red")
    capture = ResultSpool(spool).save_capture(shot, anatomy(shot, text="new").text, {})
    one = replace(changed("Footer", digest=approve(store), capture=capture), approved=True)
    stranger = replace(CHROMIUM, comparable=False)
    return replace(results(one), renderers=(stranger,))


def test_what_another_renderer_took_is_approved_without_its_screenshot(
    tmp_path: Path, store: BaselineStore
) -> None:
    run = elsewhere(tmp_path, store)
    save_needs(tmp_path, TEST, {answer("/a"): b"news"})
    collect_recording(tmp_path)

    found = record_approved(run, tmp_path, store)

    assert found.snapshots == run.snapshots
    assert "1 snapshot approved without a screenshot (next: presscheck repaint" in found.notes[-1]
    assert not store.screenshot(key()).exists()
    assert store.engine_of(key()) == "chromium"
    assert store.recording_of(key())


@pytest.mark.parametrize("recorded", [True, False])
def test_what_another_renderer_took_is_not_approved_without_a_recording(
    tmp_path: Path, store: BaselineStore, *, recorded: bool
) -> None:
    run = elsewhere(tmp_path, store)
    before = store.files(key())
    if recorded:
        save_needs(tmp_path, TEST, {answer("/a"): b"news", answer("/a", b"more"): b"more"})
    collect_recording(tmp_path)

    found = record_approved(run, tmp_path, store)

    why = (
        "GET /a was answered in two ways, so it cannot be replayed"
        if recorded
        else ("that run has no recording")
    )
    assert found.notes[-1] == f"article/whole@desktop: not approved: {why}"
    assert not found.snapshots[0].approved
    assert store.files(key()) == before


@pytest.mark.parametrize(
    ("site", "browser", "why"),
    [
        ("http://127.0.0.1:8000", "chromium", ""),
        ("http://staging.example/news", "chromium", ""),
        ("http://127.0.0.1:8000", "webkit", "webkit cannot be led to a recorder"),
        ("http://[::1]:8000", "chromium", "IPv6"),
        ("https://staging.example", "chromium", "it speaks https"),
    ],
)
def test_a_site_that_cannot_be_recorded_says_why(
    project: Path, site: str, browser: str, why: str
) -> None:
    line = obstacle(Settings.read(project, Options(site=site)), browser)

    assert why in line
    assert bool(line) is bool(why)
    assert line.startswith("recording: none") is bool(why)


def test_a_site_with_https_is_recorded_where_any_certificate_is_accepted(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trusting = Options(site="https://staging.example", ignore_https_errors=True)
    settings = Settings.read(project, trusting)

    assert obstacle(settings, "chromium") == ""

    monkeypatch.setenv("PATH", str(project))
    assert "there is no openssl" in obstacle(settings, "chromium")
