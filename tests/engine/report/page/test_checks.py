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
    expect(failed.stage.title).to_have_text("Share row")
    expect(failed.stage.check).to_contain_text("expected to be visible")
    expect(failed.stage.check).to_contain_text("share bar opens Twitter [desktop]")
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
    expect(failed.bar.root).to_contain_text("A failed check cannot be accepted.")
    expect(failed.bar.counts).to_contain_text("0 snapshots accepted")


@pytest.mark.parametrize("path", ["../secret.png", "/etc/passwd", "javascript:alert(1)", "a//b"])
def test_paths_that_lead_elsewhere_are_not_followed(
    open_report: OpenReport, tmp_path: Path, path: str
) -> None:
    data = whole_run(tmp_path)
    data["failures"][0] |= {"attachments": [{"kind": "screenshot", "path": path}]}
    report = open_report(data, "#at=check-1")

    expect(report.stage.check).to_contain_text(f"at {path}")


def test_what_several_checks_found_is_one_row_with_the_list_of_them(
    open_report: OpenReport, tmp_path: Path
) -> None:
    data = whole_run(tmp_path)
    again = {"check": "share bar stays", "message": "too low\n- by 1\ndone before: Escape pressed"}
    data["failures"].append(data["failures"][0] | again)
    data["findings"][0] |= {"problem": "too low\n- by 1", "found_by": "opens (and 1 more check)"}
    report = open_report(data, "#at=check-1")

    expect(report.finder.rows).to_have_count(8)
    row = report.finder.rows.last
    expect(row).to_have_text(
        "×Share row, failed. too low\n- by 1opens (and 1 more check)", use_inner_text=False
    )
    expect(row.locator(".row-sentence")).to_have_css("white-space", "pre-line")
    expect(report.stage.check.get_by_role("heading")).to_have_text("Found by 2 checks")
    report.stage.check.get_by_text("share bar stays").click()
    expect(report.stage.check.get_by_text("done before: Escape pressed")).to_be_visible()


def test_what_was_found_in_no_component_is_a_failed_check(
    open_report: OpenReport, tmp_path: Path
) -> None:
    data = whole_run(tmp_path)
    data["failures"][0] |= {"component": ""}
    data["findings"][0] |= {"component": ""}
    report = open_report(data, "#at=check-1")

    expect(report.stage.title).to_have_text("Failed check")


def test_a_check_that_says_what_a_cause_says_is_told_under_it(
    open_report: OpenReport, tmp_path: Path
) -> None:
    data = whole_run(tmp_path)
    share = next(at for at, one in enumerate(data["groups"]) if one["component"] == "Share row")
    data["failures"][0] |= {"group": share, "finding": None}
    data["findings"] = []
    report = open_report(data)

    expect(report.finder.row("opens Twitter")).to_have_count(0)
    report.chip("1 check failed").click()
    expect(report.finder.rows).to_have_count(1)
    expect(report.finder.rows).to_contain_text("1 failed check")
    report.stage.root.get_by_text("also fails: share bar opens Twitter").click()
    expect(report.stage.root.get_by_text("expected to be visible")).to_be_visible()
