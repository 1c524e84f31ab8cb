"""Which parts of a run are still there; stand-ins play the browser and the driver."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright

from presscheck.browser.life import RunningParts, all_connected


class StandInBrowser(Browser):
    def __init__(self) -> None:
        self.connected = True

    def is_connected(self) -> bool:
        return self.connected


class StandInDriver(Playwright):
    """Answers, or calls `arrives` and then fails as Playwright does without its driver."""

    def __init__(self, arrives: Callable[[], None] | None = None) -> None:
        self.arrives = arrives

    @property
    def request(self) -> Any:
        return self

    def new_context(self) -> Any:
        if self.arrives:
            self.arrives()
            raise Exception("Connection closed while reading from the driver")
        return self

    def dispose(self) -> None:
        pass


@pytest.fixture
def browser() -> StandInBrowser:
    return StandInBrowser()


def test_a_browser_that_has_gone_is_missed(browser: StandInBrowser) -> None:
    parts = RunningParts(StandInDriver(), [StandInBrowser(), browser])
    assert parts.has_browsers()

    browser.connected = False

    assert not parts.has_browsers()
    assert not all_connected(parts.browsers)
    assert parts.has_driver()


def test_a_browser_that_was_closed_in_order_is_not_missed(browser: StandInBrowser) -> None:
    parts = RunningParts(StandInDriver(), [browser])

    parts.close(browser)
    browser.connected = False

    assert parts.has_browsers()


def test_a_browser_that_had_gone_before_it_was_closed_is_missed(browser: StandInBrowser) -> None:
    parts = RunningParts(StandInDriver(), [browser])

    browser.connected = False
    parts.close(browser)

    assert parts.browsers == []
    assert not parts.has_browsers()


def test_a_driver_that_does_not_answer_is_missed_also_after_it_was_closed() -> None:
    driver = StandInDriver(arrives=lambda: None)
    parts = RunningParts(driver)
    assert not parts.has_driver()

    parts.close(driver)

    assert not parts.has_driver()


def test_a_run_without_a_driver_misses_none() -> None:
    assert RunningParts().has_driver()
