"""A site may have an IPv6 address, a password and a path; its icons are no errors of a check."""

import pytest

from tests.engine.plugin.conftest import Checks, Run

SITE = """
    import socket
    from base64 import b64encode
    from contextlib import contextmanager
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    from threading import Thread

    PAGE = '''<!doctype html><title>Tiny</title><link rel="icon" href="/paper/missing.svg">
    <h1>A tiny story</h1><img src="picture.svg" alt="">'''
    EMPTY = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    PASSWORD = "Basic " + b64encode("kim:p@ss".encode()).decode()

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self):
            known = {"/paper": "", "/paper/story.html": PAGE, "/paper/picture.svg": EMPTY}
            may = self.headers.get("Authorization") == PASSWORD
            self.send_response((200 if self.path in known else 404) if may else 401)
            self.send_header("WWW-Authenticate", "Basic")
            self.send_header("Content-Type", "image/svg+xml" if "svg" in self.path else "text/html")
            self.end_headers()
            self.wfile.write(known.get(self.path, "none").encode())

        def log_message(self, *words):
            pass

    class Server(ThreadingHTTPServer):
        address_family = socket.AF_INET6

    class TinySite:
        articles = ("story.html",)

        @contextmanager
        def serve(self, port=0):
            server = Server(("::1", port), Answers)
            Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
            yield f"http://kim:p%40ss@[::1]:{server.server_port}/paper/"
            server.shutdown()
            server.server_close()

    SITE = TinySite()
"""

CHECKS = """
    def test_shared(story):
        assert story.page.title() == "Tiny"

    def test_own(fresh_story, base_url):
        assert fresh_story.title() == "Tiny"
        assert fresh_story.url == f"{base_url}/story.html"
        assert "kim" not in base_url

    def test_icons_that_fail(fresh_story):
        fresh_story.evaluate("fetch('/favicon.ico').then((answer) => answer.text())")
        fresh_story.evaluate("fetch('/paper/missing.svg').then((answer) => answer.text())")

    def test_other_file_that_fails(fresh_story):
        fresh_story.evaluate("fetch('/paper/other.svg').then((answer) => answer.text())")

    def test_wrong_password(browser, base_url):
        with browser.new_context(http_credentials={"username": "kim", "password": "no"}) as other:
            assert other.new_page().goto(f"{base_url}/story.html").status == 401
"""


@pytest.fixture(scope="module")
def visit(run_checks: Checks) -> Run:
    return run_checks(CHECKS, "-v", site=SITE)


@pytest.mark.parametrize("check", ["shared", "own", "icons_that_fail", "wrong_password"])
def test_a_site_with_ipv6_password_and_path_is_opened(visit: Run, check: str) -> None:
    assert visit.outcome_of(check) == "PASSED"


def test_another_file_that_fails_is_an_error(visit: Run) -> None:
    assert "/paper/other.svg, answered 404" in visit.summary_of("other file that fails")


def test_the_password_is_told_nowhere(visit: Run) -> None:
    report = visit.folder / "presscheck-report"
    texts = [path.read_text("utf-8") for path in report.glob("*.*")]

    assert texts
    assert [text for text in (visit.output, *texts) if "p%40ss" in text or "p@ss" in text] == []


def test_the_first_lines_say_what_is_unusual(visit: Run) -> None:
    assert "/paper, sends nothing\n" in visit.output
