"""Small sites for tests, served by a thread of the test's own process."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class _Quiet:
    """Writes nothing about a request on the terminal."""

    def log_message(self, *words: object) -> None:
        pass


@contextmanager
def served(
    answers: type[BaseHTTPRequestHandler], context: ssl.SSLContext | None = None
) -> Iterator[str]:
    """The address of a site that answers for the length of the block, and logs nothing."""
    quiet = type(answers.__name__, (_Quiet, answers), {})
    with ThreadingHTTPServer(("127.0.0.1", 0), quiet) as server:
        if context:
            server.socket = context.wrap_socket(
                server.socket, server_side=True, do_handshake_on_connect=False
            )
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http{'s' if context else ''}://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
