"""A page that did not open is told by the site's answer; after three in a row the run ends.

An error with an attribute `page_object` says that this page did not open. Any other failed check
is told the answer when that is none of a page: refused, broken or empty.
"""

import re
from collections.abc import Generator, Sequence
from contextlib import suppress
from http import HTTPStatus
from typing import Any

import pytest
from playwright.sync_api import Error, Page

from presscheck.browser.answers import Answer, answer_of
from presscheck.foreign_text import safe_line
from presscheck.hosts import AllowedHosts
from presscheck.plugin.lifecycle import end_run_after_test, fixtures_of, is_check
from presscheck.plugin.opening.page_list import page_of
from presscheck.plugin.options import settings_of
from presscheck.plugin.page_guard import page_watch_of

MOST_ABSENT = 3
"""The checks in a row without the page that they are about, after which the run ends."""

_GOTO = "Page.goto: "
_GOING = re.compile(r'navigating to "(.+?)", waiting')
"""How Playwright writes that a page could not be opened, and where it was going."""

_IN_A_ROW = pytest.StashKey[int]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None]:
    """Tell the answer when a fixture could not open its page."""
    try:
        yield
    except (AssertionError, Error) as error:
        _examine(item, error)
        raise


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Tell the answer when a check failed without its page; a page that was there ends the row."""
    try:
        yield
    except (AssertionError, Error) as error:
        _examine(item, error)
        raise
    if page_watch_of(item.config).has_pages():
        _end_row(item.config)


def _examine(item: pytest.Item, error: AssertionError | Error) -> None:
    """Put what the site answered before what the error says, and count pages that are not there."""
    if not is_check(item.config, fixtures_of(item)):
        return
    page_object = getattr(error, "page_object", None)
    watch, settings = page_watch_of(item.config), settings_of(item.config)
    hosts = AllowedHosts(settings.site or "", settings.hosts)
    page: Page | None = page_object.page if page_object else watch.last_page()
    if page is None:
        return
    if told := _nowhere(error, hosts, watch.downloads()):
        item.add_report_section("call", "Playwright", str(error))
        error.args, is_absent = (told,), True
    else:
        told, is_absent = _finding(page, page_object, hosts)
        if told:
            error.args = (f"{told}\n{error}", *error.args[1:])
    if is_absent:
        _count(item, told or safe_line(str(error).partition("\n")[0]), page)
    else:
        _end_row(item.config)


def _finding(page: Page, page_object: Any, hosts: AllowedHosts) -> tuple[str, bool]:
    """What to tell about a page, empty if nothing, and whether the page is not there."""
    answer = answer_of(page)
    if page_object:
        told = str(answer) if answer and answer.has_come else ""
        return told, _did_not_open(page_object, answer)
    if answer is None or not answer.is_unusual or hosts.is_outside(page.url):
        return "", False
    return str(answer) if answer.has_come else "", answer.turns_away


def _count(item: pytest.Item, told: str, page: Page) -> None:
    """Count a check without its page, and end the run when there are too many in a row.

    A page of a list that is not there is a result of that page.
    """
    if page_of(item):
        return
    count = item.config.stash[_IN_A_ROW] = item.config.stash.get(_IN_A_ROW, 0) + 1
    if count == MOST_ABSENT:
        end_run_after_test(
            item.config,
            f"{MOST_ABSENT} checks in a row did not get their page, the last one: {told}"
            f" (next: {_next_step(answer_of(page))})",
        )


def _next_step(answer: Answer | None) -> str:
    if answer and answer.status == HTTPStatus.UNAUTHORIZED:
        return "name the right user and password in http_credentials of [tool.presscheck]"
    return "open that address in a browser, or give another --base-url"


def _end_row(config: pytest.Config) -> None:
    config.stash[_IN_A_ROW] = 0


def _nowhere(error: AssertionError | Error, hosts: AllowedHosts, downloads: Sequence[str]) -> str:
    """Why the browser could not go to a page of the site, in one line; empty when it could."""
    problem, _, log = str(error).partition("\n")
    going = _GOING.search(log)
    if not problem.startswith(_GOTO) or (going and hosts.is_outside(going[1])):
        return ""
    address = going[1] if going else "the page"
    if problem == f"{_GOTO}Download is starting":
        told = downloads[-1] if downloads else f"{address} is a file to download, and not a page"
        return safe_line(told)
    return safe_line(f"{address} cannot be opened: {problem.removeprefix(_GOTO)}")


def _did_not_open(page_object: Any, answer: Answer | None) -> bool:
    """Whether nothing of the page is there, or the site has sent the browser to its login.

    A page that has lost its landmark alone is a fault of that page.
    """
    if answer is None or not answer.has_come or answer.is_login:
        return True
    parts = page_object.components() if hasattr(page_object, "components") else ()
    with suppress(Error):
        if parts:
            return not any(part.root.first.is_visible() for part in parts)
    return answer.turns_away
