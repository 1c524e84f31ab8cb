"""The files of a report: equal ones once, and none that is lost."""

from dataclasses import replace
from pathlib import Path

from presscheck.outcome import Missing
from presscheck.report.kept import each_file_once, paths_in, placed
from presscheck.report.model import KeptCapture, Results
from tests.engine.results import FAILURE, keep, results, snapshot, with_checks


def two_looks(report: Path, first: str, second: str) -> Results:
    captures = {"a/x@wide": keep(report, "a", first), "a/y@wide": keep(report, "b", second)}
    shots = [snapshot(Missing(), name, capture=kept) for name, kept in captures.items()]
    return results(*shots)


def files(report: Path) -> set[str]:
    return {str(file.relative_to(report)) for file in report.rglob("*.*")}


def test_files_that_are_equal_are_kept_once_and_both_name_the_first(tmp_path: Path) -> None:
    found = each_file_once(two_looks(tmp_path, "red", "red"), tmp_path)

    assert files(tmp_path) == {"data/a/capture.png", "data/a/capture.anatomy.json"}
    assert [one.capture for one in found.snapshots] == [
        KeptCapture("data/a/capture.png", "data/a/capture.anatomy.json")
    ] * 2


def test_files_that_differ_stay(tmp_path: Path) -> None:
    both = two_looks(tmp_path, "red", "blue")

    assert each_file_once(both, tmp_path) == both
    assert files(tmp_path) == set(paths_in(both))


def test_a_capture_without_its_anatomy_is_none_and_a_lost_picture_beside_it_is_left_out() -> None:
    whole = KeptCapture("data/p.png", "data/a.json", "data/d.png", "data/b.webp")
    found = with_checks(results(snapshot(Missing(), capture=whole)))

    def without(lost: str) -> Results:
        return placed(found, lambda path: "" if path == lost else path)

    assert without("data/a.json").snapshots[0].capture is None
    assert without("data/d.png").snapshots[0].capture == replace(whole, diff="")
    assert without("checks/test-opens/trace.zip").failures == (replace(FAILURE, attachments=()),)
