"""Seven ways to look at two pictures."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.engine.report.page.conftest import OpenReport
from tests.engine.report.page.report_page import ReportPage
from tests.engine.report.page.whole_run import whole_run

WAYS = ["Side by side", "Baseline", "Diff", "Capture", "Slider", "Onion skin", "Blink"]


@pytest.fixture
def footer(report: ReportPage) -> ReportPage:
    report.finder.row("Terms").click()
    return report.expect_ready()


@pytest.mark.parametrize("key", range(1, 8))
def test_every_way_has_its_key_and_its_button(footer: ReportPage, key: int) -> None:
    footer.press(str(key))

    expect(footer.stage.mode(WAYS[key - 1])).to_have_attribute("aria-pressed", "true")
    expect(footer.stage.papers).to_have_count(2 if key == 1 else 1)
    expect(footer.stage.images).to_have_count(2 if key in {1, 5, 6, 7} else 1)


def test_natural_sizes_are_told(footer: ReportPage) -> None:
    expect(footer.stage.sheets.first).to_contain_text("400 × 900")


def test_the_slider_cuts_where_it_is_moved_to(footer: ReportPage) -> None:
    footer.press("5")
    footer.stage.blend.fill("25")

    expect(footer.stage.images.last).to_have_css("clip-path", "inset(0px 0px 0px 25%)")


def test_the_slider_follows_the_pointer(footer: ReportPage) -> None:
    footer.press("5")
    footer.stage.papers.click(position={"x": 300, "y": 400})

    expect(footer.stage.blend).to_have_value("75")


def test_the_onion_skin_takes_an_opacity(footer: ReportPage) -> None:
    footer.press("6")
    footer.stage.blend.fill("20")

    expect(footer.stage.images.last).to_have_css("opacity", "0.2")


def test_blinking_is_done_by_hand_where_motion_is_unwelcome(footer: ReportPage) -> None:
    footer.press("7")
    capture = footer.stage.images.last
    expect(capture).to_be_visible()

    footer.press("7")

    expect(capture).to_be_hidden()
    expect(footer.stage.root.get_by_role("button", name="Showing the baseline")).to_be_visible()


def test_blinking_blinks(open_report: OpenReport, whole: Path) -> None:
    report = open_report(whole, "#mode=blink&at=change-4", reduced_motion="no-preference")

    expect(report.stage.papers).to_have_class(re.compile("turned"))
    expect(report.stage.papers).not_to_have_class(re.compile("turned"))


def test_what_the_pictures_do_not_allow_cannot_be_chosen(footer: ReportPage) -> None:
    footer.finder.row("no approved baseline").click()

    for words in ("Baseline", "Diff", "Slider"):
        expect(footer.stage.mode(words)).to_be_disabled()
    expect(footer.stage.papers).to_have_count(1)


def test_a_snapshot_without_pictures_says_so(footer: ReportPage) -> None:
    footer.finder.row("not asked for").click()

    expect(footer.stage.screenshots).to_have_text("There is no picture of it.")


def test_a_picture_that_is_missing_says_so(open_report: OpenReport, tmp_path: Path) -> None:
    data = whole_run(tmp_path)
    data["pictures"]["p1"]["src"] = "data/chromium/nowhere.png"
    report = open_report(data, "#at=change-4")

    absent = report.stage.sheets.filter(has_text="This picture is not here")
    expect(absent).to_contain_text("data/chromium/nowhere.png")
    expect(report.stage.papers).to_have_count(1)


def test_one_picture_can_be_baseline_and_capture(open_report: OpenReport, tmp_path: Path) -> None:
    data = whole_run(tmp_path)
    data["snapshots"][0]["pictures"] = {"baseline": "p1", "capture": "p1"}
    report = open_report(data, "#at=change-4")

    expect(report.stage.images).to_have_count(2)


def test_a_run_beside_a_reference_address_says_so(open_report: OpenReport, tmp_path: Path) -> None:
    data = whole_run(tmp_path)
    beside = {"compared": "reference", "reference": "https://www.example", "left_out": ["Top 5"]}
    for one in data["snapshots"]:
        one |= beside
    for one in data["groups"]:
        one |= {"acceptable": False, "next": "mend the site under test"}
    report = open_report(data, "#mode=blink&at=change-4", reduced_motion="reduce")
    report.press("7")

    expect(report.stage.mode("Reference")).to_be_visible()
    expect(report.stage.mode("Baseline")).to_have_count(0)
    expect(report.stage.root.get_by_role("button", name="Showing the reference")).to_be_visible()
    expect(report.stage.root).to_contain_text("changed on the reference itself: Top 5")
    expect(report.bar.button("Accept")).to_be_disabled()
