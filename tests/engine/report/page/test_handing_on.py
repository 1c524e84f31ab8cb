"""Decisions leave the page as a command or as a file."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.engine.report.page.conftest import OpenReport
from tests.engine.report.page.made_up import renderer
from tests.engine.report.page.report_page import ReportPage
from tests.engine.report.page.whole_run import DESKTOP, PHONE_NAME, WIDE, whole_run


@pytest.fixture
def footer(report: ReportPage) -> ReportPage:
    report.finder.row("Terms").click()
    return report


def test_the_command_names_exactly_what_was_accepted(footer: ReportPage) -> None:
    footer.press("a", "a")
    footer.bar.button("Copy command").click()

    expect(footer.bar.message).to_have_text(f"presscheck approve {DESKTOP} {WIDE} {PHONE_NAME}")


def test_the_command_names_the_browser_where_several_looked(
    open_report: OpenReport, tmp_path: Path
) -> None:
    data = whole_run(tmp_path)
    data["renderers"].append(renderer("firefox"))
    data["snapshots"][1] |= {"browser": "firefox", "name": "it's/$(rm)@wide"}
    report = open_report(data, "#at=change-4")
    report.press("a", "a")
    report.bar.button("Copy command").click()

    expect(report.bar.message).to_have_text(
        f"presscheck approve --browser chromium {DESKTOP} {PHONE_NAME}\n"
        "presscheck approve --browser firefox 'it'\\''s/$(rm)@wide'"
    )


# Playwright cannot tell of a stock Firefox's downloads.
@pytest.mark.skip_browser("firefox")
def test_saved_decisions_are_those_of_whole_snapshots(footer: ReportPage) -> None:
    footer.press("a")
    with footer.page.expect_download() as download:
        footer.bar.button("Save decisions").click()

    assert download.value.suggested_filename == "decisions.json"
    assert json.loads(download.value.path().read_text("utf-8")) == {
        "version": 1,
        "run": "3f9c0123456789ab",
        "decisions": [
            {
                "snapshot": WIDE,
                "browser": "chromium",
                "digest": f"id of {WIDE}",
                "decision": "accept",
            }
        ],
    }
