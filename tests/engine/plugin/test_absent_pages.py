"""A check without its page is told what the site answered, and three in a row end the run."""

import pytest

from presscheck.report.files import read_results
from tests.engine.plugin.conftest import Checks, Run

SITE = """
    from contextlib import contextmanager
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    from threading import Thread

    ICON = '<link rel="icon" href="data:,">'
    KINDS = {
        "/whole": (200, "<title>Whole</title><header>Paper</header><h1>Story</h1>"),
        "/headless": (200, "<title>Headless</title><header>Paper</header>"),
        "/gone": (404, "<title>Gone</title><header>Paper</header>"),
        "/walled": (403, "<title>No entry \\x1b[2J</title>Forbidden"),
        "/locked": (401, "<title>Log in</title>Unauthorized"),
        "/broken": (500, "<title>Oops</title>Internal error"),
        "/empty": (200, ""),
        "/login": (200, "<title>Log in</title><header>Paper</header><input type=password>"),
        "/moved": (200, "<title>Moved</title><header>Paper</header><input type=password hidden>"),
    }

    FORWARD = {"/members": "/login", "/old": "/moved"}

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self):
            path = TinySite.everything or self.path
            if path == "/reset":
                self.connection.close()
                return
            status, text = KINDS.get(path, (200, "binary"))
            self.send_response(302 if path in FORWARD else status)
            kind = "text/html" if path in KINDS else "application/octet-stream"
            self.send_header("Content-Type", kind)
            self.send_header("Location", FORWARD.get(path, ""))
            self.end_headers()
            self.wfile.write((ICON + text if text and status == 200 else text).encode())

        def log_message(self, *words):
            pass

    class TinySite:
        articles = ("/whole",)
        everything = "%s"

        @contextmanager
        def serve(self, port=0):
            server = ThreadingHTTPServer(("127.0.0.1", port), Answers)
            server.handle_error = lambda request, address: None
            Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
            yield f"http://127.0.0.1:{server.server_port}"
            server.shutdown()
            server.server_close()

    SITE = TinySite()
"""

CHECKS = """
    from types import SimpleNamespace

    import pytest
    from playwright.sync_api import Error, expect

    expect.set_options(timeout=200)

    class Story:
        def __init__(self, page):
            self.page = page

        def open(self, path):
            try:
                self.page.goto(path)
                expect(self.page.get_by_role("heading")).to_be_visible()
            except (AssertionError, Error) as error:
                error.page_object = self
                raise
            return self

        def components(self):
            return [SimpleNamespace(name="Header", root=self.page.get_by_role("banner"))]
"""

ONE_BY_ONE = (
    CHECKS
    + """
    def test_walled(page):
        Story(page).open("/walled")

    @pytest.fixture
    def empty(page):
        return Story(page).open("/empty")

    def test_empty(empty):
        pass

    def test_whole(page):
        Story(page).open("/whole")

    def test_walled_again(page):
        Story(page).open("/walled")

    def test_members_only(shared):
        shared(lambda page: Story(page).open("/members"), "members")

    def test_headless(page):
        Story(page).open("/headless")

    def test_moved(page):
        Story(page).open("/old")

    def test_gone(page):
        Story(page).open("/gone")

    def test_walled_for_a_stranger(page):
        page.goto("/walled")
        expect(page.get_by_role("heading")).to_have_text("Story")

    def test_whole_for_a_stranger(page):
        page.goto("/whole")
        expect(page.get_by_role("heading")).to_have_text("Another story")

    def test_binary(page):
        Story(page).open("/binary")

    def test_without_a_page():
        pass

    def test_reset(page):
        page.goto("/reset")

    def test_broken(shared):
        shared(lambda page: Story(page).open("/broken"), "broken")

    def test_after_the_end(page):
        Story(page).open("/whole")
"""
)


@pytest.fixture(scope="module")
def one_by_one(run_checks: Checks) -> Run:
    return run_checks(ONE_BY_ONE, "-v", site=SITE % "")


@pytest.mark.parametrize(
    ("check", "sentence"),
    [
        ("walled", "/walled answered 403 (Forbidden): 37 bytes of text/html, titled “No entry"),
        ("empty", "/empty answered 200 (OK): 0 bytes of text/html, without a title"),
        ("members only", "/login (after a redirect) answered 200 (OK): "),
        ("headless", "/headless answered 200 (OK): "),
        ("moved", "/moved (after a redirect) answered 200 (OK): "),
        ("gone", "/gone answered 404 (Not Found): "),
        ("walled for a stranger", "/walled answered 403 (Forbidden): "),
        ("binary", "/binary as 'binary' and opened no page"),
        ("reset", "/reset cannot be opened: net::ERR_"),
        ("broken", "/broken answered 500 (Internal Server Error): "),
    ],
    ids=lambda words: words.partition(":")[0],
)
def test_the_answer_of_the_site_is_told_first(one_by_one: Run, check: str, sentence: str) -> None:
    first = one_by_one.summary_of(check).splitlines()[0]

    assert "http://127.0.0.1:" in first
    assert sentence in first


def test_a_check_with_its_page_is_told_as_ever(one_by_one: Run) -> None:
    first = one_by_one.summary_of("whole for a stranger").splitlines()[0]

    assert first.lstrip().startswith("the text of ")
    assert first.endswith(" is “Story” instead of “Another story”")


def test_the_text_of_the_landmark_follows(one_by_one: Run) -> None:
    assert "heading is not there, and should be visible" in one_by_one.summary_of("walled")


def test_three_in_a_row_end_the_run_in_one_line_with_the_report(one_by_one: Run) -> None:
    line = next(line for line in one_by_one.output.splitlines() if "checks in a row" in line)
    results = read_results(one_by_one.folder / "presscheck-report")

    assert "3 checks in a row did not get their page, the last one: http://127.0.0.1:" in line
    assert "/broken answered 500" in line
    assert "give another --base-url)" in line
    assert any("3 checks in a row did not get their page" in note for note in results.notes)
    assert len(results.failures) == 12
    assert one_by_one.code == 2
    assert "test_after_the_end" not in one_by_one.output


def test_workers_together_end_the_run_of_a_site_that_turns_everybody_away(
    run_checks: Checks,
) -> None:
    many = "".join(
        f"\n    def test_{number}(page):\n        Story(page).open('/whole')\n"
        for number in range(40)
    )
    run = run_checks(CHECKS + many, "-n", "2", site=SITE % "/walled")
    results = read_results(run.folder / "presscheck-report")

    assert ", answers 403 Forbidden\n" in run.output
    assert len(results.failures) >= 3
    assert all(" answered 403 (Forbidden): " in one.message for one in results.failures)
    assert any("3 checks in a row did not get their page" in note for note in results.notes)
    assert run.code == 2


def test_a_site_that_asks_for_a_password_says_where_it_is_given(run_checks: Checks) -> None:
    three = "".join(
        f"\n    def test_{number}(page):\n        Story(page).open('/whole')\n"
        for number in range(3)
    )
    run = run_checks(CHECKS + three, site=SITE % "/locked")

    line = next(line for line in run.output.splitlines() if "checks in a row" in line)
    assert "answered 401 (Unauthorized)" in line
    assert "(next: name the right user and password in http_credentials" in line
    assert run.code == 2
