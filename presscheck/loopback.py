"""Connections that find the names of this machine as browsers do, whatever the resolver knows.

Browsers take every name that ends with `.localhost` for this machine. Many resolvers do not.
"""

from http.client import HTTPConnection, HTTPSConnection
from socket import create_connection, socket
from typing import Any
from urllib.request import HTTPHandler, HTTPSHandler, Request

_THIS_MACHINE = frozenset({"127.0.0.1", "::1", "localhost"})


def is_loopback(host: str | None) -> bool:
    """Return whether a host is a name of this machine."""
    return host in _THIS_MACHINE or (host or "").lower().rstrip(".").endswith(".localhost")


def connect(address: tuple[str, int], *arguments: Any, **named: Any) -> socket:
    """Return an open connection to a host and a port."""
    host, port = address
    if host not in _THIS_MACHINE and is_loopback(host):
        host = "localhost"
    return create_connection((host, port), *arguments, **named)


class PlainConnection(HTTPConnection):
    """A connection with http."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._create_connection = connect


class SecureConnection(HTTPSConnection):
    """A connection with https."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._create_connection = connect


class PlainHandler(HTTPHandler):
    """Opens addresses of http for urllib."""

    def http_open(self, req: Request) -> Any:
        """Ask a host."""
        return self.do_open(PlainConnection, req)


class SecureHandler(HTTPSHandler):
    """Opens addresses of https for urllib."""

    def https_open(self, req: Request) -> Any:
        """Ask a host."""
        return self.do_open(SecureConnection, req, context=self._context)  # type: ignore[attr-defined]
