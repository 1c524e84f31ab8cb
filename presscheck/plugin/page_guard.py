"""A test fails when the browser reported errors, or when it altered a page that it shares."""

from collections import Counter
from collections.abc import Generator
from pathlib import Path

import pytest

from presscheck.browser.page_watch import PageWatch, errors_text
from presscheck.foreign_text import LONGEST_QUOTE, safe_line
from presscheck.plugin.lifecycle import preparation_of
from presscheck.session.remarks import TestRemarks, consequence, refused_host, save_remarks

BROWSER_ERROR = "browser error"
"""The property of a report that holds one error; a report has one for each."""

DOWNLOAD = "download"
"""The property of a failed report that tells of one download."""

_WATCH = pytest.StashKey[PageWatch]()
_PROPERTIES = pytest.StashKey[int]()
"""How many properties a test had before it was run for the first time."""


def page_watch_of(config: pytest.Config) -> PageWatch:
    """Return what the running test of this process uses of the browser."""
    return config.stash.setdefault(_WATCH, PageWatch())


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Begin to watch the pages of a test."""
    page_watch_of(item.config).begin()
    known = item.stash.setdefault(_PROPERTIES, len(item.user_properties))
    del item.user_properties[known:]  # those of the run before, when the test runs again


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Fail a test for browser errors and for shared pages that it altered."""
    watch = page_watch_of(item.config)
    try:
        yield
    except (KeyboardInterrupt, pytest.exit.Exception):
        raise
    except BaseException as error:
        for text in _findings(watch, item)[0]:
            item.add_report_section("call", "besides", text)
        message = str(error)  # a page that is a download says so itself
        told = [safe_line(text) for text in watch.downloads() if safe_line(text) not in message]
        item.user_properties += [(DOWNLOAD, text) for text in told]
        raise
    findings, component = _findings(watch, item)
    if findings:
        failure = pytest.fail.Exception("\n".join(findings), pytrace=False)
        failure.component = component  # type: ignore[attr-defined]  # see failure_words.py
        raise failure
    watch.passed = True


def _findings(watch: PageWatch, item: pytest.Item) -> tuple[list[str], str]:
    """What is wrong beside the test's own failure, as paragraphs, and the component at fault."""
    found = watch.errors() + watch.missing_dialogs()
    errors = [safe_line(error, LONGEST_QUOTE) for error in found]
    item.user_properties += [(BROWSER_ERROR, error) for error in dict.fromkeys(errors)]
    _save_remarks(watch, item.config)
    (altered, component), trouble = watch.alterations(), errors_text(errors)
    return [text for text in (trouble, altered) if text], "" if trouble else component


def _save_remarks(watch: PageWatch, config: pytest.Config) -> None:
    """Write down what is told of the pages and fails no test."""
    taken = watch.take_remarks()
    if not taken:
        return
    remarks = TestRemarks(
        refused=tuple(
            refused_host(request.host, request.kind, request.page_address)
            for one in taken
            for request in one.refused
        ),
        consequences=tuple(
            consequence(error, {cause.host for cause in causes})
            for one in taken
            for error, causes in one.consequences
        ),
        ignored=dict(Counter(part for one in taken for part in one.ignored)),
    )
    save_remarks(Path(preparation_of(config).spool), remarks)
