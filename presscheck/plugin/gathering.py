"""The end of a run: what the workers handed in becomes one report, and orphans are found."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import rmtree

import pytest

from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.renderer import Renderer, read_renderer, write_renderer
from presscheck.baselines.shelf import BASELINES, Shelf
from presscheck.errors import UnreadableBaselineError
from presscheck.outcome import Orphaned
from presscheck.plugin.completeness import is_whole
from presscheck.plugin.desk import ASKED_BY, KEPT
from presscheck.plugin.start import prepared, report_folder
from presscheck.report.model import Results, SnapshotResult
from presscheck.report.results import merged, read_results, write_results
from presscheck.report.source import RESULTS

GATHERED = pytest.StashKey[Results]()


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """In the main process, after the last worker; orphans fail a run that is otherwise well."""
    config = session.config
    if hasattr(config, "workerinput"):
        return
    report, shelf = report_folder(config), Shelf(config.rootpath / BASELINES)
    results = gathered(session, report, Path(prepared(config).running), shelf)
    if results:
        config.stash[GATHERED] = results
        record_renderer(results, shelf)
        if session.exitstatus == 0 and any_orphan(results):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED


def gathered(session: pytest.Session, report: Path, running: Path, shelf: Shelf) -> Results | None:
    """What the run found, written into the report; None for a run that looked at nothing.

    Such a run leaves the last report as it is.
    """
    parts = [read_results(part.parent) for part in sorted(running.rglob(RESULTS))]
    if not parts:
        rmtree(running, ignore_errors=True)
        return None
    taken = merged(parts)
    unasked = tuple(unasked_for(taken, shelf))
    complete = is_whole(session, [one.asked_by for one in (*taken.snapshots, *unasked)])
    orphans = unasked if complete else ()
    results = replace(taken, complete=complete, snapshots=(*taken.snapshots, *orphans))
    put_in_place(running, report / KEPT)
    write_results(report, results)
    return results


def unasked_for(taken: Results, shelf: Shelf) -> Iterator[SnapshotResult]:
    """Baselines that no test asked for, as the orphans that they are if the run was complete."""
    asked = {one.key for one in taken.snapshots}
    browser = taken.snapshots[0].browser
    for key in sorted({*shelf.keys()} - asked):
        yield SnapshotResult(
            key=key,
            browser=browser,
            asked_by=last_asked_by(shelf, key),
            outcome=Orphaned(),
            identity=shelf.identity(key),
        )


def last_asked_by(shelf: Shelf, key: SnapshotKey) -> str:
    """The test that asked for a baseline when it was approved; empty when nobody can tell."""
    try:
        baseline = shelf.find(key)
    except UnreadableBaselineError:
        return ""
    return baseline.anatomy.asked_by if baseline else ""


def put_in_place(running: Path, kept: Path) -> None:
    """Make the run's captures the report's; what was as approved has left empty folders."""
    for part in [*running.rglob(RESULTS), *running.rglob(ASKED_BY)]:
        part.unlink()
    for folder in sorted(running.rglob("*"), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    rmtree(kept, ignore_errors=True)
    running.replace(kept)


def any_orphan(results: Results) -> bool:
    return any(isinstance(one.outcome, Orphaned) for one in results.snapshots)


def record_renderer(results: Results, shelf: Shelf) -> None:
    """Write down who painted the baselines, when this run painted the first or all of them."""
    [facts, *others] = results.renderers
    approved = any(one.approved for one in results.snapshots)
    if approved and not others and (read_renderer(shelf.folder) is None or not facts.comparable):
        write_renderer(
            shelf.folder, Renderer(facts.browser, facts.version, facts.system, facts.canary)
        )
