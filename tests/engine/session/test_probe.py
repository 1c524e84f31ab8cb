"""Whether a site answers, and has a page, is found out before any browser starts."""

import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from threading import Thread

import pytest

from presscheck.access import Access
from presscheck.errors import SiteError, UsageError
from presscheck.session.probe import expect_answer, expect_any_answer
from tests.engine.servers import served

STATUSES = {"/first.html": 200, "/walled.html": 403, "/broken.html": 500, "/empty": 200}


class Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/members":
            self.send_response(302)
            self.send_header("Location", "/first.html")
        elif self.path == "/secret" and "Authorization" not in self.headers:
            self.send_response(401)
        elif self.path == "/secret":
            self.send_response(200, self.headers["Authorization"])
        else:
            self.send_response(STATUSES.get(self.path, 404))
        text = b"" if self.path == "/empty" else b"story"
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)


@pytest.fixture
def base() -> Iterator[str]:
    """The address of a site with a page of each kind."""
    with served(Pages) as address:
        yield address


def test_a_site_with_the_page_is_accepted(base: str) -> None:
    expect_answer(base, "/first.html")


def test_a_site_that_does_not_answer_is_refused() -> None:
    with pytest.raises(SiteError, match=r"does not answer: .*refused"):
        expect_answer("http://127.0.0.1:9", "/first.html")


@pytest.mark.parametrize(("path", "status"), [("/none.html", 404), ("/broken.html", 500)])
def test_a_site_without_the_page_is_refused(base: str, path: str, status: int) -> None:
    with pytest.raises(SiteError, match=f"{base}{path} answers {status}"):
        expect_answer(f"{base}/", path)


def test_a_site_that_turns_programs_away_may_still_serve_browsers(base: str) -> None:
    expect_answer(base, "/walled.html")


@pytest.fixture
def says(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a program that says the bytes of the parameter to whoever connects."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = Thread(target=_say, args=(listening, request.param))
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        thread.join()


def _say(listening: socket.socket, words: bytes) -> None:
    connection, _ = listening.accept()
    with connection:
        connection.recv(65_536)
        connection.sendall(words)


@pytest.mark.parametrize(
    ("says", "shown"),
    [
        (b"\x1b[2J\0::error::x\r\n::error::y\r\n", r"not HTTP: \x1b[2J\x00::error::x\r\n (next:"),
        (b"::error::x\n", r"not HTTP: \x3a:error::x\n (next:"),
        (b"ICY 200 OK\r\n\r\n", r"not HTTP: ICY 200 OK\r\n (next: see which program"),
        ("\u202e×".encode() + b"\n", r"not HTTP: â\x80®Ã\x97\n (next:"),
        (b"HTTP/1.1 " + b"9" * 5_000 + b"\r\n", "99… (next:"),
        (b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 300 + b"\r\n", "not HTTP: got more than 100"),
        (b"", "does not answer: Remote end closed connection without response (next:"),
    ],
    ids=["signs", "command", "radio", "letters", "long", "headers", "nothing"],
    indirect=["says"],
)
def test_garbage_instead_of_http_is_one_line_with_every_character(says: str, shown: str) -> None:
    with pytest.raises(SiteError) as refusal:
        expect_any_answer(says)

    assert shown in refusal.value.one_line
    assert refusal.value.one_line.isprintable()
    assert len(refusal.value.one_line) < 500


@pytest.mark.parametrize("base", ["koreatimes", "ftp://koreatimes.co.kr", "http://", "/www"])
def test_what_is_no_address_is_refused(base: str) -> None:
    with pytest.raises(UsageError, match="is not the address of a site"):
        expect_answer(base, "/first.html")


@pytest.mark.parametrize(
    ("path", "remarks"),
    [
        ("/first.html", []),
        ("/walled.html", ["answers 403 Forbidden"]),
        ("/broken.html", ["answers 500 Internal Server Error"]),
        ("/empty", ["sends nothing"]),
        ("/members", ["leads to {base}/first.html"]),
        ("/secret", ["answers 401 Unauthorized"]),
    ],
)
def test_what_is_unusual_about_the_first_answer_is_said(
    base: str, path: str, remarks: list[str]
) -> None:
    found = expect_any_answer(base + path).remarks

    assert list(found) == [remark.format(base=base) for remark in remarks]


def test_a_password_is_sent(base: str) -> None:
    answer = expect_any_answer(f"{base}/secret", access=Access(("kim", "p@ss")))

    assert (answer.status, answer.reason) == (200, "Basic a2ltOnBAc3M=")


class Doors(BaseHTTPRequestHandler):
    """Sends what it was asked with in its reason, leads elsewhere, and has a challenge."""

    def do_GET(self) -> None:
        if self.path.startswith("/to/"):
            self.send_response(302)
            self.send_header("Location", self.path.removeprefix("/to/"))
        elif self.path == "/challenge":
            self.send_response(403)
            self.send_header("cf-mitigated", "challenge")
        else:
            sent = (self.headers.get("X-Preview"), self.headers.get("Authorization"))
            self.send_response(200, repr(sent))
        self.send_header("Content-Length", "0")
        self.end_headers()


@pytest.fixture
def doors() -> Iterator[str]:
    with served(Doors) as address:
        yield address


ACCESS = Access(("kim", "p@ss"), (("X-Preview", "t0ken"),))
BOTH = "('t0ken', 'Basic a2ltOnBAc3M=')"


def test_headers_are_sent_and_go_along_to_the_sites_own_hosts(doors: str) -> None:
    www = doors.replace("127.0.0.1", "www.paper.localhost")
    img = doors.replace("127.0.0.1", "img.paper.localhost")

    assert expect_any_answer(www, access=ACCESS).reason == BOTH
    assert expect_any_answer(f"{www}/to/{img}/a", access=ACCESS).reason == BOTH


def test_another_site_gets_nothing_that_lets_a_run_in(doors: str) -> None:
    www = doors.replace("127.0.0.1", "www.paper.localhost")

    assert expect_any_answer(f"{www}/to/{doors}/a", access=ACCESS).reason == "(None, None)"


def test_a_bot_wall_is_told_in_one_line(doors: str) -> None:
    with pytest.raises(SiteError, match="answers 403 with a challenge for people: Cloudflare"):
        expect_any_answer(f"{doors}/challenge")
