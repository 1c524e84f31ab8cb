"""The files a report names: which they are, and the same report when they stand elsewhere."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from presscheck.report.model import Failure, KeptCapture, Results, SnapshotResult

DATA = "data"
"""The folder of pictures and anatomies in a report."""

CHECKS = "checks"
"""The folder of what was kept of failed checks."""

Place = Callable[[str], str]
"""Where the file of a path stands instead; empty when it is lost."""


def paths_in(results: Results) -> Iterator[str]:
    """Every path the report names, each as often as it is named."""
    for snapshot in results.snapshots:
        yield from snapshot.capture.paths if snapshot.capture else ()
    for failure in results.failures:
        yield from (attachment.path for attachment in failure.attachments)


def placed(results: Results, place: Place) -> Results:
    """The report with every path as `place` has it, and without what is lost."""
    return replace(
        results,
        snapshots=tuple(placed_snapshot(snapshot, place) for snapshot in results.snapshots),
        failures=tuple(placed_failure(failure, place) for failure in results.failures),
    )


def placed_snapshot(snapshot: SnapshotResult, place: Place) -> SnapshotResult:
    if snapshot.capture is None:
        return snapshot
    return replace(snapshot, capture=placed_capture(snapshot.capture, place))


def placed_capture(capture: KeptCapture, place: Place) -> KeptCapture | None:
    """None when its picture or its anatomy is lost, because it cannot be approved then."""
    picture, anatomy = place(capture.picture), place(capture.anatomy)
    if not (picture and anatomy):
        return None
    diff, baseline = (path and place(path) for path in (capture.diff, capture.baseline))
    return KeptCapture(picture, anatomy, diff, baseline)


def placed_failure(failure: Failure, place: Place) -> Failure:
    there = [replace(one, path=place(one.path)) for one in failure.attachments]
    return replace(failure, attachments=tuple(one for one in there if one.path))


def each_file_once(results: Results, report: Path) -> Results:
    """The report when of files that are equal only the first one named is left in its folder."""
    first: dict[str, str] = {}

    @cache
    def place(path: str) -> str:
        content = sha256((report / path).read_bytes()).hexdigest()
        if first.setdefault(content, path) != path:
            (report / path).unlink()
        return first[content]

    return placed(results, place)
