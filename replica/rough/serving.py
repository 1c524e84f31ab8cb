"""Serves the rough replica: all hosts at one port, and with TLS a second port that leads there."""

import socket
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from werkzeug import Request

from replica import server
from replica.content import Content
from replica.rough.entrance import lead_to_www
from replica.rough.hosts import Host, Origins
from replica.rough.roughness import Rough
from replica.rough.site import RoughSite

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


@dataclass(frozen=True, slots=True)
class RoughAddresses:
    """Where the rough replica answers."""

    origins: Origins
    plain_port: int
    """The port that speaks http; with TLS it only leads to https."""

    @property
    def base(self) -> str:
        """The address of the site."""
        return self.origins.of(Host.WWW)

    @property
    def bare(self) -> str:
        """An address that only leads to the site: the bare domain, by http."""
        return f"http://{Host.BARE}:{self.plain_port}"


@contextmanager
def serving(
    app: "WSGIApplication", content: Content, rough: Rough, port: int = 0
) -> Iterator[RoughAddresses]:
    """Serve an app that answers like the replica, roughly, for the length of the block.

    Raises:
        PortError: another program uses the port, or there is no such port.
        ValueError: there is no certificate.
    """
    site = _Late()
    with ExitStack() as running:
        refused_port = running.enter_context(_refused_port())
        adapter = _own_certificate() if rough.tls else None
        main = _port_of(running.enter_context(server.serving(site, port, adapter)))
        origins = Origins(main, refused_port, "https" if rough.tls else "http")
        stories = tuple(content.stories.values())
        site.app = RoughSite(app, rough, origins, stories)
        plain = main
        if rough.tls:
            plain = _port_of(running.enter_context(server.serving(_leading_to(origins))))
        yield RoughAddresses(origins, plain)


class _Late:
    """An app that is known only when its port is known, which is before the first request."""

    app: "WSGIApplication"

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        return self.app(environ, start_response)


def _own_certificate() -> server.SSLAdapter:
    from replica.rough.tls import own_certificate  # reads the certificate's package only for TLS

    return own_certificate()


def _leading_to(origins: Origins) -> "Callable[..., Iterable[bytes]]":
    def lead(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        return lead_to_www(Request(environ), origins)(environ, start_response)

    return lead


@contextmanager
def _refused_port() -> Iterator[int]:
    """Hold a port at which nobody listens, so that every connection to it is refused."""
    with socket.socket() as held:
        held.bind((server.HOST, 0))
        yield held.getsockname()[1]


def _port_of(address: str) -> int:
    return urlsplit(address).port or 0
