"""Reports are merged with the files they name, whoever wrote them."""

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import make_archive

import pytest

from presscheck.errors import ReportError
from presscheck.outcome import Missing
from presscheck.report.kept import paths_in
from presscheck.report.merging import merge
from presscheck.report.model import KeptCapture
from presscheck.report.results import read_results, write_results
from tests.engine.results import FAILURE, keep, reported, results, snapshot, with_checks

Part = Callable[..., Path]


@pytest.fixture
def part(tmp_path: Path) -> Part:
    """Makes the report of one shard, which looked at one page."""

    def make(name: str, page: str, colour: str = "red", folder: str = "whole") -> Path:
        report = tmp_path / name
        capture = keep(report, folder, colour)
        return reported(report, snapshot(Missing(), f"{page}/x@wide", capture=capture))

    return make


def pictures(report: Path) -> list[bytes]:
    kept = [one.capture for one in read_results(report).snapshots]
    return [(report / capture.picture).read_bytes() for capture in kept if capture]


def test_folders_and_zips_become_one_report(part: Part, tmp_path: Path) -> None:
    first, second = part("1", "a"), part("2", "b", "blue", "other")
    archive = Path(make_archive(str(tmp_path / "ci"), "zip", second))

    found = merge([first, archive], tmp_path / "whole")

    assert read_results(tmp_path / "whole") == found
    assert [one.key.page for one in found.snapshots] == ["a", "b"]
    assert pictures(tmp_path / "whole") == [*pictures(first), *pictures(second)]
    assert {file.name for file in (tmp_path / "whole").iterdir()} >= {"index.html", "summary.md"}


def test_files_of_one_name_do_not_overwrite_each_other(part: Part, tmp_path: Path) -> None:
    first, second = part("1", "a"), part("2", "b", "blue")

    merge([first, second], tmp_path / "whole")

    assert pictures(tmp_path / "whole") == [*pictures(first), *pictures(second)]
    assert pictures(first) != pictures(second)


def test_equal_files_are_kept_once(part: Part, tmp_path: Path) -> None:
    found = merge([part("1", "a"), part("2", "b", folder="other")], tmp_path / "whole")

    assert len(list(paths_in(found))) == 4
    assert len(list((tmp_path / "whole" / "data").rglob("*.*"))) == 2


def test_a_part_may_be_where_the_report_goes(part: Part) -> None:
    first, second = part("1", "a"), part("2", "b", "blue")
    (first / "checks").mkdir()
    (first / "checks" / "stale.zip").touch()

    merge([first, second], first)

    assert [one.key.page for one in read_results(first).snapshots] == ["a", "b"]
    assert len(pictures(first)) == 2
    assert not (first / "checks").exists()
    assert not list(first.glob(".merging-*"))


def test_what_is_lost_is_noted_and_the_rest_is_there(part: Part, tmp_path: Path) -> None:
    first, second = part("1", "a"), part("2", "b", "blue")
    (first / "data" / "whole" / "capture.png").unlink()
    write_results(second, with_checks(read_results(second)))

    found = merge([first, second], tmp_path / "whole")

    assert [bool(one.capture) for one in found.snapshots] == [False, True]
    assert found.failures == (replace(FAILURE, attachments=()),)
    assert [note for note in found.notes if "'data/whole/capture.png'" in note]
    assert [note for note in found.notes if "'checks/test-opens/trace.zip'" in note]


@pytest.mark.parametrize("place", ["index.html", "results.json", "data", "x/y.png"])
def test_no_part_says_where_outside_the_data_a_file_goes(tmp_path: Path, place: str) -> None:
    report = tmp_path / "part"
    sly = KeptCapture("data/a/b/capture.png", place, baseline="data/a/b")
    write_results(report, results(snapshot(Missing(), capture=sly)))
    archive = zip_of(report, {"data/a/b/capture.png": b"1", place: b"2", "data/a/b": b"3"})

    (one,) = merge([archive], tmp_path / "whole").snapshots

    assert one.capture
    assert all(path.startswith("data/") for path in one.capture.paths)
    assert len(set(one.capture.paths)) == 3


def zip_of(report: Path, files: dict[str, bytes]) -> Path:
    """A zip may hold what no folder can: a file and a folder of one name."""
    archive = report.with_suffix(".zip")
    with zipfile.ZipFile(archive, "w") as opened:
        for name, content in files.items():
            if name != "results.json":
                opened.writestr(name, content)
        opened.write(report / "results.json", "results.json")
    return archive


def test_what_is_no_report_is_refused_and_the_last_one_stays(part: Part, tmp_path: Path) -> None:
    whole = part("whole", "a")
    before = (whole / "results.json").read_bytes()
    (tmp_path / "other").mkdir()

    with pytest.raises(ReportError, match="is no report that can be read"):
        merge([whole, tmp_path / "other"], whole)

    assert (whole / "results.json").read_bytes() == before
    assert json.loads(before)
