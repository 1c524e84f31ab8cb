"""A small site whose answers a test chooses, and a client that asks a server on this machine."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler
from urllib.parse import urlsplit

from presscheck.baselines.recording.answers import Answer
from presscheck.hosts import AllowedHosts, HostPattern
from presscheck.recording.kept import KeptAnswers
from presscheck.recording.recorder import Upstream, recording
from tests.engine.servers import served

SiteAnswer = Callable[[BaseHTTPRequestHandler], None]


@dataclass(frozen=True, slots=True)
class Reply:
    """What a client got; `headers` in small letters."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(slots=True)
class Recorded:
    """A recorder: its port, the site behind it, and what it has heard."""

    port: int
    site: str
    answers: list[Answer] = field(default_factory=list)
    bodies: dict[str, bytes] = field(default_factory=dict)


def ask(
    port: int,
    address: str = "/",
    method: str = "GET",
    body: bytes | None = None,
    /,
    **headers: str,
) -> Reply:
    """Ask once, over a connection of its own."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, address, body, named)
        answer = connection.getresponse()
        found = {name.lower(): value for name, value in answer.getheaders()}
        return Reply(answer.status, found, answer.read())


def _answering(answer: SiteAnswer) -> type[BaseHTTPRequestHandler]:
    class Answers(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            answer(self)

        do_HEAD = do_POST = do_GET  # noqa: N815

    return Answers


@contextmanager
def served_as(answer: SiteAnswer) -> Iterator[str]:
    """The port of a site that answers every request by a function."""
    with served(_answering(answer)) as site:
        yield site.rpartition(":")[2]


@contextmanager
def recorded(
    answer: SiteAnswer, allowed: str = "", kept: KeptAnswers | None = None
) -> Iterator[Recorded]:
    """A recorder in front of a site that answers every request by a function.

    `allowed` is another host that may answer, `kept` is for what a browser may keep.
    """
    with served(_answering(answer)) as site:
        found = Recorded(0, site)
        hosts = AllowedHosts(site, (HostPattern.parse(allowed),)) if allowed else None

        def listen(answer: Answer, body: bytes) -> None:
            found.answers.append(answer)
            found.bodies[answer.body] = body

        with recording(Upstream(site, hosts=hosts), listen, kept=kept) as port:
            found.port = port
            yield found


def page(body: str | bytes = "<h1>News</h1>", status: int = 200, /, **headers: str) -> SiteAnswer:
    """An answer with this body; the names of headers have `_` for `-`."""
    content = body if isinstance(body, bytes) else body.encode()

    def answer(site: BaseHTTPRequestHandler) -> None:
        site.send_response(status)
        for name, value in {"Content_Type": "text/html", **headers}.items():
            site.send_header(name.replace("_", "-"), value)
        if status not in {204, 304}:
            site.send_header("Content-Length", str(len(content)))
        site.end_headers()
        if site.command != "HEAD" and status not in {204, 304}:
            site.wfile.write(content)

    return answer


def host_of(address: str) -> str:
    return urlsplit(address).netloc
