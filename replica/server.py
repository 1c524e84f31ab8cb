"""Serves an app from threads of this process, for as long as a block lasts."""

import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING

from cheroot import wsgi
from cheroot.ssl import Adapter as SSLAdapter

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication
    from cheroot.server import HTTPConnection

HOST = "127.0.0.1"

__all__ = ["HOST", "PortError", "SSLAdapter", "serving"]


class PortError(ValueError):
    """The port cannot be used; `reason` is what the system says."""

    def __init__(self, port: int, reason: object) -> None:
        super().__init__(f"port {port} of {HOST} cannot be used: {reason}")
        self.reason = reason


@contextmanager
def serving(
    app: "WSGIApplication", port: int = 0, ssl_adapter: SSLAdapter | None = None
) -> Iterator[str]:
    """Serve the app on a port, or on a free one if it is 0, and give the base address.

    With an adapter it speaks https.

    Raises:
        PortError: another program uses the port, or there is no such port.
    """
    server = _Server(app, port)
    server.ssl_adapter = ssl_adapter
    server.prepare()
    thread = Thread(target=server.serve, daemon=True)
    thread.start()
    try:
        yield f"http{'s' if ssl_adapter else ''}://{HOST}:{server.bind_addr[1]}"
    finally:
        server.stop()
        thread.join()


class _Server(wsgi.Server):
    """Keeps the connections of browsers open between requests."""

    nodelay = True
    keep_alive_conn_limit = 1_000
    max_request_body_size = 999_999
    expiration_interval = 0.02
    """In seconds; stopping waits for as long as this."""

    def __init__(self, app: "WSGIApplication", port: int) -> None:
        super().__init__(
            (HOST, port),
            app,
            numthreads=16,  # More than one page asks for at once; a mutant's answers may be late.
            request_queue_size=128,
            timeout=300,
            shutdown_timeout=0,
        )

    @staticmethod
    def bind_socket(socket_: socket.socket, bind_addr: tuple[str, int]) -> socket.socket:
        """Bind the socket, or close it and raise a `PortError`."""
        try:
            socket_.bind(bind_addr)
        except (OSError, OverflowError) as error:
            socket_.close()
            reason = getattr(error, "strerror", None) or error
            raise PortError(bind_addr[1], reason) from error
        return socket_

    def process_conn(self, conn: "HTTPConnection") -> None:
        """Give a connection to a thread, but a new one only when its first request arrives.

        Browsers open connections that they do not use; each of them would block a thread.
        """
        if conn.last_used is None:
            self.put_conn(conn)
        else:
            super().process_conn(conn)

    def error_log(self, msg: str = "", level: int = logging.INFO, traceback: bool = False) -> None:  # noqa: FBT001, FBT002 - cheroot calls it so
        """Print errors only; that a browser drops a connection is none."""
        if level >= logging.ERROR:
            super().error_log(msg, level, traceback)
