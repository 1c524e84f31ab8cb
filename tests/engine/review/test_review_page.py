"""One key on the page, and the baseline is in the working tree; another, and it is as it was."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from presscheck.outcome import Change, Changed, ChangeKind, Missing
from presscheck.report.html import render
from presscheck.report.page_data import page_data
from presscheck.results import SnapshotResult
from presscheck.review.server import reviewing
from tests.engine.captures import approve, key
from tests.engine.report.page.conftest import window
from tests.engine.report.page.report_page import ReportPage
from tests.engine.results import keep, results, snapshot
from tests.engine.review.served import RUN, ReviewedRun

FOOTER = [f"article/whole@{viewport}" for viewport in ("desktop", "wide", "narrow")]
SHARE = [f"print/whole@{viewport}" for viewport in ("desktop", "wide")]
NEW = [f"section/state-{number}@desktop" for number in range(5)]


def changed_in(reviewed: ReviewedRun, name: str, component: str, what: str) -> SnapshotResult:
    digest = approve(reviewed.store, name)
    change = Change(ChangeKind.RESTYLED, component, "link “About”", "colour", "#027166", what)
    outcome = Changed((change,))
    capture = keep(reviewed.report, "red")
    return snapshot(outcome, name, components=(component,), digest=digest, capture=capture)


@pytest.fixture
def seen(reviewed: ReviewedRun) -> list[SnapshotResult]:
    """Ten changes that are three groups."""
    reviewed.snapshots = [
        *(changed_in(reviewed, name, "Footer", "#02755f") for name in FOOTER),
        *(changed_in(reviewed, name, "Share row", "#1f5aa0") for name in SHARE),
    ]
    for name in NEW:
        reviewed.captured(name, Missing())
    return reviewed.snapshots


@pytest.fixture
def review(
    browser: Browser, reviewed: ReviewedRun, seen: list[SnapshotResult]
) -> Iterator[ReportPage]:
    with opened(browser, reviewed, seen) as page:
        yield page


@contextmanager
def opened(
    browser: Browser, reviewed: ReviewedRun, seen: list[SnapshotResult]
) -> Iterator[ReportPage]:
    """A review, begun as by a new start of the command."""
    running = reviewed.review
    data = page_data(results(*seen), RUN)

    def page() -> str:
        return render({**data, "review": running.state}, {})

    with (
        reviewing(running, page, lambda: None, 0) as address,
        window(browser) as context,
    ):
        yield ReportPage(context.new_page()).open(address)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def is_red(reviewed: ReviewedRun, name: str) -> bool:
    baseline = reviewed.store.find(key(name))
    return baseline is not None and tuple(baseline.pixels[0, 0, :3]) == (255, 0, 0)


def test_ten_changes_in_three_groups_take_three_keys(
    review: ReportPage, reviewed: ReviewedRun
) -> None:
    for accepted in (3, 5, 10):
        with review.page.expect_response("**/decide"):
            review.press("a")
        expect(review.bar.root).to_contain_text(f"{accepted} snapshots accepted")

    assert all(is_red(reviewed, name) for name in (*FOOTER, *SHARE, *NEW))


def test_a_decision_taken_back_leaves_every_byte_as_it_was(
    review: ReportPage, reviewed: ReviewedRun
) -> None:
    before = contents(reviewed.store.folder)

    with review.page.expect_response("**/decide"):
        review.press("a")
    assert contents(reviewed.store.folder) != before
    review.press("k")
    with review.page.expect_response("**/decide"):
        review.press("u")

    assert contents(reviewed.store.folder) == before


def test_the_pictures_come_from_the_report(review: ReportPage) -> None:
    expect(review.page.locator("#screenshots img").first).to_have_js_property("naturalWidth", 60)


def test_a_review_opened_again_shows_what_was_accepted_and_takes_it_back(
    browser: Browser, reviewed: ReviewedRun, seen: list[SnapshotResult]
) -> None:
    before = contents(reviewed.store.folder)
    with opened(browser, reviewed, seen) as first, first.page.expect_response("**/decide"):
        first.press("a")
    assert contents(reviewed.store.folder) != before

    with opened(browser, reviewed, seen) as second:
        expect(second.bar.root).to_contain_text("3 snapshots accepted")
        with second.page.expect_response("**/decide"):
            second.press("r")
        expect(second.bar.root).to_contain_text("3 snapshots rejected")

    assert contents(reviewed.store.folder) == before


def test_what_cannot_be_taken_back_stays_accepted_on_the_page(
    browser: Browser, reviewed: ReviewedRun, seen: list[SnapshotResult]
) -> None:
    for name in FOOTER:
        approve(reviewed.store, name, "red")

    with opened(browser, reviewed, seen) as review:
        with review.page.expect_response("**/decide"):
            review.press("r")
        expect(review.page.get_by_text("git checkout -- baselines/").first).to_be_visible()
        expect(review.bar.root).to_contain_text("3 snapshots accepted")

    assert all(is_red(reviewed, name) for name in FOOTER)
