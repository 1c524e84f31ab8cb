"""Browsers on servers of Playwright's (`playwright run-server`), on this machine or on others.

The network that their pages see is that of this machine: Playwright carries every connection
through the socket of the server. So a context has no proxy of its own, and hosts that may not
answer are refused by routes.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, BrowserContext, BrowserType, Error

from presscheck.errors import BrowserError
from presscheck.hosts import AllowedHosts

_MILLISECONDS = 30_000
_EVERYTHING = "*"
_HEADER = "x-playwright-launch-options"
_MISMATCH = re.compile(r"server version: v([\d.]+).*client version: v([\d.]+)", re.DOTALL)
_SERVER = "playwright run-server --unsafe --host 0.0.0.0 --port 3000"


@dataclass(eq=False, slots=True)
class BrowserServers:
    """Starts browsers on the first server that answers, beginning with the one `at` a place."""

    addresses: Sequence[str]
    at: int = 0

    @property
    def address(self) -> str:
        """The server in use."""
        return self.addresses[self.at % len(self.addresses)]

    def launch(self, engine: BrowserType, arguments: Mapping[str, Any]) -> Browser:
        """Return a new browser.

        Raises:
            BrowserError: when no server starts one; it names the last.
        """
        problem: BrowserError | None = None
        for _ in self.addresses:
            try:
                return launch_on(self.address, engine, arguments)
            except BrowserError as error:
                problem = error
                self.at += 1
        raise problem or BrowserError("there is no browser server", try_next=_SERVER)


def launch_on(address: str, engine: BrowserType, arguments: Mapping[str, Any]) -> Browser:
    """Return a new browser on a server, which gets the launch arguments in a header.

    Raises:
        BrowserError: when the server starts none.
    """  # noqa: DOC501  # a function makes the error
    header = json.dumps({_in_script(name): value for name, value in arguments.items()})
    try:
        return engine.connect(
            address,
            headers={_HEADER: header},
            expose_network=_EVERYTHING,
            timeout=_MILLISECONDS,
        )
    except Error as error:
        raise _refusal(address, engine.name, error.message) from None


def refuse_outside_hosts(context: BrowserContext, hosts: AllowedHosts) -> None:
    """Refuse every host that may not answer, in all pages of a context, now and later."""
    outside = re.compile(outside_pattern(hosts))
    context.route(outside, lambda route: route.abort("connectionrefused"))
    context.route_web_socket(outside, lambda socket: socket.close())


def outside_pattern(hosts: AllowedHosts) -> str:
    """Return what the addresses of outside hosts match, as a pattern of Python and of scripts.

    The server compares with it, so that no request to an allowed host comes here.
    """
    allowed = [_pattern(entry) for entry in hosts.bypass("chromium").split(",") if entry]
    return rf"^(?:https?|wss?)://(?!(?:[^/@]*@)?(?:{'|'.join(allowed)})(?:[/?#]|$))"


def _pattern(entry: str) -> str:
    """An entry of Chromium's bypass list; a usual port stands in no address."""
    host, colon, port = entry.rpartition(":") if re.search(r":\d+$", entry) else (entry, "", "")
    below = r"(?:[^/?#:@]+\.)" if host.startswith("*.") else ""
    name = below + re.escape(host.removeprefix("*."))
    if not colon:
        return rf"{name}(?::\d+)?"
    return rf"{name}(?::{port})?" if port in {"80", "443"} else f"{name}:{port}"


def _in_script(name: str) -> str:
    """The name of a launch argument as Playwright's server knows it."""
    first, *others = name.split("_")
    return first + "".join(word.title() for word in others)


def _refusal(address: str, engine: str, message: str) -> BrowserError:
    if mismatch := _MISMATCH.search(message):
        server, client = mismatch.groups()
        return BrowserError(
            f"the browser server {address} has Playwright {server}, and this is {client}",
            try_next="start the server with the version of requirements.lock",
        )
    lines = [line.strip(" ║╔╗╚╝═") for line in message.splitlines()]
    why = next((line for line in lines if line), "no answer")
    why = why.removeprefix("BrowserType.connect: ")
    return BrowserError(
        f"the browser server {address} starts no {engine}: {why}",
        try_next=f"see whether it runs: {_SERVER}",
    )
