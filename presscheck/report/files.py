"""The files of a report: a folder, or the zip of one as CI hands it out. Nothing is unpacked."""

import stat
import zipfile
import zlib
from contextlib import suppress
from dataclasses import dataclass
from errno import EINVAL
from hashlib import sha256
from pathlib import Path, PurePosixPath

from presscheck.baselines.damage import is_pointer
from presscheck.errors import ReportError
from presscheck.files import write_together
from presscheck.project import RESULTS
from presscheck.results import VERSION, Results, VersionError, decode, encode, run_id

PAGE = "index.html"
DATA = "data"
"""The folder of screenshots, anatomies and attachments, each named by its SHA-256."""

ORIGINALS = "originals"
"""The folder of baselines that a review of the report has replaced; see presscheck/review/."""

LARGEST = 64 * 2**20
"""The largest file that is read, in bytes: a full-page screenshot has two million."""

_BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What zipfile raises for a damaged file, and for methods and passwords that it does not know."""


@dataclass(frozen=True, slots=True)
class ReportFiles:
    """Reads the files of one report, and nothing outside it.

    `inside` is the folder of `source` that has results.json: empty, or one level down.
    """

    source: Path
    inside: str

    @classmethod
    def at(cls, source: Path) -> "ReportFiles":
        """Find the report in a folder or a zip.

        Raises:
            ReportError: when there is none, or several.
        """  # noqa: DOC501  # a function makes most of the errors
        if source.is_file() and is_pointer(_beginning(source)):
            raise _absent(source, "it")
        try:
            places = _in_zip(source) if source.is_file() else _in_folder(source)
        except (OSError, *_BROKEN_ZIP) as error:
            raise unreadable(source, _reason(error)) from error
        if not places:
            raise unreadable(source, f"there is no {RESULTS} in it")
        if len(places) > 1:
            raise unreadable(source, f"it has several: {', '.join(map(repr, places))}")
        return cls(source, places[0])

    def read(self, path: str) -> bytes:
        """Return the file at a path below the report.

        Raises:
            ReportError: when it cannot be read.
        """  # noqa: DOC501  # a function makes the error
        read = _read_zipped if self.source.is_file() else _read_plain
        try:
            expect_below(path)
            content = read(self.source, self._place(path))
        except (OSError, KeyError, ValueError, *_BROKEN_ZIP) as error:
            raise unreadable(self.source, f"{path!r}: {_reason(error)}") from error
        if is_pointer(content):
            raise _absent(self.source, repr(path))
        return content

    def has(self, path: str) -> bool:
        """Return whether there is a file at a path below the report."""
        place = self._place(path)
        try:
            if not self.source.is_file():
                return (self.source / place).is_file()
            with zipfile.ZipFile(self.source) as archive:
                return place in archive.namelist()
        except (OSError, *_BROKEN_ZIP):
            return False

    def read_data(self, path: str) -> bytes:
        """Return a file that is named by its SHA-256; ReportError when it is not that file."""
        content = self.read(path)
        if sha256(content).hexdigest() != PurePosixPath(path).stem:
            raise unreadable(self.source, f"{path!r} was changed or cut short")
        return content

    def results(self) -> Results:
        """Return the result of the run; ReportError in one line when it is none."""
        return self.results_and_id()[0]

    def results_and_id(self) -> tuple[Results, str]:
        """Return the result and the report's name, both of one reading; may be a ReportError."""
        content = self.read(RESULTS)
        try:
            return decode(content), run_id(content)
        except VersionError as error:
            raise _other_version(self.source, error) from error
        except ValueError as error:
            raise unreadable(self.source, f"{RESULTS}: {error}") from error

    def _place(self, path: str) -> str:
        """Where a path below the report is in its source."""
        return f"{self.inside}/{path}" if self.inside else path


def read_results(source: Path) -> Results:
    """Return the result in a report's folder, or in a zip of one; ReportError in one line."""
    return ReportFiles.at(source).results()


