"""Failed checks of behaviour and layout, beside the pictures' changes."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.engine.report.page.conftest import OpenReport
from tests.engine.report.page.report_page import ReportPage
from tests.engine.report.page.whole_run import whole_run


@pytest.fixture
def failed(report: ReportPage) -> ReportPage:
    report.finder.rows.last.click()
    return report


def test_it_says_what_is_wrong(failed: ReportPage) -> None:
    expect(failed.stage.title).to_have_text("share bar opens Twitter [desktop]")
    expect(failed.stage.check).to_contain_text("expected to be visible")
    expect(failed.stage.check).to_contain_text("tests/behaves/test_share.py")


def test_details_and_output_are_folded(failed: ReportPage) -> None:
    expect(failed.stage.check).not_to_contain_text("AssertionError")

    failed.stage.check.get_by_text("Details").click()
    failed.stage.check.get_by_text("Console and output").click()

    expect(failed.stage.check).to_contain_text("AssertionError")
    expect(failed.stage.check).to_contain_text("the script was refused")


def test_its_screenshot_is_shown(failed: ReportPage) -> None:
    image = failed.stage.check.get_by_role("img", name="Screenshot")

    expect(image).to_have_js_property("naturalWidth", 200)


def test_a_video_that_is_not_there_says_so(failed: ReportPage) -> None:
    expect(failed.stage.check).to_contain_text("checks/share bar/video.webm")


def test_a_trace_has_the_command_that_opens_it(failed: ReportPage, whole: Path) -> None:
    trace = whole / "checks" / "share bar" / "trace.zip"

    expect(failed.stage.check).to_contain_text(f"playwright show-trace '{trace}'")

    failed.stage.check.get_by_role("button", name="Copy the command").click()
    expect(failed.bar.message).to_contain_text("playwright show-trace")


def test_there_is_nothing_to_decide_about_it(failed: ReportPage) -> None:
    failed.press("a")

    expect(failed.bar.button("Accept")).to_be_disabled()
    expect(failed.bar.counts).to_contain_text("0 accepted")


@pytest.mark.parametrize("path", ["../secret.png", "/etc/passwd", "javascript:alert(1)", "a//b"])
def test_paths_that_lead_elsewhere_are_not_followed(
    open_report: OpenReport, tmp_path: Path, path: str
) -> None:
    data = whole_run(tmp_path)
    data["failures"][0] |= {"attachments": [{"kind": "screenshot", "path": path}]}
    report = open_report(data, "#at=check-1")

    expect(report.stage.check).to_contain_text(f"at {path}")


def test_a_check_that_says_what_a_cause_says_is_told_under_it(
    open_report: OpenReport, tmp_path: Path
) -> None:
    data = whole_run(tmp_path)
    share = next(at for at, one in enumerate(data["groups"]) if one["component"] == "Share row")
    data["failures"][0]["group"] = share
    report = open_report(data)

    expect(report.finder.row("opens Twitter")).to_have_count(0)
    report.chip("1 failed").click()
    expect(report.finder.rows).to_have_count(1)
    expect(report.finder.rows).to_contain_text("1 failed check")
    report.stage.root.get_by_text("also fails: share bar opens Twitter").click()
    expect(report.stage.root.get_by_text("expected to be visible")).to_be_visible()
