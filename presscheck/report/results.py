"""results.json: written at the end of a run, read by whoever decides about what it found."""

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from presscheck.baselines.key import SnapshotKey
from presscheck.errors import ReportError
from presscheck.files import write_together
from presscheck.outcome import Unused
from presscheck.report.as_json import as_json
from presscheck.report.from_json import from_json
from presscheck.report.model import Outline, Results, SnapshotResult, Tally
from presscheck.report.source import RESULTS, ReportFiles, unreadable


def write_results(folder: Path, results: Results) -> Path:
    """Write results.json into the report's folder; ReportError when it cannot be."""
    file = folder / RESULTS
    text = json.dumps(as_json(results), ensure_ascii=False, indent=1) + "\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # Half a surrogate pair is the one thing UTF-8 refuses; escaped it is JSON as well.
        write_together({file: text.encode("utf-8", "backslashreplace")})
    except OSError as error:
        raise ReportError(
            f"{file} cannot be written: {error.strerror}", try_next="mend that, then run again"
        ) from error
    return file


def run_of(content: bytes) -> str:
    """Names a run, by its results.json."""
    return sha256(content).hexdigest()[:16]


def read_results(source: Path) -> Results:
    """What a run found, from its report's folder or a zip of it; ReportError in one line."""
    return results_in(ReportFiles.at(source))


def results_in(files: ReportFiles) -> Results:
    content = files.read(RESULTS)
    try:
        return from_json(json.loads(content.decode("utf-8"), parse_constant=no_number))
    except (ValueError, RecursionError) as error:
        raise unreadable(files.source, f"{RESULTS}: {error}") from error


def no_number(constant: str) -> Any:
    raise ValueError(f"{constant} is no number")


def merged(parts: Iterable[Results]) -> Results:
    """Several runs, or the parts of one, as one; complete as soon as one of them is.

    A snapshot that one part asked for is not unused; found twice, the later part counts.
    """
    runs = list(parts)
    found: dict[tuple[SnapshotKey, str], SnapshotResult] = {}
    for snapshot in (snapshot for run in runs for snapshot in run.snapshots):
        place = (snapshot.key, snapshot.browser)
        if place not in found or not isinstance(snapshot.outcome, Unused):
            found[place] = snapshot
    return Results(
        site=", ".join(dict.fromkeys(run.site for run in runs if run.site)),
        complete=any(run.complete for run in runs),
        snapshots=tuple(found[place] for place in sorted(found)),
        renderers=tuple(dict.fromkeys(each for run in runs for each in run.renderers)),
        notes=tuple(dict.fromkeys(note for run in runs for note in run.notes)),
        ended=max((run.ended for run in runs), default=""),
        checks=Tally(
            sum(run.checks.passed for run in runs), sum(run.checks.skipped for run in runs)
        ),
        failures=tuple(failure for run in runs for failure in run.failures),
        outlines=tuple(first_of_each_page(each for run in runs for each in run.outlines)),
    )


def first_of_each_page(outlines: Iterable[Outline]) -> Iterable[Outline]:
    by_page: dict[str, Outline] = {}
    for outline in outlines:
        by_page.setdefault(outline.key.page, outline)
    return by_page.values()
