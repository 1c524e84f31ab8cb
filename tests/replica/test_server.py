"""The server: it keeps connections, keeps quiet, says when it cannot start, and ends cleanly."""

import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from flask import Flask, request

import replica
from replica.app import create_app
from replica.server import PortError, serving


@pytest.fixture(scope="module")
def app() -> Flask:
    app = Flask("echo")

    @app.route("/<path:name>", methods=["GET", "POST"])
    def echo(name: str) -> str:
        return f"{request.method} {name} {request.query_string.decode()} {len(request.data)}"

    return app


@pytest.fixture
def connection(app: Flask) -> Iterator[HTTPConnection]:
    with serving(app) as base, closing(connected(base)) as opened:
        yield opened


@pytest.fixture(scope="module")
def site_address() -> Iterator[str]:
    with serving(create_app()) as base:
        yield base


@pytest.fixture
def site(site_address: str) -> Iterator[HTTPConnection]:
    """A connection to the replica itself."""
    with closing(connected(site_address)) as opened:
        yield opened


def connected(base: str) -> HTTPConnection:
    parts = urlsplit(base)
    return HTTPConnection(parts.hostname or "", parts.port, timeout=5)


def ask(connection: HTTPConnection, path: str, body: bytes | None = None) -> str:
    connection.request("GET" if body is None else "POST", path, body)
    return connection.getresponse().read().decode()


def test_one_connection_carries_many_requests(connection: HTTPConnection) -> None:
    connection.connect()
    door = connection.sock.getsockname()

    answers = [ask(connection, f"/{number}") for number in range(5)]

    assert answers == [f"GET {number}  0" for number in range(5)]
    assert connection.sock.getsockname() == door


def test_path_and_query_arrive_decoded_once(connection: HTTPConnection) -> None:
    assert ask(connection, "/%ED%95%9C%2525?a=%26&b") == "GET 한%25 a=%26&b 0"


@pytest.mark.parametrize("folder", ["/", "/static/", "/static/js/", "/www/rss/"])
@pytest.mark.parametrize(
    "name",
    ["%00", "page.js%00.png", "%0d%0aX:%20y", "%1b%5b2J", "%7f", "%c2%9b2J", "%ff", "%ed%a0%80"],
)
def test_path_that_nothing_can_have_is_a_bad_request(
    site: HTTPConnection, folder: str, name: str
) -> None:
    site.request("GET", f"{folder}{name}")
    answer = site.getresponse()

    assert answer.status == 400
    assert answer.read().startswith(b"the path ")


@pytest.mark.parametrize(
    "path",
    [
        "/static/%ED%95%9C",
        "/static/" + "a" * 5_000,
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2fapp.py",
        "/static/%",
        "/www2/common/%E2%80%AE.asp",
        "/www2/common/printpreview.asp?newsidx=%00",
    ],
)
def test_path_that_nothing_has_is_not_found(site: HTTPConnection, path: str) -> None:
    site.request("GET", path)

    assert site.getresponse().status == 404


def test_body_is_read_whole_before_the_next_request(connection: HTTPConnection) -> None:
    assert ask(connection, "/form", b"x" * 5000) == "POST form  5000"
    assert ask(connection, "/next") == "GET next  0"


def test_head_has_the_length_and_no_body(connection: HTTPConnection) -> None:
    connection.request("HEAD", "/page")
    answer = connection.getresponse()

    assert (answer.getheader("Content-Length"), answer.read()) == ("12", b"")
    assert ask(connection, "/next") == "GET next  0"


@pytest.mark.parametrize(
    ("request_", "status", "answer"),
    [
        (b"Content-Length: 99999999\r\n\r\n", b"413", b""),
        (b"Content-Length: many\r\n\r\n", b"400", b""),
        (b"no header\r\n\r\n", b"400", b""),
        (b"Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", b"200", b"POST form  3"),
    ],
)
def test_body_without_a_sound_length_is_refused(
    app: Flask, request_: bytes, status: bytes, answer: bytes
) -> None:
    with serving(app) as base, socket.create_connection(tuple_of(base), timeout=5) as raw:
        raw.sendall(b"POST /form HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + request_)
        received = b"".join(iter(lambda: raw.recv(65536), b""))

    assert received.split()[1] == status
    assert received.endswith(answer)


def tuple_of(base: str) -> tuple[str, int]:
    parts = urlsplit(base)
    return parts.hostname or "", parts.port or 0


def test_port_that_was_asked_for_is_used_and_free_afterwards(app: Flask) -> None:
    with serving(app) as base:
        port = urlsplit(base).port or 0
    with serving(app, port) as base:
        assert base == f"http://127.0.0.1:{port}"


def test_port_in_use_is_one_clear_line(app: Flask) -> None:
    with serving(app) as base:
        port = urlsplit(base).port or 0

        with pytest.raises(PortError, match=f"^port {port} of 127.0.0.1 cannot be used: .*in use"):
            serving(app, port).__enter__()


def test_port_that_does_not_exist_is_one_clear_line(app: Flask) -> None:
    with pytest.raises(PortError, match=r"^port 70000 of 127\.0\.0\.1 cannot be used: \S.*$"):
        serving(app, 70000).__enter__()


def test_nothing_is_left_running_with_connections_still_open(app: Flask) -> None:
    before = set(threading.enumerate())
    with ExitStack() as opened, serving(app) as base:
        half = opened.enter_context(socket.create_connection(tuple_of(base)))
        half.sendall(b"GET /page HTTP/1.1\r\nHost:")
        ask(opened.enter_context(closing(connected(base))), "/page")

    for thread in set(threading.enumerate()) - before:
        thread.join(timeout=5)
        assert not thread.is_alive()


def test_connections_without_a_request_hold_nobody_up(app: Flask) -> None:
    with serving(app) as base, ExitStack() as opened:
        for _ in range(100):
            opened.enter_context(socket.create_connection(tuple_of(base)))
        asking = opened.enter_context(closing(connected(base)))

        assert ask(asking, "/page") == "GET page  0"


def test_many_connections_are_served_at_once(app: Flask) -> None:
    with serving(app) as base:
        opened = [connected(base) for _ in range(12)]
        for number, each in enumerate(opened):
            each.request("GET", f"/{number}")
        answers = [each.getresponse().read().decode() for each in reversed(opened)]
        for each in opened:
            each.close()

    assert answers == [f"GET {number}  0" for number in reversed(range(12))]


def test_nothing_is_printed(app: Flask, capfd: pytest.CaptureFixture[str]) -> None:
    with serving(app) as base, closing(connected(base)) as opened:
        ask(opened, "/page")
        ask(opened, "/")

    assert capfd.readouterr() == ("", "")


def test_the_site_serves_its_articles() -> None:
    with replica.serve() as base, closing(connected(base)) as opened:
        page = ask(opened, replica.SITE.articles[0])

    assert "head-on collision" in page


def test_addresses_worth_visiting_begin_with_the_articles() -> None:
    site = replica.SITE

    assert site.addresses()[: len(site.articles)] == site.articles
    assert len(site.addresses()) == len(set(site.addresses()))
