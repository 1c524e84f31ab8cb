"""The recorder passes everything on as it is, and hears whole answers without secrets."""

import socket
from hashlib import sha256
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler
from threading import Event

import msgspec
import pytest

from presscheck.baselines.recording.answers import Answer, unsteady
from presscheck.recording.kept import KeptAnswers
from tests.engine.recording.site import Recorded, ask, host_of, page, recorded, served_as

SECRET = "s3cret"  # noqa: S105 (nobody's)


def only(found: Recorded) -> Answer:
    [answer] = found.answers
    return answer


def body_of(found: Recorded) -> bytes:
    return found.bodies[only(found).body]


def test_an_answer_is_passed_on_and_heard() -> None:
    with recorded(page("<h1>News</h1>", X_Frame_Options="DENY")) as found:
        reply = ask(found.port, "/news?page=2")

    assert (reply.status, reply.body) == (200, b"<h1>News</h1>")
    assert reply.headers["x-frame-options"] == "DENY"
    assert only(found) == Answer(
        "/news?page=2",
        "GET",
        200,
        (("Content-Type", "text/html"), ("X-Frame-Options", "DENY")),
        sha256(b"<h1>News</h1>").hexdigest(),
    )


def test_another_host_of_the_site_answers_for_itself_and_is_not_heard() -> None:
    """Firefox comes to the recorder for every host that it may ask."""

    def answer(site: BaseHTTPRequestHandler) -> None:
        page(site.headers["Host"].partition(":")[0])(site)

    with (
        served_as(page("other")) as site,
        recorded(answer, allowed=f"img.localhost:{site}") as found,
    ):
        port = found.site.rpartition(":")[2]
        other = ask(found.port, "/photo", Host=f"img.localhost:{site}")
        outside = ask(found.port, "/advert", Host=f"ads.localhost:{port}")

    assert other.body == b"other"
    assert outside.body == b"ads.localhost"  # what may not answer is asked of the site itself
    assert [one.address for one in found.answers] == ["/advert"]


@pytest.mark.parametrize("status", [204, 301, 404, 500])
def test_every_status_is_an_answer(status: int) -> None:
    with recorded(page("", status)) as found:
        reply = ask(found.port)

    assert (reply.status, only(found).status) == (status, status)


def test_the_site_is_asked_for_the_whole_answer() -> None:
    asked: list[dict[str, str]] = []

    def answer(site: BaseHTTPRequestHandler) -> None:
        asked.append({name.lower(): value for name, value in site.headers.items()})
        page()(site)

    partial = {"If_None_Match": '"x"', "Range": "bytes=0-1", "Accept_Encoding": "gzip"}
    with recorded(answer) as found:
        ask(found.port, Cookie="a=1", Host="news.example", **partial)

    assert asked == [{"host": "news.example", "cookie": "a=1"}]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        pytest.param({"If_None_Match": '"one"'}, 304, id="its tag"),
        pytest.param({"If_None_Match": 'W/"one"'}, 304, id="its weak tag"),
        pytest.param({"If_None_Match": '"zero", "one"'}, 304, id="among others"),
        pytest.param({"If_None_Match": '"two"'}, 200, id="another tag"),
        pytest.param({"If_Modified_Since": "Fri, 31 Mar 2023 03:25:00 GMT"}, 304, id="its time"),
        pytest.param({"If_Modified_Since": "Fri, 31 Mar 2023 03:26:00 GMT"}, 200, id="another"),
        pytest.param(
            {"If_None_Match": '"two"', "If_Modified_Since": "Fri, 31 Mar 2023 03:25:00 GMT"},
            200,
            id="the tag counts",
        ),
    ],
)
def test_a_browser_that_has_the_answer_is_told_so(asked: dict[str, str], status: int) -> None:
    known = page("text", ETag='"one"', Last_Modified="Fri, 31 Mar 2023 03:25:00 GMT")
    with recorded(known) as found:
        reply = ask(found.port, **asked)

    assert reply.status == status
    assert reply.body == (b"text" if status == 200 else b"")
    assert (only(found).status, body_of(found)) == (200, b"text")


