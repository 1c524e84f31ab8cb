"""The recorder: it stands in front of the site under test, passes everything on, and listens."""

import ssl
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from functools import cache
from http.client import HTTPConnection, HTTPException, HTTPResponse
from socket import socket
from threading import Thread
from urllib.parse import SplitResult, urlsplit

from presscheck.baselines.recording.answers import Answer
from presscheck.hosts import USUAL_PORTS, AllowedHosts, origin_of, place_of
from presscheck.loopback import PlainConnection, SecureConnection, connect
from presscheck.recording.exchange import READING, Exchange, Unknown, exchange_of, heard
from presscheck.recording.headers import (
    for_browser,
    for_site,
    is_unchanged,
    without_length,
)
from presscheck.recording.kept import KeptAnswers
from presscheck.recording.origin import Origin
from presscheck.recording.server import Handler, serving

_LARGEST = 64 * 2**20
"""The largest body that is recorded, in bytes; a larger one is passed on all the same."""

_PIECE = 64 * 2**10

_NOT_RECORDED = frozenset({401, 407})
"""A site asks for a password, and answers when it gets it: that is one answer and not two."""

Listener = Callable[[Answer, bytes], None]

Witness = Callable[[Exchange | Unknown], None]
"""Is told of every request, also of one whose answer cannot be recorded."""


def ignore(_: Exchange | Unknown) -> None:
    """Be a witness who remembers nothing."""


@dataclass(frozen=True, slots=True)
class Upstream:
    """The site under test; `unverified` says that any certificate is accepted.

    Firefox comes to the recorder for other hosts as well, of which `hosts` says which may answer.
    """

    address: str
    unverified: bool = False
    hosts: AllowedHosts | None = None

    @property
    def parts(self) -> SplitResult:
        """The parts of its address."""
        return urlsplit(self.address)

    @property
    def origin(self) -> Origin:
        """Its origin, as it stands in its answers: without a user, and without the usual port."""
        return Origin(origin_of(self.address))

    @property
    def port(self) -> int:
        """Its port."""
        return self.parts.port or USUAL_PORTS[self.parts.scheme]

    def other(self, host: str) -> "Upstream | None":
        """Return another host that a browser has asked for, if it is one that may answer."""
        address = f"{self.parts.scheme}://{host}"
        if place_of(address) == place_of(self.address):
            return None
        if self.hosts is None or self.hosts.is_outside(address):
            return None
        return replace(self, address=address)

    def connection(self) -> HTTPConnection:
        """Return a connection to it, which opens with the first request."""
        host = self.parts.hostname or ""
        if self.parts.scheme == "https":
            return SecureConnection(host, self.port, context=_context(unverified=self.unverified))
        return PlainConnection(host, self.port)

    def open(self) -> socket:
        """Return an open socket to it."""
        host = self.parts.hostname or ""
        opened = connect((host, self.port))
        if self.parts.scheme == "https":
            return _context(unverified=self.unverified).wrap_socket(opened, server_hostname=host)
        return opened


@cache
def _context(*, unverified: bool) -> ssl.SSLContext:
    """What all connections of the process share: it takes long to read the authorities."""
    context = ssl.create_default_context()
    if unverified:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


@contextmanager
def recording(
    site: Upstream,
    listen: Listener,
    context: ssl.SSLContext | None = None,
    witness: Witness = ignore,
    kept: KeptAnswers | None = None,
) -> Iterator[int]:
    """Stand in front of a site for the length of the block.

    Browsers ask for every file each time, unless `kept` has room for what they may keep.

    Yields:
        The port.
    """
    hears = {"listen": staticmethod(listen), "witness": staticmethod(witness)}
    handler = type("_OfSite", (_Recorder,), {"site": site, "kept": kept, **hears})
    with serving(handler, context) as port:
        yield port