def write_results(folder: Path, results: Results) -> bytes:
    """Write results.json into the report's folder, and return its content; may be a ReportError."""
    content = encode(results)
    write_report_file(folder / RESULTS, content)
    return content


def write_report_file(file: Path, content: bytes) -> None:
    """Write one file of a report, and its folder; ReportError when that is not possible."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_together({file: content})
    except OSError as error:
        raise cannot_write(file, error) from error


def write_data(report: Path, content: bytes, suffix: str) -> str:
    """Write a file below a report's folder, named by its SHA-256, and return its path.

    What is there already is not written again.

    Raises:
        ReportError: when it cannot be written.
    """  # noqa: DOC501  # a function makes the error
    path = f"{DATA}/{sha256(content).hexdigest()}{suffix}"
    try:
        is_there = (report / path).is_file()
    except OSError as error:
        raise cannot_write(report, error) from error
    if not is_there:
        write_report_file(report / path, content)
    return path


def cannot_write(file: Path, error: OSError) -> ReportError:
    """Return the refusal to write a file or a folder of a report."""
    return ReportError(
        f"{file} cannot be written: {error.strerror}",
        try_next="make room or allow it, then run the same command again",
    )


def unreadable(source: Path, why: str) -> ReportError:
    """Return the refusal of a report that cannot be read."""
    return ReportError(
        f"{source} is no report that can be read: {why}",
        try_next="make check, or give a presscheck-report folder or the zip of one",
    )


def _reason(error: Exception) -> str:
    """What is wrong with a report's files, in words."""
    if isinstance(error, zipfile.BadZipFile):
        return f"it is no zip, or it was cut short ({error})"
    if getattr(error, "errno", None) == EINVAL:  # zipfile went to a place before the beginning
        return "it is no zip, or it was cut short"
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return str(error)


def _absent(source: Path, what: str) -> ReportError:
    return ReportError(
        f"{source} is no report that can be read: {what} is a Git LFS pointer",
        try_next="git lfs pull",
    )


def _other_version(source: Path, error: VersionError) -> ReportError:
    older = error.version < VERSION
    return ReportError(
        f"{source} is a report of {'an older' if older else 'a newer'} presscheck: {error}",
        try_next="make check, which writes a new report"
        if older
        else "pip install --upgrade presscheck",
    )


def expect_below(path: str) -> None:
    """ValueError when a path leads anywhere but downwards, on any system."""
    odd_steps = {"", ".", ".."} & set(path.split("/"))
    if odd_steps or not path.isprintable() or "\\" in path or ":" in path:
        raise ValueError(f"{path!r} does not lead to a place below the report")


def _beginning(file: Path) -> bytes:
    """The first bytes of a file; none when it cannot be read, which is told later."""
    with suppress(OSError), file.open("rb") as opened:
        return opened.read(200)
    return b""


def _in_folder(source: Path) -> list[str]:
    if (source / RESULTS).is_file():
        return [""]
    return sorted(child.parent.name for child in source.glob(f"*/{RESULTS}"))


def _in_zip(source: Path) -> list[str]:
    with zipfile.ZipFile(source) as archive:
        folders = [name.rpartition("/") for name in archive.namelist()]
    places = {folder for folder, _, name in folders if name == RESULTS and "/" not in folder}
    return [""] if "" in places else sorted(places)


def _read_plain(source: Path, path: str) -> bytes:
    file = source / path
    if file.resolve() != source.resolve() / path:
        raise ValueError("a link leads away from it")
    if not file.is_file():
        raise ValueError("there is no such file")
    with file.open("rb") as opened:
        return _bounded(opened.read(LARGEST + 1))


def _read_zipped(source: Path, path: str) -> bytes:
    with zipfile.ZipFile(source) as archive:
        entry = archive.getinfo(path)
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise ValueError("it is a link")
        with archive.open(entry) as opened:
            return _bounded(opened.read(LARGEST + 1))


def _bounded(content: bytes) -> bytes:
    if len(content) > LARGEST:
        raise ValueError(f"it is larger than {LARGEST >> 20} MB")
    return content
