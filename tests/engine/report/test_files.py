"""A report is read from a folder or a zip, and nothing outside it."""

import stat
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from presscheck.errors import ReportError
from presscheck.outcome import Missing
from presscheck.report.files import LARGEST, ReportFiles, expect_below, read_results, write_data
from tests.engine.results import keep, reported, snapshot


def zipped(report: Path, inside: str = "") -> Path:
    archive = report.with_suffix(".zip")
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
        for file in report.rglob("*"):
            opened.write(file, Path(inside, file.relative_to(report)))
    return archive


@pytest.fixture
def report(tmp_path: Path) -> Path:
    folder = tmp_path / "made" / "report"
    return reported(folder, snapshot(Missing(), capture=keep(folder)))


def test_a_report_is_read_wherever_it_is(report: Path) -> None:
    sources = [report, report.parent, zipped(report), zipped(report, "presscheck-report")]

    assert [read_results(source) for source in sources] == [read_results(report)] * 4


def screenshot_in(report: Path) -> str:
    [found] = read_results(report).snapshots
    assert found.capture
    return found.capture.screenshot


@pytest.mark.parametrize("inside", ["", "presscheck-report"])
def test_captures_are_read_out_of_a_zip(report: Path, inside: str) -> None:
    files = ReportFiles.at(zipped(report, inside))

    picture = files.read_data(screenshot_in(report))

    assert picture == (report / screenshot_in(report)).read_bytes()


def expect_refused(files: ReportFiles, path: str, why: str) -> None:
    with pytest.raises(ReportError, match=why) as refusal:
        files.read(path)
    assert "\n" not in refusal.value.one_line


@pytest.mark.parametrize(
    "path",
    [
        "/etc/passwd",
        "../made.png",
        "a/../../b",
        "a//b",
        "./a",
        "",
        "a\\..\\b",
        "C:/a",
        "a\0",
        "a\nb",
    ],
)
def test_no_path_leads_out(report: Path, path: str) -> None:
    with pytest.raises(ValueError, match="does not lead to a place below"):
        expect_below(path)
    expect_refused(ReportFiles.at(report), path, "does not lead to a place below")
    expect_refused(ReportFiles.at(zipped(report)), path, "does not lead to a place below")


def test_no_link_leads_out_of_a_folder(report: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"secret")
    (report / "file.png").symlink_to(tmp_path / "secret.png")
    (report / "folder").symlink_to(tmp_path)
    files = ReportFiles.at(report)

    expect_refused(files, "file.png", "a link leads away")
    expect_refused(files, "folder/secret.png", "a link leads away")


def test_a_link_in_a_zip_is_not_followed(report: Path) -> None:
    archive = zipped(report)
    link = zipfile.ZipInfo("link.png")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(archive, "a") as opened:
        opened.writestr(link, "/etc/passwd")

    expect_refused(ReportFiles.at(archive), "link.png", "it is a link")


def test_a_zip_bomb_does_not_go_off(report: Path) -> None:
    archive = zipped(report)
    with zipfile.ZipFile(archive, "a", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("bomb.png", b"\0" * (LARGEST + 1))

    assert archive.stat().st_size < LARGEST // 100
    expect_refused(ReportFiles.at(archive), "bomb.png", "it is larger than 64 MB")


def test_what_is_not_there_is_named(report: Path) -> None:
    expect_refused(ReportFiles.at(report), "a.png", r"'a\.png': there is no such file")
    expect_refused(ReportFiles.at(zipped(report)), "a.png", r"no item named 'a\.png'")


def test_data_that_is_not_what_its_name_says_is_refused(report: Path) -> None:
    (report / screenshot_in(report)).write_bytes(b"other")

    with pytest.raises(ReportError, match="was changed or cut short"):
        ReportFiles.at(report).read_data(screenshot_in(report))


def test_data_is_written_once_and_named_by_its_hash(tmp_path: Path) -> None:
    first, second = (write_data(tmp_path, b"picture", ".png") for _ in range(2))

    assert first == second == f"data/{sha256(b'picture').hexdigest()}.png"
    assert [file.name for file in (tmp_path / "data").iterdir()] == [Path(first).name]


def test_a_damaged_zip_is_refused_in_one_line(report: Path) -> None:
    archive, path = zipped(report), screenshot_in(report)
    content = archive.read_bytes()
    listing = content.index(b"PK\x01\x02")
    archive.write_bytes(bytes(listing) + content[listing:])

    expect_refused(ReportFiles.at(archive), path, "Bad magic number")


@pytest.mark.parametrize("content", [b"", b"PK", b"no zip at all"])
def test_what_is_no_zip_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "report.zip").write_bytes(content)

    with pytest.raises(ReportError, match="it is no zip, or it was cut short"):
        read_results(tmp_path / "report.zip")


@pytest.mark.parametrize("kept", [slice(100, None), slice(-60, None), slice(None, -30)])
def test_a_zip_that_was_cut_is_called_that(report: Path, kept: slice) -> None:
    archive = zipped(report)
    archive.write_bytes(archive.read_bytes()[kept])

    with pytest.raises(ReportError, match="it is no zip, or it was cut short") as refusal:
        read_results(archive)

    assert "Errno" not in refusal.value.one_line


POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n"


def test_a_zip_that_git_lfs_keeps_is_called_that(tmp_path: Path) -> None:
    (tmp_path / "report.zip").write_bytes(POINTER)

    with pytest.raises(ReportError, match="it is a Git LFS pointer") as refusal:
        read_results(tmp_path / "report.zip")

    assert refusal.value.try_next == "git lfs pull"


def test_a_file_of_a_report_that_git_lfs_keeps_is_called_that(report: Path) -> None:
    path = screenshot_in(report)
    (report / path).write_bytes(POINTER)

    with pytest.raises(ReportError, match=rf"'{path}' is a Git LFS pointer") as refusal:
        ReportFiles.at(report).read_data(path)

    assert refusal.value.try_next == "git lfs pull"


def test_no_report_and_several_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"there is no results\.json in it"):
        read_results(tmp_path)
    for name in ("chromium", "firefox"):
        reported(tmp_path / name)
    with pytest.raises(ReportError, match="it has several: 'chromium', 'firefox'"):
        read_results(tmp_path)
