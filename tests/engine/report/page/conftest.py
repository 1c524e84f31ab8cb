"""Reports made for a test, open in the run's own browser."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from presscheck.report.html import write_page_of
from tests.engine.report.page.made_up import Data
from tests.engine.report.page.report_page import ReportPage
from tests.engine.report.page.whole_run import whole_run

OpenReport = Callable[..., ReportPage]


def window(browser: Browser, **choices: Any) -> BrowserContext:
    """Nothing moves and nothing is fetched: a report asks the network for nothing."""
    size = choices.pop("size", (1280, 800))
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        **{"reduced_motion": "reduce", "locale": "en-GB", "timezone_id": "UTC"} | choices,
    )
    context.set_default_timeout(10_000)
    return context


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a report of everything a run can come to."""
    folder = tmp_path_factory.mktemp("report")
    write_page_of(folder, whole_run(folder))
    return folder


@pytest.fixture(scope="module")
def read_only(browser: Browser, whole: Path) -> Iterator[ReportPage]:
    """The report, open for the tests of a file that only read."""
    with window(browser) as context:
        yield ReportPage(context.new_page()).open(whole.joinpath("index.html").as_uri())


@pytest.fixture
def open_report(browser: Browser, tmp_path: Path) -> Iterator[OpenReport]:
    """Opens a report in a window of the test's own; data is written, a folder is taken as it is."""
    contexts: list[BrowserContext] = []

    def opened(report: Data | Path, address: str = "", **choices: Any) -> ReportPage:
        folder = report if isinstance(report, Path) else tmp_path
        if not isinstance(report, Path):
            write_page_of(tmp_path, report)
        contexts.append(window(browser, **choices))
        page = contexts[-1].new_page()
        return ReportPage(page).open(folder.joinpath("index.html").as_uri() + address)

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def report(open_report: OpenReport, whole: Path) -> ReportPage:
    """The report of the whole run, in a window to act in."""
    return open_report(whole)
