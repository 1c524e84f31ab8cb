"""Asks the rough replica as a browser does, without needing its names to be known here."""

import ssl
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage, HTTPSConnection
from urllib.parse import urlsplit

from replica.rough import RoughAddresses
from replica.rough.hosts import Host, Origins
from tests.replica.markup import Element, read


@dataclass(frozen=True)
class Received:
    """An answer as it came."""

    status: int
    headers: HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def page(self) -> Element:
        """The page as a tree."""
        return read(self.text)


def ask(
    addresses: RoughAddresses,
    path: str,
    host: Host = Host.WWW,
    *,
    method: str = "GET",
    timeout: float = 10,
    **headers: str,
) -> Received:
    """Ask a host for a path; `accept_encoding` stands for the header Accept-Encoding."""
    port = addresses.origins.port
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    with closing(_connection(addresses, timeout)) as connection:
        connection.request(method, path, headers={"Host": f"{host}:{port}", **sent})
        answer = connection.getresponse()
        return Received(answer.status, answer.headers, answer.read())


def ask_base(base: str, path: str, host: Host = Host.WWW) -> Received:
    """Ask a rough replica of which only the base address is known."""
    port = urlsplit(base).port or 0
    return ask(RoughAddresses(Origins(port, 0), port), path, host)


def ask_address(addresses: RoughAddresses, address: str, *, timeout: float = 10) -> Received:
    """Ask for an address as a page writes it."""
    parts = urlsplit(address)
    query = f"?{parts.query}" if parts.query else ""
    return ask(addresses, parts.path + query, Host(parts.hostname or ""), timeout=timeout)


def _connection(addresses: RoughAddresses, timeout: float) -> HTTPConnection:
    if addresses.origins.scheme == "http":
        return HTTPConnection("127.0.0.1", addresses.origins.port, timeout=timeout)
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return HTTPSConnection("127.0.0.1", addresses.origins.port, timeout=timeout, context=context)
