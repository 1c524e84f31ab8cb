"""The recording of a run in its report: one file with the answers, and a file for each body."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

from presscheck.baselines.recording.answers import Answer
from presscheck.baselines.recording.run import RunRecording
from presscheck.baselines.recording.store import NewRecording
from presscheck.errors import ReportError
from presscheck.report.files import ReportFiles, unreadable, write_report_file

RECORDING = "recording"
_ANSWERS = f"{RECORDING}/answers.json"
_BODIES = f"{RECORDING}/bodies"


@dataclass(frozen=True, slots=True)
class ReportRecording:
    """The recording in a report."""

    files: ReportFiles
    run: RunRecording

    @classmethod
    def of(cls, files: ReportFiles) -> "ReportRecording | None":
        """Return the recording in a report; None when that run was not recorded.

        Raises:
            ReportError: when there is one that cannot be read.
        """  # noqa: DOC501  # a function makes the error
        if not files.has(_ANSWERS):
            return None
        try:
            return cls(files, RunRecording.decode(files.read(_ANSWERS)))
        except ValueError as error:
            raise unreadable(files.source, f"{_ANSWERS}: {error}") from error

    def body(self, digest: str) -> bytes:
        """Return a body; ReportError when it cannot be read, or is another one."""
        return self.files.read_data(f"{_BODIES}/{digest}")

    def chosen(self, tests: Iterable[str]) -> "ChosenRecording":
        """Return the recording of some tests of the run."""
        chosen = self.run.chosen(tests)
        return ChosenRecording(NewRecording(chosen.manifest, self.body), dict(chosen.without))


@dataclass(frozen=True, slots=True)
class ChosenRecording:
    """What the snapshots of some tests are approved with; `without` says why some have nothing."""

    recording: NewRecording
    without: dict[str, str]

    def of(self, test: str) -> NewRecording | None:
        """Return what a snapshot of a test is approved with."""
        return None if test in self.without else self.recording


def write_body(folder: Path, answer: Answer, body: bytes) -> None:
    """Write the body of an answer into a report's folder, once; may be a ReportError."""
    path = folder / _BODIES / answer.body
    if not path.is_file():
        write_report_file(path, body)


def write_recording(folder: Path, run: RunRecording) -> None:
    """Write the answers of a run into a report's folder; may be a ReportError."""
    write_report_file(folder / _ANSWERS, run.encode())


def replace_recording(source: Path, report: Path) -> None:
    """Move the recording of a folder into a report, in the place of the report's own."""
    rmtree(report / RECORDING, ignore_errors=True)
    if (source / _ANSWERS).is_file():
        (source / RECORDING).replace(report / RECORDING)


def merge_recordings(parts: Sequence[ReportFiles], folder: Path, notes: list[str]) -> None:
    """Write the recordings of several reports as one; what cannot be read is noted.

    A test whose bodies are not all there has no recording.
    """
    found: list[RunRecording] = []
    for part in parts:
        try:
            if recording := ReportRecording.of(part):
                found.append(_copied(recording, folder, notes))
        except ReportError as error:
            notes.append(f"left out: {error.problem}")
    if found:
        write_recording(folder, RunRecording.merge(found))


def _copied(recording: ReportRecording, folder: Path, notes: list[str]) -> RunRecording:
    lost: set[Answer] = set()
    for answer in recording.run.answers:
        try:
            body = recording.body(answer.body)
        except ReportError as error:
            notes.append(f"left out: {error.problem}")
            lost.add(answer)
        else:
            write_body(folder, answer, body)
    needs = {test: recording.run.needs(test) for test in recording.run.tests}
    return RunRecording.of({test: each for test, each in needs.items() if not each & lost})