@pytest.mark.parametrize("freshness", ["max-age=600", "public, immutable", ""])
def test_the_browser_asks_again_each_time(freshness: str) -> None:
    headers = {"Cache_Control": freshness, "Expires": "Fri, 31 Mar 2033 03:25:00 GMT"}
    with recorded(page(**headers)) as found:
        reply = ask(found.port)

    assert reply.headers["cache-control"] == "no-cache"
    assert "expires" not in reply.headers
    assert ("Cache-Control", freshness) in only(found).headers


def test_what_the_recorder_keeps_the_browser_may_keep() -> None:
    kept = KeptAnswers()
    known = page("text", ETag='"one"', Cache_Control="max-age=600")
    with recorded(known, kept=kept) as found:
        whole, unchanged = ask(found.port), ask(found.port, If_None_Match='"one"')

    assert (whole.status, unchanged.status) == (200, 304)
    assert whole.headers["cache-control"] == unchanged.headers["cache-control"] == "max-age=600"
    assert kept.at("/") == (found.answers[0], b"text")


@pytest.mark.parametrize(
    ("method", "status"), [("POST", 200), ("HEAD", 200), ("GET", 404), ("GET", 301)]
)
def test_only_a_whole_page_or_file_may_be_kept(method: str, status: int) -> None:
    kept = KeptAnswers()
    with recorded(page("text", status, Cache_Control="max-age=600"), kept=kept) as found:
        reply = ask(found.port, "/", method)

    assert reply.headers["cache-control"] == "no-cache"
    assert kept.at("/") is None


def test_what_may_not_be_stored_stays_so() -> None:
    with recorded(page(Cache_Control="no-store, private")) as found:
        assert ask(found.port).headers["cache-control"] == "no-store, private"


def test_no_secret_is_heard() -> None:
    secrets = {"Set_Cookie": SECRET, "Authorization": SECRET, "X_Token": SECRET, "ETag": SECRET}
    with recorded(page(**secrets)) as found:
        reply = ask(found.port, Cookie=SECRET, Authorization=SECRET, Proxy_Authorization=SECRET)

    assert reply.headers["set-cookie"] == SECRET
    assert SECRET.encode() not in msgspec.json.encode(found.answers)


def test_a_question_for_a_password_is_no_answer() -> None:
    def answer(site: BaseHTTPRequestHandler) -> None:
        known = site.headers.get("Authorization") == SECRET
        page("in" if known else "who are you?", 200 if known else 401)(site)

    with recorded(answer) as found:
        assert ask(found.port).status == 401
        assert ask(found.port, Authorization=SECRET).status == 200

    assert body_of(found) == b"in"


def test_the_origin_of_the_site_is_a_placeholder() -> None:
    def answer(site: BaseHTTPRequestHandler) -> None:
        here = f"http://{site.headers['Host']}"
        page(f"<a href='{here}/news'>", 302, Location=f"{here}/news")(site)

    with recorded(answer) as found:
        host = host_of(found.site)
        reply = ask(found.port, Host=host)

    assert reply.headers["location"] == f"http://{host}/news"
    assert host.encode() in reply.body
    assert ("Location", "http://origin.presscheck.invalid/news") in only(found).headers
    assert body_of(found) == b"<a href='http://origin.presscheck.invalid/news'>"


def test_a_picture_stays_as_it_is() -> None:
    picture = b"\x89PNG http://127.0.0.1"
    with recorded(page(picture, Content_Type="image/png")) as found:
        ask(found.port)

    assert body_of(found) == picture


def test_what_is_sent_makes_another_request() -> None:
    def answer(site: BaseHTTPRequestHandler) -> None:
        page(site.rfile.read(int(site.headers["Content-Length"])))(site)

    with recorded(answer) as found:
        assert ask(found.port, "/", "POST", b"one").body == b"one"
        assert ask(found.port, "/", "POST", b"two").body == b"two"

    assert len({answer.key for answer in found.answers}) == 2
    assert unsteady(found.answers) == set()


def test_an_address_that_answers_in_two_ways_is_found() -> None:
    numbers = iter("12")
    with recorded(lambda site: page(next(numbers))(site)) as found:
        ask(found.port, "/clock")
        ask(found.port, "/clock")

    assert unsteady(found.answers) == {("/clock", "GET", "")}


