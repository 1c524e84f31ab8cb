"""The files of a report: a folder, or the zip of one as CI hands it out. Nothing is unpacked."""

import stat
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from presscheck.errors import ReportError

REPORT = "presscheck-report"
"""The folder of the last run's report, below the project's root."""

RESULTS = "results.json"
LARGEST = 64 * 2**20
"""Bytes one file may have: a full-page picture has two million, a zip that means harm has more."""

BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What zipfile raises for a damaged one, and for methods and passwords it does not know."""


@dataclass(frozen=True, slots=True)
class ReportFiles:
    """Reads the files of one report, and nothing outside it.

    `inside` is the folder of `source` that has results.json: empty, or one level down.
    """

    source: Path
    inside: str

    @classmethod
    def at(cls, source: Path) -> "ReportFiles":
        """ReportError when there is no report, or more than one."""
        try:
            places = in_zip(source) if source.is_file() else in_folder(source)
        except (OSError, *BROKEN_ZIP) as error:
            raise unreadable(source, str(error)) from error
        if not places:
            raise unreadable(source, f"there is no {RESULTS} in it")
        if len(places) > 1:
            raise unreadable(source, f"it has several: {', '.join(map(repr, places))}")
        return cls(source, places[0])

    def read(self, path: str) -> bytes:
        """The file at a path below the report; ReportError when it cannot be had."""
        try:
            expect_below(path)
            below = f"{self.inside}/{path}" if self.inside else path
            return (
                zipped(self.source, below) if self.source.is_file() else plain(self.source, below)
            )
        except (OSError, KeyError, ValueError, *BROKEN_ZIP) as error:
            raise unreadable(self.source, f"{path!r}: {error}") from error


def expect_below(path: str) -> None:
    """ValueError when a path leads anywhere but downwards, on any system."""
    odd_steps = {"", ".", ".."} & set(path.split("/"))
    if odd_steps or not path.isprintable() or "\\" in path or ":" in path:
        raise ValueError(f"{path!r} does not lead to a place below the report")


def in_folder(source: Path) -> list[str]:
    if (source / RESULTS).is_file():
        return [""]
    return sorted(child.parent.name for child in source.glob(f"*/{RESULTS}"))


def in_zip(source: Path) -> list[str]:
    with zipfile.ZipFile(source) as archive:
        folders = [name.rpartition("/") for name in archive.namelist()]
    places = {folder for folder, _, name in folders if name == RESULTS and "/" not in folder}
    return [""] if "" in places else sorted(places)


def plain(source: Path, path: str) -> bytes:
    file = source / path
    if file.resolve() != source.resolve() / path:
        raise ValueError("a link leads away from it")
    if not file.is_file():
        raise ValueError("there is no such file")
    with file.open("rb") as opened:
        return bounded(opened.read(LARGEST + 1))


def zipped(source: Path, path: str) -> bytes:
    with zipfile.ZipFile(source) as archive:
        entry = archive.getinfo(path)
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise ValueError("it is a link")
        with archive.open(entry) as opened:
            return bounded(opened.read(LARGEST + 1))


def bounded(content: bytes) -> bytes:
    if len(content) > LARGEST:
        raise ValueError(f"it is larger than {LARGEST >> 20} MB")
    return content


def unreadable(source: Path, why: str) -> ReportError:
    return ReportError(
        f"{source} is no report that can be read: {why}",
        try_next="make check, or give a presscheck-report folder or the zip of one",
    )
