"""Deciding without a server: kept in the page, handed on as a command or a file."""

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


def test_a_group_is_decided_with_one_key_and_the_next_is_selected(footer: ReportPage) -> None:
    footer.press("a")

    expect(footer.finder.row("Terms")).to_contain_text("accepted")
    expect(footer.finder.selected).to_contain_text("Twitter” removed")
    expect(footer.bar.counts).to_contain_text("1 accepted")


def test_as_many_keys_as_groups(report: ReportPage) -> None:
    report.press(*"jj", *"aaaa")

    expect(report.bar.counts).to_contain_text("5 accepted")
    expect(report.bar.counts).to_contain_text("0 groups to decide")
    expect(report.announced).to_contain_text("Everything shown is decided.")


def test_partly_accepted_snapshots_are_told(footer: ReportPage) -> None:
    footer.press("a")

    expect(footer.bar.counts).to_contain_text("2 snapshots wait for another of their changes")


def test_one_rejected_change_rejects_the_snapshot(footer: ReportPage) -> None:
    footer.press("a", "r")

    expect(footer.bar.counts).to_contain_text("1 accepted")
    expect(footer.bar.counts).to_contain_text("2 rejected")


def test_later_takes_a_decision_back(footer: ReportPage) -> None:
    footer.press("a", "k", "u")

    expect(footer.bar.counts).to_contain_text("0 accepted")


@pytest.mark.parametrize(
    ("scope", "accepted", "waiting"),
    [("group", 1, 2), ("one", 0, 1), ("component", 1, 2), ("snapshot", 1, 0)],
)
def test_a_decision_can_be_about_more_or_less(
    footer: ReportPage, scope: str, accepted: int, waiting: int
) -> None:
    footer.bar.scope.select_option(scope)
    footer.bar.button("Accept").click()

    expect(footer.bar.counts).to_contain_text(f"{accepted} accepted")
    expect(footer.bar.counts.locator(".waiting")).to_have_count(1 if waiting else 0)


@pytest.mark.parametrize("words", ["not asked for", "5 captures", "is broken"])
def test_what_cannot_be_accepted_shows_its_next_step(report: ReportPage, words: str) -> None:
    report.finder.row(words).click()
    report.press("a")

    expect(report.bar.button("Accept")).to_be_disabled()
    expect(report.bar.counts).to_contain_text("0 accepted")


def test_the_next_step_is_said(report: ReportPage) -> None:
    report.finder.row("not asked for").click()

    expect(report.stage.next_step).to_contain_text("presscheck prune")


def test_decisions_outlast_the_page(footer: ReportPage) -> None:
    footer.press("a")
    footer.page.reload()

    expect(footer.finder.row("Terms")).to_contain_text("accepted")


def test_decisions_of_another_run_are_not_taken_up(
    footer: ReportPage, open_report: OpenReport, tmp_path: Path
) -> None:
    kept = footer.kept_decisions
    footer.press("a")
    assert "accept" in kept()
    footer.page.evaluate(
        "localStorage.setItem('presscheck 3f9c0123456789ab', '{\"99,0\": \"accept\"}')"
    )
    footer.page.reload()

    expect(footer.bar.counts).to_contain_text("0 accepted")


def test_decisions_work_where_storage_is_refused(report: ReportPage) -> None:
    report.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused') } })"
    )
    report.page.reload()
    report.finder.row("Terms").click()
    report.press("a")

    expect(report.bar.counts).to_contain_text("1 accepted")


def test_the_command_names_exactly_what_was_accepted(footer: ReportPage) -> None:
    footer.press("a", "a")
    footer.bar.button("Copy command").click()

    expect(footer.bar.told).to_have_text(f"presscheck approve {DESKTOP} {WIDE} {PHONE_NAME}")


def test_the_command_names_the_browser_where_several_looked(
    open_report: OpenReport, tmp_path: Path
) -> None:
    data = whole_run(tmp_path)
    data["renderers"].append(renderer("firefox"))
    data["snapshots"][1] |= {"browser": "firefox", "name": "it's/$(rm)@wide"}
    report = open_report(data, "#at=change-4")
    report.press("a", "a")
    report.bar.button("Copy command").click()

    expect(report.bar.told).to_have_text(
        f"presscheck approve --browser chromium {DESKTOP} {PHONE_NAME}\n"
        "presscheck approve --browser firefox 'it'\\''s/$(rm)@wide'"
    )


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
                "identity": f"id of {WIDE}",
                "decision": "accept",
            }
        ],
    }
