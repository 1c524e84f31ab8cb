"""Everything by keyboard."""

import pytest
from playwright.sync_api import expect

from tests.engine.report.page.report_page import ReportPage


@pytest.mark.parametrize(("onward", "back"), [("j", "k"), ("ArrowDown", "ArrowUp")])
def test_groups_are_walked_through(report: ReportPage, onward: str, back: str) -> None:
    report.press(onward, onward)
    expect(report.finder.rows.nth(2)).to_have_attribute("aria-current", "true")

    report.press(back)

    expect(report.finder.rows.nth(1)).to_have_attribute("aria-current", "true")
    expect(report.announced).to_contain_text("2 of 8")


@pytest.mark.parametrize(("onward", "back"), [("l", "h"), ("ArrowRight", "ArrowLeft")])
def test_the_snapshots_of_a_group_are_walked_through(
    report: ReportPage, onward: str, back: str
) -> None:
    report.finder.row("Terms").click()
    report.press(onward, onward)
    expect(report.stage.step_count).to_have_text("3 of 3")

    report.press(back)

    expect(report.stage.snapshot).to_have_value("article/at-rest@wide")


def test_the_focus_goes_along_with_the_selection(report: ReportPage) -> None:
    report.finder.rows.first.focus()
    report.press("j")

    expect(report.finder.rows.nth(1)).to_be_focused()


@pytest.mark.parametrize("key", ["j", "a", "1", "?", "ArrowDown"])
def test_keys_mean_nothing_while_somebody_types(report: ReportPage, key: str) -> None:
    report.finder.search.focus()
    report.press(key)

    expect(report.finder.search).to_be_focused()
    expect(report.help).to_be_hidden()
    expect(report.bar.counts).to_contain_text("0 snapshots accepted")


@pytest.mark.parametrize("modifier", ["Control", "Alt", "Meta"])
def test_keys_with_modifiers_belong_to_the_browser(report: ReportPage, modifier: str) -> None:
    report.press(f"{modifier}+j")

    expect(report.finder.rows.first).to_have_attribute("aria-current", "true")


def test_slash_goes_to_the_search_and_enter_back_to_the_list(report: ReportPage) -> None:
    report.press("/")
    expect(report.finder.search).to_be_focused()

    report.page.keyboard.type("twitter")
    report.press("Enter")

    expect(report.finder.rows.first).to_be_focused()
    expect(report.finder.rows).to_have_count(2)


def test_help_names_every_key_and_closes_with_escape(report: ReportPage) -> None:
    report.press("?")
    expect(report.help).to_be_visible()
    expect(report.help).to_contain_text("Accept, and on to the next cause")

    report.press("Escape")

    expect(report.help).to_be_hidden()


def test_the_page_can_be_walked_through_with_tab(report: ReportPage) -> None:
    report.press("Tab")
    expect(report.page.get_by_role("link", name="Skip to the selected change")).to_be_focused()

    report.press("Enter")

    expect(report.stage.title).to_be_focused()


def test_arrows_scroll_the_pictures_when_those_have_the_focus(report: ReportPage) -> None:
    report.finder.row("Terms").click()
    report.stage.screenshots.focus()
    report.press("ArrowDown")

    expect(report.finder.selected).to_contain_text("Terms")
