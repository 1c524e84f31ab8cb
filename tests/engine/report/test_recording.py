"""The recording of a run lies in its report, and comes along when reports are merged."""

from pathlib import Path
from shutil import make_archive

import pytest

from presscheck.errors import ReportError
from presscheck.outcome import Same
from presscheck.report.files import ReportFiles, read_results
from presscheck.report.merge import merge
from presscheck.report.recording import ReportRecording
from tests.engine.captures import TEST, record_run, recording
from tests.engine.results import reported, snapshot

OTHER = "tests/looks/test_other.py::test_whole"


def part(folder: Path, page: str, test: str = TEST) -> Path:
    reported(folder, snapshot(Same(), f"{page}/x@wide"))
    record_run(folder, recording(page), test)
    return folder


def found_in(report: Path) -> ReportRecording:
    recording = ReportRecording.of(ReportFiles.at(report))
    assert recording
    return recording


@pytest.mark.parametrize("zipped", [False, True], ids=["folder", "zip"])
def test_it_is_read_from_a_folder_and_from_a_zip(tmp_path: Path, *, zipped: bool) -> None:
    report = part(tmp_path / "report", "news")
    source = Path(make_archive(str(report), "zip", report)) if zipped else report

    chosen = found_in(source).chosen([TEST])

    [answer] = chosen.recording.manifest.answers
    assert chosen.recording.read_body(answer.body) == b"news"


def test_a_report_without_one_has_none(tmp_path: Path) -> None:
    report = reported(tmp_path / "report", snapshot(Same()))

    assert ReportRecording.of(ReportFiles.at(report)) is None


def test_merged_reports_have_the_answers_of_all(tmp_path: Path) -> None:
    parts = [part(tmp_path / "a", "news"), part(tmp_path / "b", "sport", OTHER)]

    merge(parts, tmp_path / "merged")

    merged = found_in(tmp_path / "merged")
    assert {*merged.run.tests} == {TEST, OTHER}
    assert {merged.body(one.body) for one in merged.run.needs(TEST)} == {b"news"}


def test_two_parts_that_contradict_each_other_are_unsteady(tmp_path: Path) -> None:
    parts = [part(tmp_path / "a", "news"), part(tmp_path / "b", "other-news")]

    merge(parts, tmp_path / "merged")

    assert "in two ways" in found_in(tmp_path / "merged").chosen([TEST]).without[TEST]


def test_a_damaged_body_is_left_out_with_the_tests_that_need_it(tmp_path: Path) -> None:
    parts = [part(tmp_path / "a", "news"), part(tmp_path / "b", "sport", OTHER)]
    [body] = (parts[0] / "recording" / "bodies").iterdir()
    body.write_bytes(b"ne")

    merge(parts, tmp_path / "merged")

    assert {*found_in(tmp_path / "merged").run.tests} == {OTHER}
    notes = read_results(tmp_path / "merged").notes
    assert [note for note in notes if body.name in note and "cut short" in note]


@pytest.mark.parametrize("content", [b"", b"{}", b'{"version":2,"answers":[],"tests":{}}'])
def test_one_that_cannot_be_read_is_one_line(tmp_path: Path, content: bytes) -> None:
    report = part(tmp_path / "report", "news")
    (report / "recording" / "answers.json").write_bytes(content)

    with pytest.raises(ReportError, match=r"recording/answers\.json") as refusal:
        ReportRecording.of(ReportFiles.at(report))

    assert "\n" not in refusal.value.one_line
