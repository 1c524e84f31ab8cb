"""pytest's reports in a reader's words: which part of the page, which check, what is wrong."""

from typing import Any

import pytest

from presscheck.terminal import plain

COMPONENT = "component"
BROWSER = "browser_name"
"""What pytest-playwright calls it."""

ELSEWHERE = "presscheck itself"

PART = " › "
"""Stands in a subtest's name between the snapshot and its component."""

FAILED_ITSELF = "presscheck_failed_itself"
"""The attribute of a report that says so; it travels with the report, from workers too."""

Report = pytest.TestReport | pytest.CollectReport


def is_subtest(report: Report) -> bool:
    return isinstance(report, pytest.SubtestReport)


def only_sums_up(report: Report) -> bool:
    """Whether all that failed of a test are subtests, which have reports of their own."""
    return not is_subtest(report) and not getattr(report, FAILED_ITSELF, True)


def component_of(report: Report) -> str:
    if is_subtest(report):
        _, _, component = subtest_name(report).partition(PART)
        if component:
            return component
    return str(properties(report).get(COMPONENT, ELSEWHERE))


def properties(report: Report) -> dict[str, object]:
    """A file that cannot be collected has a report too, without any."""
    return dict(getattr(report, "user_properties", ()))


def subtest_name(report: Report) -> str:
    context: Any = vars(report)["context"]
    return str(context.msg or "")


def check_of(report: Report) -> str:
    """A test's name as the sentence it is; a snapshot's as it is."""
    if is_subtest(report):
        return subtest_name(report).partition(PART)[0]
    name = report.nodeid.partition("::")[2] or report.nodeid
    test, bracket, choice = name.partition("[")
    *classes, function = test.split("::")
    sentence = ": ".join([*classes, function.removeprefix("test_").replace("_", " ")])
    chosen = choice.rpartition("]")[0]  # after it, xdist may have put the test's group
    return plain(f"{sentence} [{chosen}]" if bracket else sentence)


def words_of(report: Report) -> str:
    """What is wrong, without the trace that led there: at most five lines."""
    crash = getattr(report.longrepr, "reprcrash", None)
    said = crash.message if crash else str(report.longrepr)
    said = said.removeprefix("Failed: ").removeprefix("AssertionError: ")
    lines = [line for line in said.splitlines() if line.strip()]
    return "\n".join(lines if is_subtest(report) else lines[:5])
