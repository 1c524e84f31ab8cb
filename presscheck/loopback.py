"""Connections that find the names of this machine as browsers do, whatever the resolver knows.

Browsers take every name that ends with `.localhost` for this machine. Many resolvers do not.
"""

from http.client import HTTPConnection, HTTPSConnection
from ipaddress import ip_address
from socket import create_connection, socket
from typing import Any
from urllib.request import HTTPHandler, HTTPSHandler, Request


def is_loopback(host: str | None) -> bool:
    """Return whether a host is this machine, by its name or by its number."""
    name = (host or "").lower().rstrip(".")
    return _is_name(name) or _is_number(name)


def connect(address: tuple[str, int], *arguments: Any, **named: Any) -> socket:
    """Return an open connection to a host and a port."""
    host, port = address
    if _is_name(host.lower().rstrip(".")):
        host = "localhost"
    return create_connection((host, port), *arguments, **named)


def _is_name(host: str) -> bool:
    return host == "localhost" or host.endswith(".localhost")


def _is_number(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


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
