"""Several reports as one: their results merged, and the union of their files."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath
from shutil import rmtree
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from presscheck.durations import DURATIONS
from presscheck.errors import ReportError
from presscheck.report.durations import merged_durations
from presscheck.report.files import DATA, ReportFiles, cannot_write, write_data
from presscheck.report.junit import JUNIT, merged_junit
from presscheck.report.publish import publish
from presscheck.report.recording import merge_recordings, replace_recording
from presscheck.report.shards import merge_runs
from presscheck.results import Results


def merge(sources: Sequence[Path], into: Path) -> Results:
    """Write the report of all sources into a folder, which may be one of them; return its result.

    What cannot be read of a part is left out and noted, and a shard that is missing too.

    Raises:
        ReportError: when a part is no report, when the parts are no shards of one run, or when
            nothing can be written.
    """  # noqa: DOC501  # a function makes the error
    parts = [ReportFiles.at(source) for source in sources]
    notes: list[str] = []
    try:
        into.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".merging-", dir=into) as scratch:
            runs = [_copied(part, Path(scratch), notes) for part in parts]
            merged = merge_runs([str(source) for source in sources], runs)
            merge_recordings(parts, Path(scratch), notes)
            junit, durations = merged_junit(parts, notes), merged_durations(parts, notes)
            replace_data(Path(scratch), into)
            replace_recording(Path(scratch), into)
            for name, content in {JUNIT: junit, DURATIONS: durations}.items():
                (into / name).unlink(missing_ok=True)
                if content:
                    (into / name).write_bytes(content)
    except OSError as error:
        raise cannot_write(into, error) from error
    results = replace(merged, notes=(*merged.notes, *notes))
    publish(into, results)
    return results


def replace_data(source: Path, report: Path) -> None:
    """Move the data of a folder into a report, in the place of the report's own."""
    rmtree(report / DATA, ignore_errors=True)
    with suppress(FileNotFoundError):
        (source / DATA).replace(report / DATA)


def _copied(part: ReportFiles, folder: Path, notes: list[str]) -> Results:
    """A part's result, without the files that could not be copied into the folder."""
    results = part.results()
    lost: set[str] = set()
    for path in dict.fromkeys(results.paths):
        try:
            content = part.read_data(path)
        except ReportError as error:
            notes.append(f"left out: {error.problem}")
            lost.add(path)
        else:
            write_data(folder, content, PurePosixPath(path).suffix)
    return results.without(lost)