def test_a_head_is_heard_without_a_body() -> None:
    with recorded(page("text")) as found:
        reply = ask(found.port, "/", "HEAD")

    assert (reply.headers["content-length"], reply.body) == ("4", b"")
    assert (only(found).method, body_of(found)) == ("HEAD", b"")


def drop(site: BaseHTTPRequestHandler) -> None:
    site.close_connection = True


def break_off(site: BaseHTTPRequestHandler) -> None:
    site.send_response(200)
    site.send_header("Cache-Control", "max-age=600")
    site.send_header("Content-Length", "1000")
    site.end_headers()
    site.wfile.write(b"half")
    site.close_connection = True


def break_off_a_piece(site: BaseHTTPRequestHandler) -> None:
    site.send_response(200)
    site.send_header("Transfer-Encoding", "chunked")
    site.end_headers()
    site.wfile.write(b"5\r\nhello\r\n9\r\nhal")
    site.close_connection = True


def speak_nonsense(site: BaseHTTPRequestHandler) -> None:
    site.wfile.write(b"hello\r\n\r\n")
    site.close_connection = True


@pytest.mark.parametrize("end", [drop, break_off, break_off_a_piece, speak_nonsense])
def test_what_the_site_breaks_off_is_broken_off(end: object) -> None:
    with recorded(end) as found, pytest.raises((HTTPException, ConnectionError)):  # type: ignore[arg-type]
        ask(found.port)

    assert found.answers == []


def test_an_answer_that_breaks_off_takes_no_room() -> None:
    kept = KeptAnswers(room=1000)

    with recorded(break_off, kept=kept) as found, pytest.raises(HTTPException):
        ask(found.port)

    assert (kept.at("/"), kept.room) == (None, 1000)


def test_an_answer_in_pieces_arrives_piece_by_piece() -> None:
    first_has_come = Event()

    def answer(site: BaseHTTPRequestHandler) -> None:
        site.send_response(200)
        site.send_header("Transfer-Encoding", "chunked")
        site.end_headers()
        site.wfile.write(b"5\r\nfirst\r\n")
        assert first_has_come.wait(10)
        site.wfile.write(b"6\r\nsecond\r\n0\r\n\r\n")

    with recorded(answer) as found, socket.create_connection(("127.0.0.1", found.port)) as browser:
        browser.sendall(b"GET /events HTTP/1.1\r\nHost: x\r\n\r\n")
        file = browser.makefile("rb")
        while b"first" not in file.readline():
            pass
        assert found.answers == []
        first_has_come.set()
        while file.readline() != b"0\r\n":
            pass

        assert body_of(found) == b"firstsecond"


def test_a_connection_that_the_site_has_closed_is_opened_again() -> None:
    def answer(site: BaseHTTPRequestHandler) -> None:
        page()(site)
        site.close_connection = True  # and does not say so

    request = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
    with recorded(answer) as found, socket.create_connection(("127.0.0.1", found.port)) as browser:
        file = browser.makefile("rb")
        for _ in range(3):
            browser.sendall(request)
            while b"News" not in file.read1():
                pass

    assert len(found.answers) == 3


def test_a_web_socket_is_passed_on_in_both_directions() -> None:
    def answer(site: BaseHTTPRequestHandler) -> None:
        site.send_response(101)
        site.send_header("Upgrade", site.headers["Upgrade"])
        site.end_headers()
        site.wfile.write(site.rfile.readline().upper())
        site.close_connection = True

    with recorded(answer) as found, socket.create_connection(("127.0.0.1", found.port)) as browser:
        head = b"GET /live HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"
        browser.sendall(head)
        file = browser.makefile("rb")
        assert file.readline().split()[1] == b"101"
        while file.readline() != b"\r\n":
            pass
        browser.sendall(b"hello\n")

        assert file.readline() == b"HELLO\n"

    assert found.answers == []


def test_an_address_keeps_its_slashes_and_escapes() -> None:
    with recorded(page()) as found:
        ask(found.port, "//a//b%2Fc?d=%20e//f")

    assert only(found).address == "//a//b%2Fc?d=%20e//f"
