"""Asks the site once more for what checks depend on, and compares the answers."""

from collections.abc import Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from threading import local
from time import monotonic

from presscheck.recording.exchange import Exchange, exchange_of, heard
from presscheck.recording.recorder import Upstream

_AT_ONCE = 8

LATE = 1.0
"""Seconds after which an answer is no longer the same, because a page may look different then."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks a site; `headers` let the run in."""

    site: Upstream
    headers: Mapping[str, str] = field(default_factory=dict)
    _of_thread: local = field(default_factory=local)
    _open: list[HTTPConnection] = field(default_factory=list)

    def unchanged(self, exchanges: Collection[Exchange]) -> set[Exchange]:
        """Return the exchanges to which the site answers as before, and in time."""
        try:
            with ThreadPoolExecutor(_AT_ONCE) as pool:
                answers = pool.map(self._is_same, exchanges)
                return {one for one, same in zip(exchanges, answers, strict=True) if same}
        finally:
            for connection in self._open:
                connection.close()

    def _is_same(self, exchange: Exchange) -> bool:
        """Ask, and once more when the site has closed the connection meanwhile."""
        for _ in range(2):
            with suppress(OSError, HTTPException):
                return self._ask(exchange) == exchange
            self._close()
        return False

    def _ask(self, exchange: Exchange) -> object:
        """Return what is exchanged now; None when the answer is late or cannot be read."""
        began, asked = monotonic(), exchange.answer
        connection, sent = self._connection(), exchange.sent_to(self.site.origin)
        try:
            connection.putrequest(
                asked.method, asked.address, skip_host=True, skip_accept_encoding=True
            )
            for name, value in [("Host", self.site.parts.netloc), *sent, *self.headers.items()]:
                connection.putheader(name, value.encode("latin-1", "replace"))
            connection.endheaders()
            answer = connection.getresponse()
            headers, content = answer.getheaders(), answer.read()
        except TimeoutError:
            self._close()
            return None
        if monotonic() - began > LATE:
            return None
        request, origin = (asked.method, asked.address, b""), self.site.origin
        found = heard(request, answer.status, headers, content, origin)
        return exchange_of(found[0], sent, headers, origin) if found else None

    def _connection(self) -> HTTPConnection:
        """The connection of this thread, which stays open."""
        if not hasattr(self._of_thread, "connection"):
            self._of_thread.connection = self.site.connection()
            self._of_thread.connection.timeout = LATE
            self._open.append(self._of_thread.connection)
        connection: HTTPConnection = self._of_thread.connection
        return connection

    def _close(self) -> None:
        self._connection().close()
