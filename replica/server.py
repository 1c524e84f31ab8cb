"""Serving an app from threads of this process, for as long as a block lasts.

Werkzeug's own server closes every connection after one answer and keeps its thread for another
10 ms, which a page of sixty files feels. This one keeps connections open.
"""

import socket
import socketserver
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

from replica.connection import Connection

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

HOST = "127.0.0.1"


@contextmanager
def serving(app: "WSGIApplication", port: int = 0) -> Iterator[str]:
    """Serve the app on a port, or on a free one, and give the base address."""
    server = _started(app, port)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _started(app: "WSGIApplication", port: int) -> "Server":
    try:
        return Server(app, port)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        raise OSError(f"port {port} of {HOST} cannot be used: {reason}") from error


class Server(ThreadingHTTPServer):
    """A thread for each connection; closing the server ends all of them."""

    request_queue_size = 128

    def __init__(self, app: "WSGIApplication", port: int) -> None:
        self.app = app
        self._open: dict[socket.socket, Thread] = {}
        super().__init__((HOST, port), Connection)

    def server_bind(self) -> None:
        # HTTPServer would look up the machine's name, which may take seconds and serves nothing.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.socket.getsockname()[1]

    def process_request(self, request: Any, client_address: Any) -> None:
        thread = Thread(
            target=self.process_request_thread, args=(request, client_address), daemon=True
        )
        self._open[request] = thread
        thread.start()

    def shutdown_request(self, request: Any) -> None:
        self._open.pop(request, None)
        super().shutdown_request(request)

    def server_close(self) -> None:
        super().server_close()
        for connection, thread in list(self._open.items()):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
            thread.join()
