"""From the lines of the workers to the result of a run."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path
from shutil import rmtree

from msgspec.structs import replace

from presscheck.anatomy import Anatomy
from presscheck.baselines.baseline import anatomy_of
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.renderer import read_renderer, write_renderer
from presscheck.baselines.store import BaselineStore
from presscheck.errors import BaselineError, UnreadableBaselineError
from presscheck.level import Level
from presscheck.lock import locked
from presscheck.outcome import Unused, changes_of, outcome_name
from presscheck.outcome_words import WORST_FIRST
from presscheck.report.files import ORIGINALS
from presscheck.report.groups import failing
from presscheck.report.merge import replace_data
from presscheck.report.outlines import outline, outline_snapshots
from presscheck.report.places import where
from presscheck.report.publish import publish
from presscheck.report.recording import replace_recording
from presscheck.report.sentence import counted
from presscheck.results import Compared, Outline, Results, SnapshotResult
from presscheck.session.recording import collect_recording, record_approved
from presscheck.session.spool import ResultSpool, SpoolLine

_COMPARED = {
    Compared.REFERENCE: "compared with a reference, taken here from the recording",
    Compared.ANATOMY: "compared with the approved anatomy alone, without pictures",
}


def collect(spool: ResultSpool, site: str) -> Results:
    """Return what the workers found: of each snapshot the worst result of its test's repeats."""
    repeats: dict[tuple[str, str], list[SpoolLine]] = defaultdict(list)
    for line in spool.lines():
        if line.result:
            repeats[line.name, line.browser].append(line)
    worst = [min(lines, key=_rank) for _, lines in sorted(repeats.items())]
    found = Results.merge([_results_of(line, site) for line in worst])
    return replace(found, notes=(*_compared_notes(found.snapshots), *_notes_of(worst)))


def known_tests(results: Results, store: BaselineStore) -> Iterator[str]:
    """Yield the test of each snapshot, and the last known test of each baseline without one."""
    unasked = (_last_test(store, key) for key in _unasked(results, store))
    return chain((one.test for one in results.snapshots), unasked)


def with_unused(results: Results, store: BaselineStore) -> Results:
    """Return the result of a complete run, with the baselines that no test asked for."""
    unused = _unused(_unasked(results, store), results, store)
    return replace(results, complete=True, snapshots=(*results.snapshots, *unused))


def unused_levels(results: Results, levels: Mapping[str, Level]) -> Iterator[str]:
    """Yield a line for each level of a complete run that is for a component that no page has."""
    known = {name for one in results.snapshots for name in (*one.components, *one.levels)}
    for name, level in levels.items():
        if name not in known:
            yield (
                f"the level {level} is for {name!r}, and no page has a component of that name"
                " (next: write the name as the report has it, or leave the level out)"
            )


def finish(results: Results, spool: ResultSpool, report: Path, store: BaselineStore) -> Results:
    """Move what the spool holds into the report, write the report, and return the result.

    Two runs that end at the same time write one report after the other. What the run has approved
    gets its recording.
    """
    spool.remove_data_except(set(results.paths))
    collect_recording(spool.folder)
    results = record_approved(results, spool.folder, store)
    with locked(report):
        replace_data(spool.folder, report)
        replace_recording(spool.folder, report)
        rmtree(report / ORIGINALS, ignore_errors=True)  # of the report that is replaced
        finished = replace(results, outlines=tuple(_outlines(results, report, store)))
        publish(report, finished)
    return finished


def record_renderer(results: Results, store: BaselineStore) -> None:
    """Write down the renderer of the baselines, when nobody has and this run approved some."""
    if not any(one.approved for one in results.snapshots):
        return
    [found, *others] = results.renderers
    if not others and read_renderer(store.folder) is None:
        write_renderer(store.folder, found.renderer)


def any_open(results: Results) -> bool:
    """Return whether a snapshot is not as approved, or no test asked for a baseline."""
    return any(not one.approved for one in failing(results.snapshots))


def _compared_notes(snapshots: Sequence[SnapshotResult]) -> Iterator[str]:
    """Say of how many snapshots what they were compared with, unless that was the baseline."""
    addresses = Counter(one.reference for one in snapshots if one.reference)
    for address, count in addresses.items():
        yield f"compared with {address}, captured just before: {counted(count, 'snapshot')}"
    for name, count in Counter(name for one in snapshots for name in one.left_out).items():
        seen = counted(count, "snapshot")
        yield f"{name} changed on the reference itself, and is left out in {seen}"
    counts = Counter(one.compared for one in snapshots if not one.reference)
    for compared, what in _COMPARED.items():
        if counts[compared]:
            yield f"{what}: {counted(counts[compared], 'snapshot')}"


def _notes_of(lines: Iterable[SpoolLine]) -> Iterator[str]:
    """Yield each note once, with the snapshots that it is about."""
    names: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        for note in line.notes:
            names[note].append(line.name)
    for note, about in names.items():
        is_shared = len(set(about)) > 1
        yield f"{note} ({where(about)})" if is_shared else f"{about[0]}: {note}"


def _rank(line: SpoolLine) -> tuple[int, int]:
    """The sort key: the worst outcome first, then the most changes."""
    if line.result is None:
        return len(WORST_FIRST), 0
    outcome = line.result.outcome
    return WORST_FIRST.index(outcome_name(outcome)), -len(changes_of(outcome))


def _results_of(line: SpoolLine, site: str) -> Results:
    return Results(
        site=site,
        complete=False,
        snapshots=(line.result,) if line.result else (),
        renderers=(line.renderer,) if line.renderer else (),
    )


def _unasked(results: Results, store: BaselineStore) -> list[SnapshotKey]:
    """The baselines that no test has asked for."""
    return sorted({*store.keys()} - {one.key for one in results.snapshots})


def _unused(
    keys: Iterable[SnapshotKey], results: Results, store: BaselineStore
) -> Iterator[SnapshotResult]:
    record = read_renderer(store.folder)
    usual = record.browser if record else ""
    browser = next((one.browser for one in results.snapshots), usual)
    for key in keys:
        test, digest = _last_test(store, key), store.digest(key)
        yield SnapshotResult(str(key), browser, test, Unused(), digest=digest)


def _last_test(store: BaselineStore, key: SnapshotKey) -> str:
    """The test that asked for a baseline when it was approved; empty when it is not known."""
    try:
        baseline = store.find(key)
    except UnreadableBaselineError:
        return ""
    return baseline.anatomy.test if baseline else ""


def _outlines(results: Results, report: Path, store: BaselineStore) -> Iterator[Outline]:
    """An outline of each kind of page, as far as an anatomy of it can be read."""
    for snapshot in outline_snapshots(results.snapshots):
        with suppress(BaselineError, ValueError, OSError):
            yield outline(snapshot, _anatomy(snapshot, report, store))


def _anatomy(snapshot: SnapshotResult, report: Path, store: BaselineStore) -> Anatomy:
    """The capture's anatomy, or the baseline's when there is no capture; ValueError without any."""
    if snapshot.capture:
        return anatomy_of((report / snapshot.capture.anatomy).read_bytes())
    if baseline := store.find(snapshot.key):
        return baseline.anatomy
    raise ValueError("there is neither a capture nor a baseline")
