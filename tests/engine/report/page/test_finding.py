"""Finding, and the address that holds what was found."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.engine.report.page.conftest import OpenReport
from tests.engine.report.page.made_up import FOOTER, cause, change, run_of, snapshot
from tests.engine.report.page.report_page import ReportPage
from tests.engine.report.page.whole_run import MENU, part


@pytest.mark.parametrize(
    ("name", "choice", "left"),
    [
        ("Component", "Footer", 1),
        ("State", "menu-open", 1),
        ("Viewport", "phone", 2),
        ("Outcome", "resized", 1),
        ("Kind of change", "removed", 1),
    ],
)
def test_every_filter_narrows_the_list(
    report: ReportPage, name: str, choice: str, left: int
) -> None:
    report.finder.narrow(name, choice)

    expect(report.finder.rows).to_have_count(left)
    expect(report.finder.active).to_contain_text(choice)

    report.finder.active.click()
    expect(report.finder.rows).to_have_count(8)


@pytest.mark.parametrize(
    ("words", "left"), [("소개", 1), ("FOOTER moved", 1), ("twitter", 2), (MENU, 1), ("plain/", 1)]
)
def test_words_are_found_wherever_they_stand(report: ReportPage, words: str, left: int) -> None:
    report.finder.search.fill(words)

    expect(report.finder.rows).to_have_count(left)


def test_nothing_found_says_so_and_leads_back(report: ReportPage) -> None:
    report.finder.search.fill("no such words")
    expect(report.stage.title).to_have_text("Nothing here matches")

    report.finder.everything.click()

    expect(report.finder.rows).to_have_count(8)


def test_a_chip_filters_by_outcome_and_again_by_none(report: ReportPage) -> None:
    report.chip("1 check failed").click()
    expect(report.finder.rows).to_have_count(1)

    report.chip("1 check failed").click()

    expect(report.finder.rows).to_have_count(8)


def test_the_map_leads_to_a_components_changes(report: ReportPage) -> None:
    report.finder.map.get_by_role("button", name="Footer").click()
    expect(report.stage.title).to_have_text("Footer")
    expect(report.finder.rows).to_have_count(1)

    report.finder.map.get_by_role("button", name="Footer").press("Enter")

    expect(report.finder.rows).to_have_count(8)


def test_the_map_shows_other_pages(report: ReportPage) -> None:
    report.finder.pages_on_map.select_option(label="home")

    expect(report.finder.map).to_have_attribute(
        "aria-label", "Outline of home: 0 components not as approved"
    )


def test_the_map_shows_the_page_of_the_selected_cause(report: ReportPage) -> None:
    report.finder.row("no approved baseline").click()
    expect(report.finder.map).to_have_attribute("aria-label", re.compile("Outline of home"))

    report.finder.row("Terms").click()

    expect(report.finder.map).to_have_attribute("aria-label", re.compile("Outline of article"))


def test_a_component_as_large_as_the_page_tints_only_its_frame(open_report: OpenReport) -> None:
    page = cause("Page", "changed", change("restyled", "page", [0, 0, 9, 9]))
    outline = {
        "name": "a/x@wide",
        "browser": "chromium",
        "size": [400, 900],
        "parts": [part("Page", 0, 0, 400, 900), part("Footer", *FOOTER)],
    }
    report = open_report(run_of(snapshot("a/x@wide", "changed", page), outlines=[outline]))

    frame = report.finder.map.get_by_role("button", name="Page: changed")
    expect(frame.locator("rect")).to_have_css("fill", "none")
    frame.click(position={"x": 1, "y": 40})
    report.expect_address("component=Page")


def test_a_filter_by_screen_narrows_the_snapshots_of_a_group(report: ReportPage) -> None:
    report.finder.narrow("Viewport", "phone")

    expect(report.finder.row("Terms")).to_contain_text("1 of 3 snapshots")
    expect(report.stage.step_count).to_have_text("1 of 1")


def test_the_address_holds_the_view_and_opens_it_again(
    report: ReportPage, open_report: OpenReport, whole: Path
) -> None:
    report.finder.narrow("Viewport", "phone")
    report.finder.search.fill("terms")
    report.finder.row("Terms").click()
    report.press("6", "c", "z", "b")
    parts = ["viewport=phone", "text=terms", "at=change-4", "mode=onion", "only=on", "boxes=off"]
    report.expect_address(*parts, "zoom=100")

    again = open_report(whole, "#" + report.page.url.partition("#")[2])

    expect(again.finder.search).to_have_value("terms")
    expect(again.finder.rows).to_have_count(1)
    expect(again.stage.title).to_have_text("Footer")
    expect(again.stage.mode("Onion skin")).to_have_attribute("aria-pressed", "true")
    expect(again.stage.switch("Only this change")).to_have_attribute("aria-pressed", "true")


def test_back_and_forward_walk_through_what_was_looked_at(report: ReportPage) -> None:
    # A browser goes back from the last step that it knows of, so each has to arrive first.
    report.press("j")
    report.expect_address("at=change-2")
    report.press("2")
    report.expect_address("at=change-2", "mode=baseline")
    report.page.go_back()
    expect(report.page).not_to_have_url(re.compile("mode=baseline"))
    report.expect_address("at=change-2")
    report.page.go_back()
    expect(report.finder.rows.first).to_have_attribute("aria-current", "true")

    report.page.go_forward()

    expect(report.finder.rows.nth(1)).to_have_attribute("aria-current", "true")


def test_an_address_from_elsewhere_does_no_harm(open_report: OpenReport, whole: Path) -> None:
    report = open_report(whole, "#mode=evil&zoom=9e9&at=change-99&snapshot=%00&only=yes&x=1")

    expect(report.finder.rows.first).to_have_attribute("aria-current", "true")
    expect(report.stage.switch("Only this change")).to_have_attribute("aria-pressed", "false")


def test_a_change_is_told_by_its_own_kind(open_report: OpenReport) -> None:
    added = cause("Up button", "resized", change("added", "button “Up”", [0, 0, 9, 9]))

    report = open_report(run_of(snapshot("a/x@wide", "resized", added)))

    expect(report.chip("1 resized")).to_be_visible()
    expect(report.finder.rows).to_contain_text("Up button, added.", use_inner_text=False)
    expect(report.stage.root.locator("#stage-outcome")).to_contain_text("added")


def test_what_could_not_be_captured_is_a_word_of_its_own(open_report: OpenReport) -> None:
    why = "could not be captured: the page crashed"
    whole = cause("", "capture_failed", message=why)

    report = open_report(run_of(snapshot("a/x@wide", "capture_failed", whole)))

    expect(report.chip("1 not captured")).to_be_visible()
    expect(report.finder.rows).to_contain_text(why)
