"""Serves a site on this machine: a thread for each connection, which stays open between requests.

It stands on the standard library. A WSGI server hides the connection, and a recorder must be able
to drop it as the site does, to send what has come before the rest comes, and to pass a web socket
on.
"""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer
from ssl import SSLContext
from threading import Thread, current_thread
from typing import Any

HOST = "127.0.0.1"

AGENT = "Mozilla/5.0 (presscheck)"
"""The name under which presscheck itself asks a site whether it is there."""

OWN_THREAD = "presscheck"
"""The name of threads in which presscheck itself connects to the site."""

_SECONDS_TO_STOP = 0.02


class Handler(BaseHTTPRequestHandler):
    """Answers the requests of one connection; a subclass says how, in `answer`."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def answer(self) -> None:
        """Answer a request of any method."""
        raise NotImplementedError

    def do_GET(self) -> None:
        """Answer."""
        self.answer()

    do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_GET  # noqa: N815

    @property
    def target(self) -> str:
        """The path and the query as the browser sent them; the library folds slashes."""
        return self.requestline.split(" ")[1]

    @property
    def sent_body(self) -> bytes:
        """The body of the request, which can be read once."""
        length = self.headers.get("Content-Length", "0")
        return self.rfile.read(int(length)) if length.isdecimal() else b""

    def send_head(self, status: int, reason: str, headers: Iterable[tuple[str, str]]) -> None:
        """Send the status and the headers, and nothing of the library's own."""
        self.send_response_only(status, reason)
        for name, value in headers:
            self.send_header(name, " ".join(value.splitlines()))
        self.end_headers()

    def send_unchanged(self, headers: Iterable[tuple[str, str]]) -> None:
        """Tell the browser that what it has is still right."""
        status = HTTPStatus.NOT_MODIFIED
        self.send_head(status, status.phrase, headers)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the library's name)
        """Write nothing."""


class _Server(ThreadingTCPServer):
    daemon_threads = True
    request_queue_size = 128

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Name the thread of a connection."""
        current_thread().name = OWN_THREAD
        super().process_request_thread(request, client_address)

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that has left is no error; all others are printed."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serving(handler: type[Handler], context: SSLContext | None = None) -> Iterator[int]:
    """Answer on a free port for the length of the block; the value is the port."""
    with _Server((HOST, 0), handler) as server:
        if context:
            server.socket = context.wrap_socket(
                server.socket, server_side=True, do_handshake_on_connect=False
            )
        thread = Thread(target=server.serve_forever, args=(_SECONDS_TO_STOP,), daemon=True)
        thread.start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
            thread.join()
