"""The end of a run: its report is written, and its last lines say what failed."""

import os
from collections import Counter, defaultdict
from collections.abc import Generator, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree
from xml.etree import ElementTree as ET

import pytest
from msgspec.structs import replace

from presscheck.baselines.store import BaselineStore
from presscheck.errors import PresscheckError
from presscheck.files import write_together
from presscheck.foreign_text import safe_line
from presscheck.outcome import Same, Unused, headline, next_step, outcome_name
from presscheck.outcome_words import APPROVED, OUTCOMES
from presscheck.plugin.affected.plans import proof_plan_of, refutation
from presscheck.plugin.dealing.durations import keep_durations
from presscheck.plugin.dealing.record import is_empty_shard, shard_record
from presscheck.plugin.lifecycle import CANNOT_RUN, ENDED, preparation_of, report_folder
from presscheck.plugin.opening.page_list import notes_on_list
from presscheck.plugin.options import settings_of
from presscheck.plugin.reports import (
    CUT_SHORT,
    RERUN,
    CheckResults,
    cut_short,
    interrupts_of,
    is_complete,
    reports_of,
    without_parameters,
)
from presscheck.plugin.subtests import Folders, only_sums_up
from presscheck.project import BASELINES
from presscheck.report.annotations import as_annotations
from presscheck.report.files import PAGE
from presscheck.report.findings import findings_in, first_of
from presscheck.report.groups import Group, failing, grouped
from presscheck.report.places import where
from presscheck.report.remarks import remark_lines
from presscheck.report.repetitions import by_group
from presscheck.report.sentence import counted, same_words
from presscheck.report.shards import shard_line
from presscheck.results import Failure, Results, SnapshotResult
from presscheck.session.attachments import with_attachments
from presscheck.session.collect import (
    any_open,
    collect,
    finish,
    known_tests,
    record_renderer,
    unused_levels,
    with_unused,
)
from presscheck.session.remarks import with_remarks
from presscheck.session.spool import ResultSpool
from presscheck.settings import Settings

_JUNIT_COUNTS: Mapping[str, str] = {
    "tests": "testcase",
    "failures": "testcase/failure",
    "errors": "testcase/error",
    "skipped": "testcase/skipped",
}
"""The counts of a suite in junit.xml, each with the path of what it counts."""


_RESULTS = pytest.StashKey[Results]()
_NO_REPORT = pytest.StashKey[str]()
"""Why a run could not write its report, in one line."""


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> Generator[None]:
    """In the main process, write the report after the last worker has ended.

    An unused baseline fails a run. When pytest has written junit.xml, test runs that do not count
    are removed from it. Ctrl-C does not end the writing.
    """
    interrupts = interrupts_of(session.config)
    interrupts.hold()
    try:
        if not (hasattr(session.config, "workerinput") or session.config.option.collectonly):
            _write_report(session)
        yield
        if not hasattr(session.config, "workerinput"):
            _correct_junit(session.config)
    finally:
        if interrupts.count:
            session.exitstatus = pytest.ExitCode.INTERRUPTED
        interrupts.release()


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print our section of the terminal summary."""
    terminalreporter.section("presscheck")
    checks = CheckResults.of(reports_of(config))
    results = results_of(config)
    groups = (
        [one for one in grouped(failing(results.snapshots)) if _is_open(one)] if results else []
    )
    failures = results.failures if results else checks.failures
    for line in (*_overview(checks, results), *(_snapshot_lines(results) if results else ())):
        terminalreporter.line(safe_line(line))
    counts = _counts(failures, groups) + _counts_of_pytest(terminalreporter, failures)
    terminalreporter.line(counts or _without_failure(config))
    for line in _by_component(failures, groups):
        terminalreporter.line(safe_line(line), red=True)
    for line in _closing(results, config):
        terminalreporter.line(safe_line(line))
    if results and os.environ.get("GITHUB_ACTIONS"):
        for command in as_annotations(results):
            terminalreporter.line(command)


def results_of(config: pytest.Config) -> Results | None:
    """Return the result of the run; None when there is no report."""
    return config.stash.get(_RESULTS, None)


def folders_of(config: pytest.Config) -> Folders:
    """Return the folders of the run's files, as paths from where pytest was started."""
    return Folders.of(config, config.rootpath / BASELINES, report_folder(config))


def _write_report(session: pytest.Session) -> None:
    """Write the report of the run, and set its exit code when that fails."""
    config = session.config
    baselines = BaselineStore(config.rootpath / BASELINES)
    spool = ResultSpool(Path(preparation_of(config).spool))
    try:
        results = _results_of(session, spool, baselines)
    except (PresscheckError, OSError) as error:
        text = error.one_line if isinstance(error, PresscheckError) else str(error)
        config.stash[_NO_REPORT] = text
        session.exitstatus = CANNOT_RUN
        return
    finally:
        rmtree(spool.folder, ignore_errors=True)
    if results:
        config.stash[_RESULTS] = results
        record_renderer(results, baselines)
        session.exitstatus = results.code


