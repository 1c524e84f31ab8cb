"""The end of a run: in the main process, the results of all workers become the report."""

from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree

import pytest
from msgspec.structs import replace

from presscheck.baselines.shelf import BASELINES, Shelf
from presscheck.errors import PresscheckError
from presscheck.plugin.checks import with_evidence
from presscheck.plugin.completeness import cut_short, is_whole
from presscheck.plugin.lifecycle import preparation_of, report_folder
from presscheck.plugin.listening import REPORTS
from presscheck.results import Results
from presscheck.session.collect import (
    any_unused,
    collect,
    finish,
    known_tests,
    record_renderer,
    with_unused,
)
from presscheck.session.spool import ResultSpool

COLLECTED = pytest.StashKey[Results]()

NO_REPORT = pytest.StashKey[str]()
"""Why a run could not write its report, in one line."""


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the report after the last worker has ended; an unused baseline fails a run."""
    config = session.config
    if hasattr(config, "workerinput") or config.option.collectonly:
        return
    store, spool = (
        Shelf(config.rootpath / BASELINES),
        ResultSpool(Path(preparation_of(config).spool)),
    )
    try:
        results = _collected(session, spool, store)
    except (PresscheckError, OSError) as error:
        text = error.one_line if isinstance(error, PresscheckError) else str(error)
        config.stash[NO_REPORT] = text
        session.exitstatus = pytest.ExitCode.INTERNAL_ERROR
        return
    finally:
        rmtree(spool.folder, ignore_errors=True)
    if results:
        config.stash[COLLECTED] = results
        record_renderer(results, store)
        if session.exitstatus == 0 and any_unused(results):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _collected(session: pytest.Session, spool: ResultSpool, store: Shelf) -> Results | None:
    """The result of the run, written into the report; None for a run without a single test."""
    config, heard = session.config, session.config.stash[REPORTS].heard
    found = collect(spool, preparation_of(config).site)
    if not (found.snapshots or heard.anything):
        return None
    if is_whole(session, known_tests(found, store)):
        found = with_unused(found, store)
    checks = heard.checks(
        {one.name for one in found.snapshots}, {one.test for one in found.snapshots}
    )
    results = replace(
        found,
        site=preparation_of(config).site,
        ended=datetime.now(UTC).replace(microsecond=0),
        notes=(*heard.trouble, *found.notes, *filter(None, [cut_short(session)])),
        checks=checks.tally,
        failures=with_evidence(checks, spool.folder, config.invocation_params.dir),
    )
    return finish(results, spool, report_folder(config), store)
