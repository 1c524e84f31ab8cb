"""Served by presscheck review: decisions are sent, refusals are shown."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Route, expect

from presscheck.report.html import render
from tests.engine.report.page.conftest import window
from tests.engine.report.page.report_page import ReportPage
from tests.engine.report.page.whole_run import DESKTOP, PHONE_NAME, WIDE, whole_run

SITE = "http://127.0.0.1:9"
STATUS = "git status will show under baselines/: 1 changed"


class ReviewServer:
    """Answers as presscheck review does, and notes what it was asked."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.asked: list[tuple[str, Any]] = []
        self.refused = ""
        self.gone = False

    def answer(self, route: Route) -> None:
        request = route.request
        path = request.url.removeprefix(f"{SITE}/token/").partition("#")[0]
        if self.gone:
            route.abort()
        elif request.method == "POST":
            assert request.header_value("content-type") == "application/json"
            self.asked.append((path, json.loads(request.post_data or "")))
            route.fulfill(json=self.answers(self.asked[-1][1].get("decisions", [])))
        elif path:
            route.fulfill(status=404, body="")
        else:
            route.fulfill(body=self.page, content_type="text/html; charset=utf-8")

    def answers(self, decisions: list[dict[str, str]]) -> dict[str, Any]:
        more = {"refused": self.refused, "next": "run make check" if self.refused else ""}
        return {"answers": [one | more for one in decisions], "status": STATUS}


@pytest.fixture
def server(tmp_path: Path) -> ReviewServer:
    return ReviewServer(
        render(whole_run(tmp_path) | {"review": {"status": "nothing changed yet"}}, {})
    )


@pytest.fixture
def review(browser: Browser, server: ReviewServer) -> Iterator[ReportPage]:
    """The footer's group, open on the served page."""
    with window(browser) as context:
        context.route("**/*", server.answer)
        yield ReportPage(context.new_page()).open(f"{SITE}/token/#at=change-4")


def sent(decision: str, *snapshots: str) -> tuple[str, dict[str, Any]]:
    """The request with this decision about snapshots, in the format of decisions.json."""
    entries = [
        {"snapshot": one, "browser": "chromium", "digest": f"id of {one}", "decision": decision}
        for one in snapshots
    ]
    return "decide", {"version": 1, "run": "3f9c0123456789ab", "decisions": entries}


def test_it_says_what_git_will_show(review: ReportPage) -> None:
    expect(review.bar.root).to_contain_text("nothing changed yet")
    expect(review.bar.button("Copy command")).to_be_hidden()

    review.press("a")

    expect(review.bar.root).to_contain_text(STATUS)


def test_snapshots_are_sent_once_all_of_them_is_decided(
    review: ReportPage, server: ReviewServer
) -> None:
    review.press("a")
    expect(review.bar.root).to_contain_text(STATUS)
    assert server.asked == [sent("accept", WIDE)]

    review.press("r")
    review.bar.button("Done").click()

    expect(review.bar.button("Done")).to_be_disabled()
    assert server.asked[1:] == [sent("reject", DESKTOP, PHONE_NAME), ("finish", {})]


def test_a_decision_taken_back_is_sent_as_well(review: ReportPage, server: ReviewServer) -> None:
    review.press("a", "k", "u")
    review.bar.button("Done").click()

    expect(review.bar.button("Done")).to_be_disabled()
    assert server.asked[1] == sent("later", WIDE)


def test_a_refusal_is_shown_and_the_decision_goes_back(
    review: ReportPage, server: ReviewServer
) -> None:
    server.refused = "its baseline moved since"
    review.press("a")

    expect(review.bar.root).to_contain_text("its baseline moved since")
    expect(review.bar.root).to_contain_text("run make check")
    expect(review.bar.counts).to_contain_text("0 snapshots accepted")
    review.press("k", "l")
    expect(review.stage.refused).to_contain_text("its baseline moved since")


def test_a_server_that_is_gone_is_told(review: ReportPage, server: ReviewServer) -> None:
    server.gone = True
    review.press("a")

    expect(review.bar.root).to_contain_text("presscheck review does not answer")
    expect(review.bar.counts).to_contain_text("0 snapshots accepted")


def test_done_ends_the_server(review: ReportPage, server: ReviewServer) -> None:
    review.bar.button("Done").click()

    expect(review.bar.root).to_contain_text("This tab can be closed")
    assert server.asked == [("finish", {})]


def test_traces_open_in_the_viewer(review: ReportPage) -> None:
    review.finder.rows.last.click()
    link = review.stage.check.get_by_role("link", name="Open the trace")

    expect(link).to_have_attribute(
        "href",
        "trace/index.html?trace=http%3A%2F%2F127.0.0.1%3A9%2Ftoken%2Fchecks%2Fshare%2520bar%2Ftrace.zip",
    )


def test_nothing_but_whole_snapshots_is_sent(review: ReportPage, server: ReviewServer) -> None:
    review.bar.scope.select_option("one")
    review.press("a")
    review.bar.button("Done").click()

    expect(review.bar.button("Done")).to_be_disabled()
    assert DESKTOP not in json.dumps(server.asked)
