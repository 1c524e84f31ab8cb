"""The texts of a check's reports, made safe before pytest prints them or another plugin reads them.

An assertion of Playwright's quotes the page, and a test may print what it read there. So every
text is changed in the process that ran the check, before a worker sends its report: half a
surrogate pair could not even be sent.
"""

import re
from collections.abc import Callable, Generator
from typing import Any
from warnings import WarningMessage

import pytest

from presscheck.foreign_text import safe_lines
from presscheck.plugin.lifecycle import fixtures_of, is_check, is_whole
from presscheck.plugin.options import settings_of

_OF_A_CHECK = "presscheck_of_a_check"
"""The attribute of a report that says so; the reports of its subtests have it, too."""

_COLOURED_LEVEL = re.compile(r"\x1b\[[\d;]*m([A-Z]+ *)\x1b\[0m")
"""The level of a record in pytest's log, as pytest colours it."""


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Note whether a report is about a check; the output of a subtest is added only later."""
    report = yield
    setattr(report, _OF_A_CHECK, is_check(item.config, fixtures_of(item)))
    access = settings_of(item.config).access
    if access.secrets:
        report.longrepr = _changed(report.longrepr, access.hide)
        report.sections = _changed(report.sections, access.hide)
    return report


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Make the texts of a check's report safe."""
    if getattr(report, _OF_A_CHECK, False):
        make_safe(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Make the texts of a file safe that cannot be collected."""
    report = yield
    if is_whole(collector.config):
        make_safe(report)
    return report


@pytest.hookimpl(tryfirst=True)
def pytest_warning_recorded(warning_message: WarningMessage) -> None:
    """Make a warning safe: the one about an error in a handler of a page's events quotes it."""
    warning_message.message = Warning(safe_lines(str(warning_message.message)))


def make_safe(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Make safe what pytest prints of a report: why it failed, and what was captured meanwhile."""
    report.longrepr = _safe(report.longrepr)
    report.sections = [
        (title, safe_lines(_COLOURED_LEVEL.sub(r"\1", content)))
        for title, content in report.sections
    ]
    if isinstance(report, pytest.SubtestReport):
        # A frozen dataclass; `dataclasses.replace` would quote its values, which are safe, again.
        for name in ("msg", "kwargs"):
            object.__setattr__(report.context, name, _safe(getattr(report.context, name)))
    if isinstance(report, pytest.TestReport) and hasattr(report, "wasxfail"):
        report.wasxfail = _safe(report.wasxfail)


def _safe(value: Any) -> Any:
    """The value with safe texts; pytest's representations of errors are made of texts."""
    return _changed(value, safe_lines)


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    """The value with each of its texts changed."""
    match value:
        case str():
            return change(value)
        case list() | tuple():
            return type(value)(_changed(one, change) for one in value)
        case dict():
            return {key: _changed(content, change) for key, content in value.items()}
        case _:
            if hasattr(value, "toterminal"):
                vars(value).update(_changed(vars(value), change))
            return value