class _Recorder(Handler):
    """Passes the requests of one connection on, over a connection of its own."""

    site: Upstream
    listen: Listener
    witness: Witness
    kept: KeptAnswers | None

    def setup(self) -> None:
        super().setup()
        self.other: Upstream | None = None
        self.upstream = self.site.connection()

    def finish(self) -> None:
        self.upstream.close()
        with suppress(OSError):  # the browser has left
            super().finish()

    def answer(self) -> None:
        """Pass a request on, and its answer back; drop the connection when the site does."""
        self._choose_host()
        self.is_told, self.may_keep, self.held = False, False, 0
        if "upgrade" in self.headers.get("Connection", "").lower():
            self.close_connection = True
            self._miss("it opens a socket")
            self._pass_socket_on()
            return
        body = self.sent_body
        try:
            with closing(self._answer_to(body)) as answer:
                self._pass_back(answer, body)
                self._miss("the answer is too large, or was cut short")
        except (OSError, HTTPException):
            self._miss("the connection broke")
            self.close_connection = True
            self.upstream.close()
        finally:
            if self.kept:
                self.kept.release(self.held)

    def _choose_host(self) -> None:
        """Go to the host that the browser means; only what the site itself says is recorded."""
        other = self.site.other(self.headers.get("Host", ""))
        if other != self.other:
            self.upstream.close()
            self.other, self.upstream = other, (other or self.site).connection()

    def _answer_to(self, body: bytes) -> HTTPResponse:
        """Ask the site; a connection that it has closed meanwhile is opened again."""
        if self.upstream.sock is None or self.command not in READING:
            self.upstream.close()
            return self._ask(body)
        try:
            return self._ask(body)
        except (ConnectionError, HTTPException):
            self.upstream.close()
            return self._ask(body)

    def _ask(self, body: bytes) -> HTTPResponse:
        self.upstream.putrequest(
            self.command, self.target, skip_host=True, skip_accept_encoding=True
        )
        for name, value in for_site(self.headers.items()):
            self.upstream.putheader(name, value.encode("latin-1"))
        self.upstream.endheaders(body or None)
        return self.upstream.getresponse()

    def _pass_back(self, answer: HTTPResponse, asked: bytes) -> None:
        headers = answer.getheaders()
        self.may_keep = self._may_keep(answer)
        self.held = (answer.length or 0) if self.may_keep else 0
        if answer.status == 200 and is_unchanged(self.headers, headers):
            content = answer.read()
            self._hear(answer, content, asked)
            self.send_unchanged(without_length(for_browser(headers, may_keep=self.may_keep)))
        elif self.command == "HEAD" or answer.status in {204, 304}:
            self._hear(answer, b"", asked)
            self.send_head(answer.status, answer.reason, for_browser(headers))
        else:
            self._pass_body_back(answer, asked)

    def _pass_body_back(self, answer: HTTPResponse, asked: bytes) -> None:
        """Send each piece as it comes. What the browser has whole, has been heard before."""
        length = answer.length
        lengthy = [] if length is not None else [("Transfer-Encoding", "chunked")]
        if length == 0:
            self._hear(answer, b"", asked)
        headers = for_browser(answer.getheaders(), may_keep=self.may_keep)
        self.send_head(answer.status, answer.reason, [*headers, *lengthy])
        content, size = bytearray(), 0
        while piece := answer.read1(_PIECE):
            size += len(piece)
            if size <= _LARGEST:
                content += piece
            if size == length and size <= _LARGEST:
                self._hear(answer, bytes(content), asked)
            self.wfile.write(piece if length is not None else b"%x\r\n%b\r\n" % (len(piece), piece))
        if length is None:
            if size <= _LARGEST:
                self._hear(answer, bytes(content), asked)
            self.wfile.write(b"0\r\n\r\n")
        elif size < length:
            self.close_connection = True

    def _may_keep(self, answer: HTTPResponse) -> bool:
        """Whether the browser may use an answer again without asking."""
        if self.kept is None or self.other or (self.command, answer.status) != ("GET", 200):
            return False
        return self.kept.admit(answer.length, answer.getheaders())

    def _hear(self, answer: HTTPResponse, content: bytes, asked: bytes) -> None:
        """Tell the listener of an answer, if it is one that can be replayed."""
        if answer.status in _NOT_RECORDED or self.other:
            self._miss("it asks for a password" if not self.other else "another host answers")
            return
        request = self.command, self.target, asked
        headers, origin = answer.getheaders(), self.site.origin
        found = heard(request, answer.status, headers, content, origin)
        if found is None:  # no manifest can have it, so a replay lacks it
            self._miss("no recording can have the answer")
            return
        self.is_told = True
        self.listen(*found)
        if self.kept and self.may_keep:
            self.kept.add(*found)
        self.witness(exchange_of(found[0], self.headers.items(), headers, origin))

    def _miss(self, why: str) -> None:
        """Tell the witness of a request whose answer is not recorded, if it has not been told."""
        if not self.is_told:
            self.is_told = True
            self.witness(Unknown(f"{why}: {self.command} {self.target}"))

    def _pass_socket_on(self) -> None:
        """Connect the browser and the site until one of them ends the connection."""
        with suppress(OSError), closing((self.other or self.site).open()) as site:
            lines = [
                self.requestline,
                *(f"{name}: {value}" for name, value in self.headers.items()),
            ]
            site.sendall("\r\n".join([*lines, "", ""]).encode("latin-1"))
            back = Thread(target=_pump, args=(site, self.connection), daemon=True)
            back.start()
            _pump(self.connection, site)
            back.join()


def _pump(source: socket, target: socket) -> None:
    """Send what one end says to the other one, and then that nothing more will come."""
    with suppress(OSError):
        while piece := source.recv(_PIECE):
            target.sendall(piece)
    with suppress(OSError):
        target.shutdown(1)
