"""Deciding without a server: what a key decides, and how long that is kept."""

import pytest
from playwright.sync_api import expect

from tests.engine.report.page.conftest import OpenReport
from tests.engine.report.page.made_up import Data, cause, change, run_of, snapshot
from tests.engine.report.page.report_page import ReportPage


@pytest.fixture
def footer(report: ReportPage) -> ReportPage:
    report.finder.row("Terms").click()
    return report


def test_a_group_is_decided_with_one_key_and_the_next_is_selected(footer: ReportPage) -> None:
    footer.press("a")

    expect(footer.finder.row("Terms")).to_contain_text("accepted")
    expect(footer.finder.selected).to_contain_text("Twitter” removed")
    expect(footer.bar.counts).to_contain_text("1 snapshot accepted")


def test_as_many_keys_as_groups(report: ReportPage) -> None:
    report.press(*"jj", *"aaaa")

    expect(report.bar.counts).to_contain_text("5 snapshots accepted")
    expect(report.bar.counts).to_contain_text("4 of 4 causes decided")
    expect(report.announced).to_contain_text("Everything shown is decided.")


def test_partly_accepted_snapshots_are_told(footer: ReportPage) -> None:
    footer.press("a")

    expect(footer.bar.counts).to_contain_text("2 snapshots wait for another of their causes")


def test_one_rejected_change_rejects_the_snapshot(footer: ReportPage) -> None:
    footer.press("a", "r")

    expect(footer.bar.counts).to_contain_text("1 snapshot accepted")
    expect(footer.bar.counts).to_contain_text("2 snapshots rejected")


def test_later_takes_a_decision_back(footer: ReportPage) -> None:
    footer.press("a", "k", "u")

    expect(footer.bar.counts).to_contain_text("0 snapshots accepted")


@pytest.mark.parametrize(
    ("scope", "accepted", "waiting"),
    [
        ("group", "1 snapshot", 2),
        ("one", "0 snapshots", 1),
        ("component", "1 snapshot", 2),
        ("snapshot", "1 snapshot", 0),
    ],
)
def test_a_decision_can_be_about_more_or_less(
    footer: ReportPage, scope: str, accepted: str, waiting: int
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
    expect(report.bar.root).to_contain_text("This cannot be accepted. Next: ")
    expect(report.bar.counts).to_contain_text("0 snapshots accepted")


def test_the_next_step_is_said(report: ReportPage) -> None:
    report.finder.row("not asked for").click()

    expect(report.stage.next_step).to_contain_text("presscheck prune")


def test_decisions_outlast_the_page(footer: ReportPage) -> None:
    footer.press("a")
    expect(footer.bar.counts).to_contain_text("1 snapshot accepted")
    footer.page.reload()

    expect(footer.finder.row("Terms")).to_contain_text("accepted")


def test_kept_decisions_that_fit_nothing_are_left_alone(footer: ReportPage) -> None:
    footer.press("a")
    assert "accept" in footer.kept_decisions()
    footer.page.evaluate(
        "localStorage.setItem('presscheck 3f9c0123456789ab', '{\"99,0\": \"accept\"}')"
    )
    footer.page.reload()

    expect(footer.bar.counts).to_contain_text("0 snapshots accepted")


def test_decisions_work_where_storage_is_refused(report: ReportPage) -> None:
    report.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused') } })"
    )
    report.page.reload()
    report.finder.row("Terms").click()
    report.press("a")

    expect(report.bar.counts).to_contain_text("1 snapshot accepted")


def test_what_only_follows_is_decided_with_its_cause(open_report: OpenReport) -> None:
    moved = change("moved", "list", [0, 0, 9, 9], component="Footer")
    share = cause("Share row", "changed", change("removed", "link “Twitter”", [0, 0, 9, 9]), moved)
    data = run_of(snapshot("a/x@wide", "changed", share))
    data["groups"][0]["components"] = ["Share row", "Footer"]
    report = open_report(data)
    expect(report.bar.root).to_contain_text("0 of 1 cause decided")
    expect(report.finder.rows).to_have_count(1)

    report.press("a")

    expect(report.bar.counts).to_contain_text("1 snapshot accepted")


def test_a_cause_is_decided_in_every_snapshot_whatever_else_is_in_it(
    open_report: OpenReport,
) -> None:
    def share() -> Data:
        return cause("Share row", "changed", change("resized", "group “Share”", [0, 0, 9, 9]))

    footer = cause("Footer", "changed", change("moved", "list", [0, 0, 9, 9]))
    names = [f"a/x@{viewport}" for viewport in ("desktop", "wide", "narrow")]
    shots = [snapshot(name, "changed", share()) for name in names[:2]]
    report = open_report(run_of(*shots, snapshot(names[2], "changed", footer, share())))
    report.finder.row("Share").click()

    report.press("a")

    expect(report.bar.counts).to_contain_text("2 snapshots accepted")
    expect(report.bar.counts).to_contain_text("1 snapshot waits for another of its causes")
    report.press("a")
    expect(report.bar.counts).to_contain_text("3 snapshots accepted")
