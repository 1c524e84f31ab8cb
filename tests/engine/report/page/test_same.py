"""Those as approved: any number of names, of which those in visibility are drawn."""

import pytest
from playwright.sync_api import expect

from tests.engine.report.page.conftest import OpenReport
from tests.engine.report.page.made_up import run_of
from tests.engine.report.page.report_page import ReportPage


@pytest.fixture
def many(open_report: OpenReport) -> ReportPage:
    names = [f"section/page-{count:05}@desktop" for count in range(10_000)]
    return open_report(run_of(same=[["chromium", names]], counts={"same": len(names)}))


def test_nothing_is_drawn_before_it_is_looked_at(many: ReportPage) -> None:
    expect(many.finder.same).to_have_text("As approved 10,000")
    expect(many.page.locator("#same-list li")).to_have_count(0)


def test_only_what_is_in_sight_is_drawn(many: ReportPage) -> None:
    many.finder.same.click()

    expect(many.finder.same_names.first).to_have_text("section/page-00000@desktop")
    assert many.finder.same_names.count() < 60


def test_the_end_can_be_scrolled_to(many: ReportPage) -> None:
    many.finder.same.click()
    many.page.locator("#same-window").evaluate("place => place.scrollTo(0, place.scrollHeight)")

    expect(many.finder.same_names.last).to_have_text("section/page-09999@desktop")
    expect(many.finder.same_names.last).to_be_in_viewport()


def test_names_are_found(many: ReportPage) -> None:
    many.chip("10,000 as approved").click()
    many.page.keyboard.type("0123")

    expect(many.finder.same_names).to_have_count(11)
    expect(many.page.locator("#same-count")).to_have_text("11 of 10,000")
