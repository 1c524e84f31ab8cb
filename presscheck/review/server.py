"""The server of the review page, for the browsers of this machine."""

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
from presscheck.review.decisions import Review
from presscheck.review.shared import SharedText

HOST = "127.0.0.1"
USUAL = 8321
"""The port tried first, so that a browser keeps its history of one address."""

_WAITING = 512
"""Connections that may wait to be taken; the system refuses those beyond it."""

_VIEWER = Path(playwright.__file__).parent / "driver/package/lib/vite/traceViewer"


class _Quiet(WSGIRequestHandler):
    """Logs no request."""

    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 (werkzeug's name)
        pass


@contextmanager
def reviewing(
    review: Review,
    page: Callable[[], str],
    finish: Callable[[], None],
    port: int | None = None,
) -> Iterator[str]:
    """Yield the address of the review page, which is served for the length of the block.

    The port is the one that is asked for, or the usual one, or a free one; UsageError when the one
    that is asked for cannot be used.
    """
    token = token_urlsafe(16)
    with _bound(port) as bound:
        origin = f"http://{HOST}:{bound.getsockname()[1]}"
        app = ReviewApp(origin, token, review, SharedText(page), finish, _trace_viewer())
        with _served(app, bound):
            yield f"{origin}/{token}/"


def _bound(port: int | None) -> socket.socket:
    if port is None:
        with suppress(OSError):
            return _listening(USUAL)
        return _listening(0)
    try:
        return _listening(port)
    except OSError as error:
        raise UsageError(
            f"port {port} of {HOST} cannot be used",
            try_next="give another --port, or none to have a free one",
        ) from error


def _listening(port: int) -> socket.socket:
    """Our own socket, because werkzeug ends the process when a port is taken."""
    return socket.create_server((HOST, port), backlog=_WAITING)


@contextmanager
def _served(app: ReviewApp, bound: socket.socket) -> Iterator[None]:
    server = make_server(HOST, 0, app, threaded=True, request_handler=_Quiet, fd=bound.fileno())
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _trace_viewer() -> Path | None:
    """The folder of Playwright's trace viewer; None when a version has it in another place."""
    return _VIEWER if (_VIEWER / "index.html").is_file() else None
