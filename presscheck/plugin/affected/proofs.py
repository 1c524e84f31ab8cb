"""What is proved is not run, and is reported apart; the end of a run is noted in the ledger."""

from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from presscheck.affected.ledger import Pass
from presscheck.affected.notes import noted_inputs
from presscheck.foreign_text import safe_line
from presscheck.plugin.affected.plans import ProofPlan, left_out_of, proof_plan_of, refutation
from presscheck.plugin.lifecycle import preparation_of
from presscheck.plugin.reports import UNCHANGED, reports_of
from presscheck.report.sentence import counted

_REASON = "unchanged (proved): nothing that this check depends on has changed since it passed"
_SENT = "presscheck proved"
_MOST_REASONS = 5

_Place = tuple[str, int | None, str]

_LEFT_OUT = pytest.StashKey[list[tuple[str, _Place]]]()
"""The tests that were collected and not run, each with its place."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what is proved."""
    if not items:
        return
    config = items[0].config
    spool = Path(preparation_of(config).spool)
    names = left_out_of(spool, {item.nodeid for item in items})
    left_out = [(item.nodeid, item.location) for item in items if item.nodeid in names]
    config.stash[_LEFT_OUT] = left_out
    if hasattr(config, "workeroutput"):
        config.workeroutput[_SENT] = left_out
    if left_out:
        items[:] = [item for item in items if item.nodeid not in names]


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> None:
    """Report what is left out; with workers, they say what it is when they have ended."""
    if left_out := session.config.stash.get(_LEFT_OUT, None):
        _report_left_out(session.config, left_out)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Report what the first worker that ends has left out; all have left out the same."""
    if _LEFT_OUT not in node.config.stash and _SENT in getattr(node, "workeroutput", {}):
        node.config.stash[_LEFT_OUT] = [
            (name, tuple(place)) for name, place in node.workeroutput[_SENT]
        ]
        _report_left_out(node.config, node.config.stash[_LEFT_OUT])


def _report_left_out(config: pytest.Config, left_out: Sequence[tuple[str, _Place]]) -> None:
    if hasattr(config, "workerinput"):
        return
    for name, (file, line, domain) in left_out:
        report = pytest.TestReport(
            name,
            (file, line, domain),
            {},
            "skipped",
            (file, line or 0, f"Skipped: {_REASON}"),
            "setup",
            user_properties=[(UNCHANGED, _REASON)],
        )
        config.hook.pytest_runtest_logreport(report=report)


@pytest.hookimpl(tryfirst=True)
def pytest_report_teststatus(report: pytest.TestReport) -> Any:
    """Count what is proved apart, and print no letter for it."""
    if UNCHANGED in dict(getattr(report, "user_properties", ())):
        return UNCHANGED, "", ""
    return None


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> Generator[None]:
    """In the main process, note what has passed before the folder of the results is removed."""
    config = session.config
    plan = proof_plan_of(config)
    if plan and not hasattr(config, "workerinput"):
        if config.stash.get(_LEFT_OUT, None) and (
            session.exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED
        ):
            session.exitstatus = pytest.ExitCode.OK
        try:
            _note_run(config, plan)
        except OSError as error:
            plan.lines.append(f"only affected: the ledger cannot be written: {error.strerror}")
    yield


def _note_run(config: pytest.Config, plan: ProofPlan) -> None:
    reports = reports_of(config)
    passed = reports.passed_at_once()
    run_tests = {report.nodeid for report in reports} - reports.unchanged()
    plan.refuted.extend(sorted(plan.proved & reports.failed_tests()))
    if plan.refuted:
        plan.ledger.forget()
    if plan.refuted or plan.is_read_only:
        return
    spool = Path(preparation_of(config).spool)
    inputs: dict[str, frozenset[Any]] = {}
    for test, found in noted_inputs(spool):
        inputs[test] = inputs.get(test, frozenset()) | found
    passes = {
        test: Pass(plan.codes.of(test.partition("::")[0]), found)
        for test, found in inputs.items()
        if test in passed
    }
    plan.ledger.update(passes, run_tests - passed, plan.run)
    plan.lines.extend(_unprovable(filter(None, (one.why_unknown for one in passes.values()))))


def _unprovable(reasons: Iterable[str]) -> Iterator[str]:
    """Yield why checks can never be proved, the most frequent reasons first."""
    for reason, count in Counter(reasons).most_common(_MOST_REASONS):
        yield f"only affected: {counted(count, 'check')} can never be proved: {reason}"


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say loudly that a proof was wrong."""
    plan = proof_plan_of(config)
    if plan is None:
        return
    for line in refutation(plan):
        terminalreporter.line(safe_line(line), red=True, bold=True)
