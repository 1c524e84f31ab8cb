"""A browser's connection, kept open for one request after the other, each answered by an app."""

import re
import sys
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from io import BytesIO
from typing import TYPE_CHECKING, cast
from urllib.parse import unquote

from werkzeug.test import run_wsgi_app

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

    from replica.server import Server

DIGITS_OF_LENGTH = 6
"""Nobody has more than a form to send."""


class Connection(BaseHTTPRequestHandler):
    """Reads a whole request, asks the server's app, and sends the whole answer."""

    protocol_version = "HTTP/1.1"
    # An answer is small and written at once, so waiting for more to send only costs time.
    disable_nagle_algorithm = True
    wbufsize = -1

    def handle(self) -> None:
        # Browsers drop connections as they please.
        with suppress(ConnectionError, TimeoutError):
            super().handle()

    def answer(self) -> None:
        length = self._length_of_body()
        if length is None:
            return
        environ = self._environ(self.rfile.read(length))
        app = cast("Server", self.server).app
        parts, status, headers = run_wsgi_app(app, environ, buffered=True)
        content = b"".join(parts)
        code, _, reason = status.partition(" ")
        self.send_response(int(code), reason)
        for name, value in headers:
            self.send_header(name, value)
        if "Content-Length" not in headers and code != "304":
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def __getattr__(self, name: str) -> object:
        # The names that the base class looks for: do_GET, do_POST and so on.
        if name.startswith("do_"):
            return self.answer
        raise AttributeError(name)

    def log_message(self, *_: object) -> None:
        """Keep quiet: an app's error is in the app's own log."""

    def _length_of_body(self) -> int | None:
        """How much there is to read; nothing, and a refusal sent, when that cannot be told."""
        length = self.headers.get("Content-Length", "0")
        if "Transfer-Encoding" in self.headers or not re.fullmatch("[0-9]+", length):
            refusal = HTTPStatus.LENGTH_REQUIRED
        elif len(length) > DIGITS_OF_LENGTH:
            refusal = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
        else:
            return int(length)
        # What comes next on this connection might be the rest of the request.
        self.close_connection = True
        self.send_error(refusal)
        return None

    def _environ(self, body: bytes) -> "WSGIEnvironment":
        path, _, query = self.path.partition("?")
        server = cast("Server", self.server)
        environ: WSGIEnvironment = {
            "REQUEST_METHOD": self.command,
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote(path, "latin-1"),
            "QUERY_STRING": query,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "CONTENT_LENGTH": str(len(body)),
            "REMOTE_ADDR": self.client_address[0],
            "SERVER_NAME": server.server_name,
            "SERVER_PORT": str(server.server_port),
            "SERVER_PROTOCOL": self.request_version,
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(body),
            "wsgi.errors": sys.stderr,
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }
        for name, value in self.headers.items():
            environ[f"HTTP_{name.upper().replace('-', '_')}"] = value
        return environ