def _results_of(
    session: pytest.Session, spool: ResultSpool, baselines: BaselineStore
) -> Results | None:
    """The results of the run, written into the report.

    None for a run without a single test, unless it was ended.
    """
    config = session.config
    every = CheckResults.of(reports_of(config))
    settings = settings_of(config)
    site = settings.site or ""
    found = collect(spool, site)
    if not (found.snapshots or every or ENDED in config.stash or is_empty_shard(config)):
        return None
    whole = is_complete(session, known_tests(found, baselines))
    shard = shard_record(config, found, baselines, whole=whole)
    found = replace(found, shard=shard)
    if whole and not shard:
        found = _completed(found, settings, baselines)
    checks = every.without_snapshots(
        {one.name for one in found.snapshots}, {one.test for one in found.snapshots}
    )
    here = config.invocation_params.dir
    results = replace(
        with_remarks(found, spool.folder, settings.ignore_errors),
        site=site,
        ended=datetime.now(UTC).replace(microsecond=0),
        code=_code(session, found),
        notes=tuple(map(settings.access.hide, _notes(session, every, found))),
        checks=checks.tally,
        failures=with_attachments(
            checks.failures, checks.files, spool.folder, here, settings.access
        ),
    )
    keep_durations(config, report_folder(config))
    return finish(results, spool, report_folder(config), baselines)


def _completed(found: Results, settings: Settings, baselines: BaselineStore) -> Results:
    """The result of a complete run, with what no test of it has used."""
    is_beside = settings.reference is not None
    whole = replace(found, complete=True) if is_beside else with_unused(found, baselines)
    return replace(whole, notes=(*whole.notes, *unused_levels(whole, settings.levels)))


def _code(session: pytest.Session, found: Results) -> int:
    """The exit code of a run: an unused baseline fails it, and no shard is without a test."""
    code = int(session.exitstatus)
    if code == pytest.ExitCode.NO_TESTS_COLLECTED and is_empty_shard(session.config):
        code = int(pytest.ExitCode.OK)
    return int(pytest.ExitCode.TESTS_FAILED) if code == 0 and any_open(found) else code


def _notes(session: pytest.Session, every: CheckResults, found: Results) -> Iterable[str]:
    """The browser errors of the run, what was said of snapshots, and why the run was no whole."""
    yield from [shard_line(found.shard)] if found.shard else []
    yield from every.notes
    yield from found.notes
    yield from notes_on_list(session.config)
    yield from dict.fromkeys(reports_of(session.config).restarts)
    if plan := proof_plan_of(session.config):
        yield from (*plan.lines, *refutation(plan))
    yield from filter(None, [cut_short(session)])


def _correct_junit(config: pytest.Config) -> None:
    """Remove the test runs that do not count from junit.xml."""
    path = getattr(config.option, "xmlpath", None)
    if not path or not reports_of(config).reran:
        return
    file = Path(path)
    tree = ET.parse(file)  # noqa: S314  # pytest has just written it
    for suite in tree.getroot().iter("testsuite"):
        _keep_last_runs(suite)
    write_together({file: ET.tostring(tree.getroot(), "utf-8", xml_declaration=True)})


def _keep_last_runs(suite: ET.Element) -> None:
    cases = [
        case
        for case in suite.findall("testcase")
        if case.find(f"properties/property[@name='{RERUN}']") is not None
    ]
    for case in cases:
        suite.remove(case)
    if cases:
        suite.attrib |= {
            name: str(len(suite.findall(path))) for name, path in _JUNIT_COUNTS.items()
        }


def _overview(checks: CheckResults, results: Results | None) -> Iterable[str]:
    components = {component for component in checks.components.values() if component}
    about = f" of {counted(len(components), 'component')}" if components else ""
    tests = {one.test for one in results.snapshots} if results else set()
    taking = sum(without_parameters(test) in tests for test in checks.components)
    others = len(checks.components) - taking
    of_snapshots = f", {taking:,} of them for snapshots" if taking and others else ""
    yield counted(len(checks.components), "check") + about + of_snapshots
    if checks.unchanged:
        yield f"{counted(len(checks.unchanged), 'check')} unchanged (proved) and not run"
    for reason, count in Counter(filter(None, checks.skipped.values())).items():
        yield f"{count} × {reason}"


def _snapshot_lines(results: Results) -> Iterable[str]:
    """The outcomes of the snapshots, what no test asked for, and the notes of the run."""
    counts = Counter(map(_word_of, results.snapshots))
    outcomes = ", ".join(f"{count} {words}" for words, count in counts.items())
    if outcomes:
        yield f"{counted(len(results.snapshots), 'snapshot')}: {outcomes}"
    for one in results.snapshots:
        if isinstance(one.outcome, Unused):
            step = next_step(one.outcome, one.name)
            yield f"  {one.name} {headline(one.outcome)} (next: {step})"
    yield from results.notes
    yield from remark_lines(results)


