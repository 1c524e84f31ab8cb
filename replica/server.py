"""Serves the replica from a thread of this process."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from flask import Flask
from werkzeug.serving import WSGIRequestHandler, make_server

HOST = "127.0.0.1"
"""Loopback only: the replica is nobody else's business."""


class QuietHandler(WSGIRequestHandler):
    """Keeps connections open between requests, and writes no log."""

    protocol_version = "HTTP/1.1"

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        pass


@contextmanager
def serving(app: Flask, port: int = 0) -> Iterator[str]:
    """Serve for the length of the block and give the base address; port 0 takes a free one.

    Raises OSError when the port is taken.
    """
    # A socket of our own, because werkzeug ends the program when it cannot have the port.
    with socket.create_server((HOST, port)) as listening:
        server = make_server(
            HOST, port, app, threaded=True, request_handler=QuietHandler, fd=listening.fileno()
        )
        thread = Thread(target=server.serve_forever, name="replica", daemon=True)
        thread.start()
        try:
            yield f"http://{HOST}:{listening.getsockname()[1]}"
        finally:
            server.shutdown()
            thread.join()
            server.server_close()
