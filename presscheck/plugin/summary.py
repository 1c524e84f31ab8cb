"""The last words of a run: what was checked, what failed by component, where the results are."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from _pytest.terminal import TerminalReporter

from presscheck.outcome import (
    Changed,
    Missing,
    Orphaned,
    Resized,
    Same,
    Unreadable,
    Unsettled,
    headline,
    next_step,
)
from presscheck.plugin.gathering import GATHERED
from presscheck.plugin.start import prepared
from presscheck.report.model import Results

COMPONENT = "component"
ELSEWHERE = "presscheck itself"

OUTCOMES = {
    Same: "as approved",
    Changed: "changed",
    Resized: "resized",
    Missing: "without a baseline",
    Orphaned: "orphaned",
    Unsettled: "unsettled",
    Unreadable: "unreadable",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Write each check's component into its report, where workers and junit.xml have it too."""
    for item in items:
        if marker := item.get_closest_marker(COMPONENT):
            item.user_properties.append((COMPONENT, marker.args[0]))


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One failed check, as its reader wants it: which part, which check, what is wrong."""

    component: str
    check: str
    said: str


def pytest_terminal_summary(terminalreporter: TerminalReporter, config: pytest.Config) -> None:
    reports = terminalreporter.stats
    failed = [report for kind in ("failed", "error") for report in reports.get(kind, [])]
    terminalreporter.section("presscheck")
    findings = [finding(report) for report in failed if not only_sums_up(report)]
    for line in overview(reports.get("passed", []), failed, reports.get("skipped", [])):
        terminalreporter.line(line)
    results = config.stash.get(GATHERED, None)
    for line in of_snapshots(results) if results else ():
        terminalreporter.line(line)
    terminalreporter.line(f"{len(findings)} failed" if findings else "nothing changed")
    for line in grouped(findings):
        terminalreporter.line(line, red=True)
    if config.option.xmlpath:
        terminalreporter.line(f"results: {relative(Path(config.option.xmlpath), config.rootpath)}")
    for line in prepared(config).renderers:
        terminalreporter.line(line)


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
    """How the snapshots came out, what nobody asked for, and what came too late."""
    counts = Counter(
        "approved now" if one.approved else OUTCOMES[type(one.outcome)] for one in results.snapshots
    )
    said = ", ".join(f"{count} {words}" for words, count in counts.items())
    yield f"{len(results.snapshots)} snapshots: {said}"
    for one in results.snapshots:
        if isinstance(one.outcome, Orphaned):
            next_one = next_step(one.outcome, str(one.key))
            yield f"  {one.key} {headline(one.outcome)} (next: {next_one})"
    yield from results.notes


def grouped(findings: list[Finding]) -> Iterable[str]:
    """Failures by component, and within it equal words once, with the checks they failed."""
    by_component: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for one in sorted(findings):
        by_component[one.component][one.said].append(one.check)
    for component, by_words in sorted(by_component.items()):
        yield f"{component}:"
        for said, checks in by_words.items():
            more = and_more(len(checks) - 1)
            yield f"  {checks[0]}{more}"
            yield from (f"    {line}" for line in said.splitlines())


def and_more(count: int) -> str:
    return f" (and {count} more check{'s' if count > 1 else ''})" if count else ""


def is_subtest(report: pytest.TestReport) -> bool:
    return hasattr(report, "context")


def only_sums_up(report: pytest.TestReport) -> bool:
    """Whether all that failed of a test are subtests, which have reports of their own."""
    return not is_subtest(report) and words_of(report).startswith("contains ")


def finding(report: pytest.TestReport) -> Finding:
    return Finding(component_of(report), check_of(report), words_of(report))


def component_of(report: pytest.TestReport) -> str:
    if is_subtest(report):
        _, _, component = subtest_name(report).partition(" › ")
        if component:
            return component
    # A file that cannot be collected has a report too, without properties.
    return str(dict(getattr(report, "user_properties", ())).get(COMPONENT, ELSEWHERE))


def subtest_name(report: pytest.TestReport) -> str:
    context: Any = vars(report)["context"]
    return str(context.msg or "")


def check_of(report: pytest.TestReport) -> str:
    """A test's name as the sentence it is; a snapshot's as it is."""
    if is_subtest(report):
        return subtest_name(report).partition(" › ")[0]
    name = report.nodeid.partition("::")[2] or report.nodeid
    sentence, bracket, choice = name.removeprefix("test_").partition("[")
    return sentence.replace("_", " ") + (f" [{choice}" if bracket else "")


def words_of(report: pytest.TestReport) -> str:
    """What is wrong, without the trace that led there: at most five lines."""
    crash = getattr(report.longrepr, "reprcrash", None)
    said = crash.message if crash else str(report.longrepr)
    said = said.removeprefix("Failed: ").removeprefix("AssertionError: ")
    lines = [line for line in said.splitlines() if line.strip()]
    return "\n".join(lines if is_subtest(report) else lines[:5])


def reason_of(report: pytest.TestReport) -> str:
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return reason.removeprefix("Skipped: ")


def relative(path: Path, folder: Path) -> Path:
    return path.relative_to(folder) if path.is_relative_to(folder) else path


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """0 all well, 1 something changed, 2 cannot run: pytest's other codes all mean the last."""
    if session.exitstatus not in {0, 1}:
        session.exitstatus = 2
