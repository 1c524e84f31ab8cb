"""The end of a run: the results of the workers become one report; unused baselines are found."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from shutil import rmtree

import pytest

from presscheck.anatomy import Anatomy
from presscheck.baselines.baseline import anatomy_of
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.renderer import Renderer, read_renderer, write_renderer
from presscheck.baselines.store import BASELINES, BaselineStore
from presscheck.errors import BaselineError, PresscheckError, UnreadableBaselineError
from presscheck.outcome import Unused
from presscheck.plugin.checks import with_evidence
from presscheck.plugin.completeness import cut_short, is_whole
from presscheck.plugin.lifecycle import preparation_of, report_folder
from presscheck.plugin.listening import REPORTS
from presscheck.plugin.repeats import worst_of_repeats
from presscheck.report.kept import DATA, each_file_once
from presscheck.report.model import Outline, Results, SnapshotResult
from presscheck.report.outlines import outline, telling_looks
from presscheck.report.publishing import publish
from presscheck.report.results import merged
from presscheck.report.source import RESULTS

GATHERED = pytest.StashKey[Results]()

LOST = pytest.StashKey[str]()
"""Why a run could leave no report, in one line."""


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """In the main process, after the last worker; an unused baseline fails a run."""
    config = session.config
    if hasattr(config, "workerinput") or config.option.collectonly:
        return
    store = BaselineStore(config.rootpath / BASELINES)
    try:
        results = gathered(session, store)
    except (PresscheckError, OSError) as error:
        config.stash[LOST] = error.one_line if isinstance(error, PresscheckError) else str(error)
        session.exitstatus = pytest.ExitCode.INTERNAL_ERROR
        return
    if results:
        config.stash[GATHERED] = results
        record_renderer(results, store)
        if session.exitstatus == 0 and any_unused(results):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED


def gathered(session: pytest.Session, store: BaselineStore) -> Results | None:
    """What the run found, written into the report; None for a run without a single test."""
    config = session.config
    report, running = report_folder(config), Path(preparation_of(config).spool)
    parts = worst_of_repeats(running)
    heard = config.stash[REPORTS].heard
    if not (parts or heard.anything):
        rmtree(running, ignore_errors=True)
        return None
    taken = with_orphans(merged(parts), session, store)
    put_in_place(running, report / DATA)
    checks = heard.checks(
        {str(one.key) for one in taken.snapshots}, {one.test for one in taken.snapshots}
    )
    found = replace(
        taken,
        site=preparation_of(config).site,
        ended=datetime.now(UTC).isoformat(timespec="seconds"),
        notes=(*heard.trouble, *taken.notes),
        checks=checks.tally,
        failures=with_evidence(checks, report, config.invocation_params.dir),
        outlines=tuple(outlines(taken, report, store)),
    )
    results = each_file_once(found, report)
    publish(report, results)
    return results


def with_orphans(taken: Results, session: pytest.Session, store: BaselineStore) -> Results:
    """The run's results with whether they are complete, and if so with what nobody asked for."""
    unasked = sorted({*store.keys()} - {one.key for one in taken.snapshots})
    tests = chain((one.test for one in taken.snapshots), (last_test(store, key) for key in unasked))
    complete = is_whole(session, tests)
    unused = unused_results(unasked, taken, store) if complete else ()
    notes = filter(None, [cut_short(session)])
    return replace(
        taken,
        complete=complete,
        snapshots=(*taken.snapshots, *unused),
        notes=(*taken.notes, *notes),
    )


def unused_results(
    unasked: Iterable[SnapshotKey], taken: Results, store: BaselineStore
) -> Iterator[SnapshotResult]:
    record = read_renderer(store.folder)
    usual = record.browser if record else ""
    browser = next((one.browser for one in taken.snapshots), usual)
    for key in unasked:
        yield SnapshotResult(
            key=key,
            browser=browser,
            test=last_test(store, key),
            outcome=Unused(),
            digest=store.digest(key),
        )


def outlines(results: Results, report: Path, store: BaselineStore) -> Iterator[Outline]:
    """A map of each kind of page the run looked at, as far as its anatomy can be read."""
    for look in telling_looks(results.snapshots):
        with suppress(BaselineError, ValueError, OSError):
            yield outline(look, anatomy_of_look(look, report, store))


def anatomy_of_look(look: SnapshotResult, report: Path, store: BaselineStore) -> Anatomy:
    """The capture's, or the baseline's when it is as approved; ValueError when there is none."""
    if look.capture:
        return anatomy_of((report / look.capture.anatomy).read_bytes())
    if baseline := store.find(look.key):
        return baseline.anatomy
    raise ValueError("nobody has seen it")


def last_test(store: BaselineStore, key: SnapshotKey) -> str:
    """The test that asked for a baseline when it was approved; empty when nobody can tell."""
    try:
        baseline = store.find(key)
    except UnreadableBaselineError:
        return ""
    return baseline.anatomy.test if baseline else ""


def put_in_place(running: Path, kept: Path) -> None:
    """Make the run's captures the report's; what was as approved has left empty folders."""
    rmtree(kept, ignore_errors=True)
    for part in running.rglob(RESULTS):
        part.unlink()
    for folder in sorted(running.rglob("*"), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    if any(running.iterdir()):
        running.replace(kept)
    else:
        running.rmdir()


def any_unused(results: Results) -> bool:
    return any(isinstance(one.outcome, Unused) for one in results.snapshots)


def record_renderer(results: Results, store: BaselineStore) -> None:
    """Write down who painted the baselines, when this run painted the first or all of them."""
    if not any(one.approved for one in results.snapshots):
        return
    [facts, *others] = results.renderers
    if not others and (read_renderer(store.folder) is None or not facts.comparable):
        write_renderer(
            store.folder, Renderer(facts.browser, facts.version, facts.system, facts.fingerprint)
        )
