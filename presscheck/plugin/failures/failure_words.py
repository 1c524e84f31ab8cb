"""A failed check is told by one sentence; what Playwright and pytest say of it is kept beside it.

Their own words are in the output of the check. What an acting check has done before is told in a
line of its own. An error with an attribute `component` says that
this component is at fault, and not the one that the check is marked with.
"""

import re
from collections.abc import Generator
from pathlib import Path
from types import TracebackType
from typing import Any

import playwright
import pytest
from playwright.sync_api import Error

from presscheck.browser.actions import Actions
from presscheck.browser.failures import Arguments, sentence_for
from presscheck.foreign_text import safe_line
from presscheck.plugin.lifecycle import fixtures_of, is_check
from presscheck.plugin.page_guard import page_watch_of
from presscheck.plugin.subtests import COMPONENT
from presscheck.plugin.summary import results_of
from presscheck.report.sentence import counted
from presscheck.results import DONE_BEFORE

_CODE_OF_PLAYWRIGHT = Path(playwright.__file__).parent

_OF_PLAYWRIGHT = "playwright/sync_api/_generated.py"

_EXPECTED = (
    *("expected", "value", "values", "count", "role", "id", "title_or_reg_exp", "url_or_reg_exp"),
    *("name", "description"),
)
"""The parameters of Playwright's expectations that hold what is expected."""

_PLAYWRIGHT = "Playwright"
"""The heading of Playwright's own words."""

_MOST_LINES = 8
"""The lines of Playwright's own words that the terminal shows; -vv shows them all."""

_EXPLAINED = re.compile(r"\nassert (?s:.*)")
"""What pytest writes below the message of an `assert`."""


_ACTIONS = pytest.StashKey[Actions]()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Forget what the test before has done."""
    _actions_of(item.config).last.clear()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Remember what a check does."""
    if not is_check(item.config, fixtures_of(item)):
        return (yield)
    with _actions_of(item.config).watch():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Put the sentence into the error before pytest reads it, and the component into the report."""
    error = call.excinfo.value if call.excinfo else None
    if not (error and is_check(item.config, fixtures_of(item))):
        return (yield)
    aside = None
    if isinstance(error, AssertionError | Error):
        aside = _shorten(error, item.config)
        _tell_actions(error, item.config)
        error.__traceback__ = _without_playwright(error.__traceback__)
        call.excinfo = pytest.ExceptionInfo.from_exception(error)
    report = yield
    if aside:
        report.sections.append(aside)
    if component := getattr(error, "component", ""):
        report.user_properties.append((COMPONENT, str(component)))
    return report


def _without_playwright(trace: TracebackType | None) -> TracebackType | None:
    """Return a trace without the lines of Playwright's own code: the fault is never there."""
    entries: list[TracebackType] = []
    while trace:
        entries.append(trace)
        trace = trace.tb_next
    ours: TracebackType | None = None
    for entry in reversed(entries):
        if not Path(entry.tb_frame.f_code.co_filename).is_relative_to(_CODE_OF_PLAYWRIGHT):
            ours = TracebackType(ours, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
    return ours


def _shorten(error: AssertionError | Error, config: pytest.Config) -> tuple[str, str] | None:
    """Leave only the sentence in an error; return what was there, under a heading."""
    message = str(error)
    address = _address(config) if "waiting for navigation" in message else ""
    if sentence := sentence_for(message, _arguments_of(error.__traceback__), address):
        error.args = ("\n".join(safe_line(line) for line in sentence.split("\n")),)
        return _PLAYWRIGHT, message
    is_playwrights = isinstance(error, Error) or "\nCall log:\n" in message
    if is_playwrights and message.count("\n") >= _MOST_LINES:
        error.args = ("\n".join(message.split("\n")[:_MOST_LINES]),)
        return _PLAYWRIGHT, message
    if isinstance(error, AssertionError) and (explained := _EXPLAINED.search(message)):
        error.args = (message[: explained.start()],)
        return "pytest", explained[0].lstrip("\n")
    return None


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> Generator[None]:
    """Cut the words of Playwright before pytest prints them; the report has all of them."""
    if results_of(config) is not None and config.get_verbosity() < 2:  # -vv
        for category in ("failed", "error"):
            for report in terminalreporter.stats.get(category, ()):
                _cut_sections(report)
    return (yield)


def _cut_sections(report: pytest.TestReport | pytest.CollectReport) -> None:
    report.sections = [
        (title, _cut(content) if title == _PLAYWRIGHT else content)
        for title, content in report.sections
    ]


def _cut(words: str) -> str:
    lines = words.rstrip().split("\n")
    more = len(lines) - _MOST_LINES
    if more <= 1:
        return words
    return "\n".join(
        [*lines[:_MOST_LINES], f"… {counted(more, 'more line')} in the report, or with -vv"]
    )


def _actions_of(config: pytest.Config) -> Actions:
    return config.stash.setdefault(_ACTIONS, Actions())


def _tell_actions(error: AssertionError | Error, config: pytest.Config) -> None:
    """Add to an error what was done before it."""
    done = _actions_of(config).in_words()
    if done and DONE_BEFORE not in str(error):
        error.args = (f"{error}\n{DONE_BEFORE}{done}",)


def _address(config: pytest.Config) -> str:
    page = page_watch_of(config).last_page()
    return page.url if page and not page.is_closed() else ""


def _arguments_of(trace: TracebackType | None) -> Arguments:
    """What the expectation was called with that failed; its message leaves half of that out."""
    while trace:
        code, values = trace.tb_frame.f_code, trace.tb_frame.f_locals
        is_playwrights = code.co_filename.replace("\\", "/").endswith(_OF_PLAYWRIGHT)
        if is_playwrights and re.match(r"(?:not_)?to_", code.co_name):
            return _read(code.co_name, values)
        trace = trace.tb_next
    return Arguments()


def _read(method: str, values: dict[str, Any]) -> Arguments:
    named = method.endswith(("_attribute", "_css", "_js_property"))
    name = str(values.get("name", "")) if named else ""
    others = (values[key] for key in _EXPECTED if key in values and not (named and key == "name"))
    return Arguments(name, next((one for one in others if one is not None), None))
