"""The last words of a run: what was checked, what failed by component, where the results are."""

import os
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from presscheck.outcome import (
    CaptureFailed,
    Changed,
    Missing,
    Resized,
    Same,
    Unreadable,
    Unstable,
    Unused,
    headline,
    next_step,
)
from presscheck.plugin.completeness import CUT_SHORT
from presscheck.plugin.gathering import COLLECTED, NO_REPORT
from presscheck.plugin.lifecycle import preparation_of, report_folder
from presscheck.plugin.wording import (
    BROWSER,
    COMPONENT,
    ELSEWHERE,
    check_of,
    component_of,
    is_subtest,
    only_sums_up,
    words_of,
)
from presscheck.report.annotations import as_annotations
from presscheck.report.files import PAGE
from presscheck.report.groups import causes_of, failing
from presscheck.report.sentence import counted
from presscheck.results import Results

OUTCOMES = {
    Same: "as approved",
    Changed: "changed",
    Resized: "resized",
    Missing: "without a baseline",
    Unused: "unused",
    Unstable: "unstable",
    CaptureFailed: "not captured",
    Unreadable: "unreadable",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Write component and browser into each report, where workers and junit.xml have them."""
    for item in items:
        if marker := item.get_closest_marker(COMPONENT):
            item.user_properties.append((COMPONENT, marker.args[0]))
        if browser := browser_of(item):
            item.user_properties.append((BROWSER, browser))


def browser_of(item: pytest.Item) -> str:
    """The browser that pytest-playwright runs a check in; empty for one without a page."""
    return str(item.callspec.params.get(BROWSER, "")) if hasattr(item, "callspec") else ""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One failed check, as its reader wants it: which part, which check, what is wrong."""

    component: str
    check: str
    said: str


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    reports = terminalreporter.stats
    failed = [report for kind in ("failed", "error") for report in reports.get(kind, [])]
    terminalreporter.section("presscheck")
    findings = [finding(report) for report in failed if not only_sums_up(report)]
    for line in overview(reports.get("passed", []), failed, reports.get("skipped", [])):
        terminalreporter.line(line)
    results = config.stash.get(COLLECTED, None)
    for line in of_snapshots(results) if results else ():
        terminalreporter.line(line)
    terminalreporter.line(f"{len(findings)} failed" if findings else without_failure(config))
    for line in grouped(findings, following(results) if results else set()):
        terminalreporter.line(line, red=True)
    for line in closing(results, config):
        terminalreporter.line(line)


def without_failure(config: pytest.Config) -> str:
    """What is true of a run in which no check failed."""
    results = config.stash.get(COLLECTED, None)
    if results is None:
        return "nothing failed" if NO_REPORT in config.stash else "no check ran"
    if unused := sum(isinstance(one.outcome, Unused) for one in results.snapshots):
        return f"nothing failed, but {counted(unused, 'baseline')} nobody asked for"
    if any(note.startswith(CUT_SHORT) for note in results.notes):
        return "nothing failed until then"
    if not (results.checks.passed or results.snapshots):
        return "no check passed or failed"
    compared = [one for one in results.snapshots if not one.approved]
    return "all passed, nothing changed" if compared else "all passed"


def closing(results: Results | None, config: pytest.Config) -> Iterable[str]:
    """Where to look further, what the pictures were painted by, and the same for GitHub."""
    if why := config.stash.get(NO_REPORT, ""):
        yield f"no report: {why}"
    if results:
        yield f"report: {path_from_here(report_folder(config) / PAGE, config)}"
    if config.option.xmlpath:
        yield f"results: {path_from_here(Path(config.option.xmlpath), config)}"
    yield from preparation_of(config).renderers
    if results and os.environ.get("GITHUB_ACTIONS"):
        yield from as_annotations(results)


def overview(
    passed: list[pytest.TestReport],
    failed: list[pytest.TestReport],
    skipped: list[pytest.TestReport],
) -> Iterable[str]:
    whole = [report for report in [*passed, *failed] if not is_subtest(report)]
    parts = Counter(component_of(report) for report in whole)
    checks = parts.total() - parts[ELSEWHERE]
    yield f"{checks} checks of {len(parts.keys() - {ELSEWHERE})} parts of the page" + (
        f", and {parts[ELSEWHERE]} of {ELSEWHERE}" if parts[ELSEWHERE] else ""
    )
    for reason, count in Counter(reason_of(report) for report in skipped).items():
        yield f"{count} × {reason}"


def of_snapshots(results: Results) -> Iterable[str]:
    """How the snapshots came out, what nobody asked for, and what else the run wants known."""
    counts = Counter(
        "approved now" if one.approved else OUTCOMES[type(one.outcome)] for one in results.snapshots
    )
    said = ", ".join(f"{count} {words}" for words, count in counts.items())
    if said:
        yield f"{len(results.snapshots)} snapshots: {said}"
    for one in results.snapshots:
        if isinstance(one.outcome, Unused):
            next_one = next_step(one.outcome, one.name)
            yield f"  {one.name} {headline(one.outcome)} (next: {next_one})"
    yield from results.notes


def following(results: Results) -> set[tuple[str, str]]:
    """Verdicts that only follow from others of their snapshot, by component and snapshot."""
    return {
        (result.component, one.name)
        for one in failing(results.snapshots)
        for result in one.failing_components
        if causes_of(one, result)
    }


def grouped(findings: list[Finding], following: set[tuple[str, str]]) -> Iterable[str]:
    """Failures by component, and within it equal words once, with the checks they failed.

    Components of which all only follows from others come last.
    """
    at_fault = {one.component for one in findings if (one.component, one.check) not in following}
    by_component: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for one in sorted(findings):
        by_component[one.component][one.said].append(one.check)
    for component in sorted(by_component, key=lambda name: (name not in at_fault, name)):
        yield f"{component}:"
        for said, checks in by_component[component].items():
            more = and_more(len(checks) - 1)
            yield f"  {checks[0]}{more}"
            yield from (f"    {line}" for line in said.splitlines())


def and_more(count: int) -> str:
    return f" (and {count} more check{'s' if count > 1 else ''})" if count else ""


def finding(report: pytest.TestReport) -> Finding:
    return Finding(component_of(report), check_of(report), words_of(report))


def reason_of(report: pytest.TestReport) -> str:
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return reason.removeprefix("Skipped: ")


def path_from_here(path: Path, config: pytest.Config) -> str:
    """A path as whoever started pytest in the project can open it."""
    here, root = config.invocation_params.dir, config.rootpath
    inside = path.is_relative_to(root) and here.is_relative_to(root)
    return os.path.relpath(path, here) if inside else str(path)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """0 all well, 1 something changed, 2 cannot run: pytest's other codes all mean the last."""
    if session.exitstatus not in {0, 1}:
        session.exitstatus = 2
