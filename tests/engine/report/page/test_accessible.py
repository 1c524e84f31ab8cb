"""Readable by everybody: axe-core, small windows, both themes, no motion."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.engine.report.page.conftest import OpenReport
from tests.engine.report.page.made_up import run_of
from tests.engine.report.page.report_page import ReportPage

PHONE = {"size": (390, 844)}
VIEWS = [
    pytest.param("#at=change-4", id="change"),
    pytest.param("#at=change-4&mode=slider&only=on&masks=on", id="slider"),
    pytest.param("#at=check-1", id="check"),
    pytest.param("#component=Footer&text=x", id="nothing found"),
]


def violations(report: ReportPage) -> list[str]:
    found = Axe().run(report.page).response["violations"]
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("size", [(1280, 800), (390, 844)], ids=["desktop", "phone"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("address", VIEWS)
def test_axe_finds_nothing(
    open_report: OpenReport, whole: Path, address: str, theme: str, size: tuple[int, int]
) -> None:
    report = open_report(whole, address, size=size, color_scheme=theme)
    for folded in report.page.locator("summary:visible").all():
        folded.click()

    assert violations(report) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_after_decisions_and_in_help(
    open_report: OpenReport, whole: Path, theme: str
) -> None:
    report = open_report(whole, "#at=change-4", color_scheme=theme)
    report.press("a", "r")
    report.bar.button("Save decisions").click()
    expect(report.bar.message).to_be_visible()
    assert violations(report) == []

    report.press("?")

    assert violations(report) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_run_without_a_change_is_calm(open_report: OpenReport, theme: str) -> None:
    report = open_report(run_of(sentence="All 3 snapshots are as approved."), color_scheme=theme)

    expect(report.stage.title).to_have_text("Everything is as approved")
    expect(report.page).to_have_title("✓ All 3 snapshots are as approved.")
    expect(report.bar.root).to_be_hidden()
    assert violations(report) == []


def test_both_themes_are_drawn(open_report: OpenReport, whole: Path) -> None:
    grounds = {
        open_report(whole, color_scheme=theme).page.evaluate(
            "getComputedStyle(document.documentElement).backgroundColor"
        )
        for theme in ("light", "dark")
    }

    assert len(grounds) == 2


@pytest.mark.parametrize("width", [320, 390, 768, 1024])
def test_nothing_is_wider_than_the_window(open_report: OpenReport, whole: Path, width: int) -> None:
    report = open_report(whole, "#at=change-4&zoom=400", size=(width, 800))

    assert report.overflow() == 0


@pytest.fixture
def phone(open_report: OpenReport, whole: Path) -> ReportPage:
    choices: dict[str, Any] = PHONE
    return open_report(whole, **choices)


def test_on_a_phone_a_selected_change_comes_into_sight(phone: ReportPage) -> None:
    phone.finder.row("Terms").click()

    expect(phone.stage.title).to_be_in_viewport()
    expect(phone.stage.papers.first).to_be_in_viewport()


def test_on_a_phone_a_button_leads_back_to_the_selected_row(phone: ReportPage) -> None:
    phone.finder.row("Terms").click()
    expect(phone.finder.row("Terms")).not_to_be_in_viewport()

    phone.page.get_by_role("button", name="Back to the list").click()

    expect(phone.finder.row("Terms")).to_be_in_viewport()
    expect(phone.finder.row("Terms")).to_be_focused()


def test_beside_the_list_nothing_leads_back_to_it(report: ReportPage) -> None:
    expect(report.page.get_by_role("button", name="Back to the list")).to_be_hidden()


def test_on_a_phone_the_bar_stays_within_reach(phone: ReportPage) -> None:
    phone.finder.row("Terms").click()
    expect(phone.bar.button("Accept")).to_be_in_viewport()

    phone.bar.button("Accept").click()

    expect(phone.stage.title).to_have_text("Share row")
    expect(phone.bar.counts).to_contain_text("1 snapshot accepted")


def test_on_a_phone_a_wide_component_stands_below_its_baseline(phone: ReportPage) -> None:
    phone.finder.row("Terms").click()
    phone.press("c")
    expect(phone.stage.switch("Only this change")).to_have_attribute("aria-pressed", "true")
    expect(phone.stage.sheets.last).to_contain_text("shown at 200 %")
    before, after = (sheet.bounding_box() for sheet in phone.stage.sheets.all())

    assert before
    assert after
    assert after["y"] >= before["y"] + before["height"]
