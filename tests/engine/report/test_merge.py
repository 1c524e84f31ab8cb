"""Reports are merged with the files they name, whoever wrote them."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from shutil import make_archive

import pytest
from msgspec.structs import replace

from presscheck.errors import ReportError
from presscheck.outcome import Missing
from presscheck.report.files import read_results, write_results
from presscheck.report.merge import merge
from tests.engine.captures import picture
from tests.engine.results import FAILURE, data_path, keep, reported, snapshot, with_checks

Part = Callable[..., Path]


@pytest.fixture
def part(tmp_path: Path) -> Part:
    """Makes the report of one shard, which captured one page."""

    def make(name: str, page: str, colour: str = "red") -> Path:
        report = tmp_path / name
        capture = keep(report, colour)
        return reported(report, snapshot(Missing(), f"{page}/x@wide", capture=capture))

    return make


def screenshots(report: Path) -> list[bytes]:
    captures = [one.capture for one in read_results(report).snapshots]
    return [(report / capture.screenshot).read_bytes() for capture in captures if capture]


def data(report: Path) -> set[str]:
    return {f"data/{file.name}" for file in (report / "data").iterdir()}


def test_folders_and_zips_become_one_report(part: Part, tmp_path: Path) -> None:
    first, second = part("1", "a"), part("2", "b", "blue")
    archive = Path(make_archive(str(tmp_path / "ci"), "zip", second))

    found = merge([first, archive], tmp_path / "whole")

    assert read_results(tmp_path / "whole") == found
    assert [one.key.page for one in found.snapshots] == ["a", "b"]
    assert screenshots(tmp_path / "whole") == [picture("red"), picture("blue")]
    assert {file.name for file in (tmp_path / "whole").iterdir()} >= {"index.html", "summary.md"}


def test_equal_files_are_there_once(part: Part, tmp_path: Path) -> None:
    found = merge([part("1", "a"), part("2", "b")], tmp_path / "whole")

    assert len(list(found.paths)) == 4
    assert data(tmp_path / "whole") == set(found.paths)


def test_a_part_may_be_where_the_report_goes(part: Part) -> None:
    first, second = part("1", "a"), part("2", "b", "blue")
    (first / data_path("stale.zip")).touch()

    found = merge([first, second], first)

    assert [one.key.page for one in read_results(first).snapshots] == ["a", "b"]
    assert data(first) == set(found.paths)
    assert not list(first.glob(".merging-*"))


def test_what_is_lost_is_noted_and_the_rest_is_there(part: Part, tmp_path: Path) -> None:
    first, second = part("1", "a"), part("2", "b", "blue")
    [lost] = [one.capture.screenshot for one in read_results(first).snapshots if one.capture]
    (first / lost).unlink()
    write_results(second, with_checks(read_results(second)))

    found = merge([first, second], tmp_path / "whole")

    assert [bool(one.capture) for one in found.snapshots] == [False, True]
    assert found.failures == (replace(FAILURE, attachments=()),)
    assert [note for note in found.notes if lost in note]
    assert [note for note in found.notes if FAILURE.attachments[0].path in note]


def test_no_part_can_put_another_file_in_the_place_of_one(part: Part, tmp_path: Path) -> None:
    """Both parts have a file of one name; what is in it differs."""
    honest, sly = part("1", "a"), part("2", "b")
    [path] = [one.capture.screenshot for one in read_results(sly).snapshots if one.capture]
    (sly / path).write_bytes(picture("blue"))

    found = merge([sly, honest], tmp_path / "whole")

    assert [bool(one.capture) for one in found.snapshots] == [True, False]
    assert screenshots(tmp_path / "whole") == [picture("red")]
    assert [note for note in found.notes if "was changed or cut short" in note]


@pytest.mark.parametrize("name", ["../outside.png", "/outside.png", "index.html", "data/x.png"])
def test_no_file_of_a_part_goes_anywhere_else(part: Part, tmp_path: Path, name: str) -> None:
    archive = Path(make_archive(str(tmp_path / "ci"), "zip", part("1", "a")))
    with zipfile.ZipFile(archive, "a") as opened:
        opened.writestr(name, b"sly")

    found = merge([archive], tmp_path / "whole")

    assert data(tmp_path / "whole") == set(found.paths)
    assert b"sly" not in (tmp_path / "whole" / "index.html").read_bytes()
    assert not list(tmp_path.glob("outside*"))


def test_what_is_no_report_is_refused_and_the_last_one_stays(part: Part, tmp_path: Path) -> None:
    whole = part("whole", "a")
    before = (whole / "results.json").read_bytes()
    (tmp_path / "other").mkdir()

    with pytest.raises(ReportError, match="is no report that can be read"):
        merge([whole, tmp_path / "other"], whole)

    assert (whole / "results.json").read_bytes() == before
    assert json.loads(before)
