"""Serving the review page to this machine's own browser, until its reader is done."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_urlsafe
from threading import Thread

import playwright
from werkzeug.serving import WSGIRequestHandler, make_server

from presscheck.errors import UsageError
from presscheck.review.app import ReviewApp
from presscheck.review.decisions import Decisions

HOST = "127.0.0.1"
USUAL = 8321
"""The port tried first, so that a browser keeps its history of one address."""

VIEWER = Path(playwright.__file__).parent / "driver/package/lib/vite/traceViewer"


class Quiet(WSGIRequestHandler):
    """Says nothing of each request: the terminal is for its reader."""

    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 (werkzeug's name)
        pass


@contextmanager
def reviewing(
    decisions: Decisions,
    page: Callable[[], str],
    finish: Callable[[], None],
    port: int | None = None,
) -> Iterator[str]:
    """Serve the page for the length of the block, and give its address.

    At the port that is asked for, or the usual one, or a free one.
    """
    token = token_urlsafe(16)
    with bound(port) as door:
        origin = f"http://{HOST}:{door.getsockname()[1]}"
        app = ReviewApp(origin, token, decisions, page, finish, trace_viewer())
        with served(app, door):
            yield f"{origin}/{token}/"


def bound(port: int | None) -> socket.socket:
    """UsageError when a port that was asked for cannot be had."""
    if port is None:
        with suppress(OSError):
            return listening(USUAL)
        return listening(0)
    try:
        return listening(port)
    except OSError as error:
        raise UsageError(
            f"port {port} of {HOST} cannot be used",
            try_next="give another --port, or none to have a free one",
        ) from error


def listening(port: int) -> socket.socket:
    """Our own socket, because werkzeug ends the process when a port is taken."""
    return socket.create_server((HOST, port))


@contextmanager
def served(app: ReviewApp, door: socket.socket) -> Iterator[None]:
    server = make_server(HOST, 0, app, threaded=True, request_handler=Quiet, fd=door.fileno())
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def trace_viewer() -> Path | None:
    """Playwright's own, as its package brings it; None when a version keeps it elsewhere."""
    return VIEWER if (VIEWER / "index.html").is_file() else None