def _word_of(snapshot: SnapshotResult) -> str:
    if snapshot.approved:
        return APPROVED.word
    if isinstance(snapshot.outcome, Same):
        return same_words([snapshot]).word
    return OUTCOMES[outcome_name(snapshot.outcome)].word


def _without_failure(config: pytest.Config) -> str:
    """What is true of a run in which no check failed."""
    results = results_of(config)
    if results is None:
        return "nothing failed" if _NO_REPORT in config.stash else "no check ran"
    if unused := sum(isinstance(one.outcome, Unused) for one in results.snapshots):
        return f"nothing failed, but no test asked for {counted(unused, 'baseline')}"
    if any(note.startswith(CUT_SHORT) for note in results.notes):
        return "nothing failed until then"
    if not (results.checks.passed or results.snapshots):
        return "no check was run" if results.checks.unchanged else "no check passed or failed"
    compared = [one for one in results.snapshots if not one.approved]
    what = "all that ran passed" if results.checks.unchanged else "all passed"
    return f"{what}, nothing changed" if compared else what


def _is_open(group: Group) -> bool:
    """Return whether a group fails the run; what no test asked for is told above."""
    return not group.approved and group.outcome != "unused"


def _counts(failures: Sequence[Failure], groups: Sequence[Group]) -> str:
    """How many checks failed, and how many causes changed how many snapshots."""
    names = {name for group in groups for name in group.names}
    causes = f"{counted(len(groups), 'cause')} in {counted(len(names), 'snapshot')}"
    failed = f"{counted(len(failures), 'check')} failed"
    return ", ".join([*([failed] if failures else []), *([causes] if groups else [])])


def _counts_of_pytest(terminal: pytest.TerminalReporter, failures: Sequence[Failure]) -> str:
    """Why pytest counts more than the checks that failed; empty when it does not."""
    reports = [one for name in ("failed", "error") for one in terminal.stats.get(name, ())]
    parts = sum(map(only_sums_up, reports))
    if not (failures and parts and len(reports) == len(failures) + parts):
        return ""
    sums = f"{counted(parts, 'test')} whose snapshots changed or whose parts failed"
    return f" (pytest says {len(reports):,} failed: it adds {sums})"


def _by_component(failures: Sequence[Failure], groups: Sequence[Group]) -> Iterable[str]:
    """Yield the causes and the failed checks by component, in the order of the report.

    Those of no component come first. The next step of all that waits for a decision is told once.
    """
    checks = by_group(failures, groups)
    ending = _last_step(groups)
    lines: dict[str, list[str]] = defaultdict(list)
    for at, group in enumerate(groups):
        lines[group.component] += _cause_lines(group, checks[at])
        if not group.acceptable and group.next != ending:
            lines[group.component].append(f"  next: {group.next}")
    for finding in findings_in(checks[None]):
        lines[finding.component].append(finding.found_by)
        lines[finding.component] += (f"  {line}" for line in finding.message.splitlines())
    for component in sorted(lines, key=bool):
        yield from [f"{component}:"] if component else []
        yield from (f"  {line}" for line in lines[component])
    if ending:
        yield f"next: {ending}"


def _last_step(groups: Sequence[Group]) -> str:
    """The step for all that waits for a decision, or the one that all groups have in common."""
    every = {group.next for group in groups}
    deciding = {group.next for group in groups if group.acceptable}
    if len(deciding) > 1:
        return "presscheck review"  # it shows all of them
    return next(iter(deciding or (every if len(every) == 1 else ())), "")


def _cause_lines(group: Group, repeated: Sequence[Failure]) -> Iterable[str]:
    """The cause, where it is seen, and which checks only say the same."""
    yield group.sentence
    yield f"  {where(group.names)}"
    if repeated:
        yield f"  also fails: {first_of(repeated)}"


def _closing(results: Results | None, config: pytest.Config) -> Iterable[str]:
    """Where the report is, and what the screenshots were painted by."""
    if reason := config.stash.get(_NO_REPORT, ""):
        yield f"no report: {reason}"
    if interrupts_of(config).count:
        yield "interrupted while the run ended; what it has written is whole"
    if results:
        yield f"report: {_path_from_here(report_folder(config) / PAGE, config)}"
    if path := getattr(config.option, "xmlpath", None):
        yield f"results: {_path_from_here(Path(path), config)}"
    yield from preparation_of(config).renderers


def _path_from_here(path: Path, config: pytest.Config) -> str:
    """A path as whoever started pytest in the project can open it."""
    here, root = config.invocation_params.dir, config.rootpath
    inside = path.is_relative_to(root) and here.is_relative_to(root)
    return os.path.relpath(path, here) if inside else str(path)
