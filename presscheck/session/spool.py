"""The result spool: where the workers of a run put results, for the main process to read.

A run's spool is one folder. Each process appends its results to a file of its own, one line each;
screenshots and anatomies are written once, each named by its SHA-256; and each name of a snapshot
has a file of claims, whose first line says which test it belongs to.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from presscheck.baselines.key import SnapshotKey
from presscheck.errors import UsageError
from presscheck.report.files import DATA, cannot_write, write_data
from presscheck.results import CaptureFiles, RunRenderer, SnapshotResult, to_json

_CLAIMS = "claims"
_Line = TypeVar("_Line", bound=Struct)


@dataclass(frozen=True, slots=True)
class Claimant:
    """One run of a test that takes snapshots.

    `test` is the test's name without its parameters, `name` with them. `case` is the same for all
    repeats of a test and for no other test; `run` is the same for the reruns of one repeat.
    `taken` are the snapshots that it has taken.
    """

    test: str
    name: str
    case: str
    run: str
    taken: set[SnapshotKey] = field(default_factory=set)


class SpoolLine(Struct, frozen=True):
    """What one run of a test found about one snapshot; no `result` while it is being taken."""

    name: str
    browser: str
    run: str
    result: SnapshotResult | None = None
    renderer: RunRenderer | None = None
    notes: tuple[str, ...] = ()


class _Claim(Struct, frozen=True):
    """The test that a snapshot's name belongs to."""

    case: str
    name: str


@dataclass(frozen=True, slots=True)
class ResultSpool:
    """Takes in the results of a run; several processes may use its folder at once."""

    folder: Path

    def claim(self, key: SnapshotKey, browser: str, claimant: Claimant) -> None:
        """Give a snapshot's name to a test, and forget what an earlier run of the test found.

        Raises:
            UsageError: when the name belongs to another test, of whichever process.
        """  # noqa: DOC501  # a function makes the error
        if key in claimant.taken:
            raise _name_taken(f"{claimant.name} takes two snapshots called {key}")
        first = self._first_claim(key, browser, _Claim(claimant.case, claimant.name))
        if first.case != claimant.case:
            tests = f"in {first.name}, and in {claimant.name}"
            raise _name_taken(f"two snapshots of one run are called {key}: {tests}")
        claimant.taken.add(key)
        self._append_line(SpoolLine(str(key), browser, claimant.run))

    def save_capture(
        self, screenshot: bytes, anatomy: str, images: Mapping[str, tuple[str, bytes]]
    ) -> CaptureFiles:
        """Write the files of a capture, and return their paths in the report.

        `images` are the images beside the screenshot, `diff` and `baseline`: the end of the file's
        name, and its content.
        """
        text = anatomy.encode("utf-8", "backslashreplace")  # half a surrogate pair is not UTF-8
        return CaptureFiles(
            screenshot=write_data(self.folder, screenshot, ".png"),
            anatomy=write_data(self.folder, text, ".json"),
            **{
                side: write_data(self.folder, content, suffix)
                for side, (suffix, content) in images.items()
            },
        )

    def append(
        self, run: str, result: SnapshotResult, renderer: RunRenderer, notes: tuple[str, ...]
    ) -> None:
        """Write down the result of a snapshot; `run` is the claimant's."""
        line = SpoolLine(result.name, result.browser, run, result, renderer, notes)
        self._append_line(line)

    def lines(self) -> Iterator[SpoolLine]:
        """Yield the last line of each snapshot in each run of its test.

        A line that its process could not write to the end is left out.
        """
        last: dict[tuple[str, str, str], SpoolLine] = {}
        for file in sorted(self.folder.glob("*.jsonl")):
            for line in records(file, SpoolLine):
                last[line.name, line.browser, line.run] = line
        yield from last.values()

    def remove_data_except(self, paths: set[str]) -> None:
        """Remove the files that no result names: runs that do not count have left them."""
        for file in self.folder.glob(f"{DATA}/*"):
            if f"{DATA}/{file.name}" not in paths:
                file.unlink()

    def _append_line(self, line: SpoolLine) -> None:
        append_record(self.folder / f"{os.getpid()}.jsonl", line)

    def _first_claim(self, key: SnapshotKey, browser: str, claim: _Claim) -> _Claim:
        """Append a claim and return the first one; each is one write at the end of the file."""
        file = self.folder / _CLAIMS / sha256(f"{browser} {key}".encode()).hexdigest()
        append_record(file, claim)
        return next(records(file, _Claim), claim)


def append_record(file: Path, record: Struct) -> None:
    """Append a line. It begins with the line break, which ends a line that was cut short.

    Raises:
        ReportError: when it cannot be written.
    """  # noqa: DOC501  # a function makes the error
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("ab") as opened:
            opened.write(b"\n" + to_json(record))
    except OSError as error:
        raise cannot_write(file, error) from error


def records(file: Path, kind: type[_Line]) -> Iterator[_Line]:
    """Yield the lines of a file of the spool, but for one that was cut short."""
    decode = msgspec.json.Decoder(kind).decode
    for line in filter(None, file.read_bytes().split(b"\n")):
        try:
            yield decode(line)
        except msgspec.DecodeError:  # its process was killed in the middle of it
            continue


def _name_taken(problem: str) -> UsageError:
    return UsageError(problem, try_next="give one of them another name for its state")
