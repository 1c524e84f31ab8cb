"""What the browser was refused, and which errors of a page follow from that.

A page without the script of another host goes on and stumbles over what the script would have
brought. Such an error is told with the refused host, and is no error of the site. The rules are
in docs/options.md.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from playwright.sync_api import Page

from presscheck.hosts import host_of

_NAME = r"(?P<{}>[A-Za-z_$][\w$]*)"
_LACKS = re.compile(
    "|".join(
        (
            rf"^(?:ReferenceError: )?{_NAME.format('plain')} is not defined$",
            rf"^Can't find variable: {_NAME.format('variable')}$",
            rf"^(?:window|self|globalThis)\.{_NAME.format('member')} is not a function$",
            rf"^can't access property .+, (?:window|self|globalThis)\.{_NAME.format('owner')}"
            " is undefined$",
        )
    )
)
"""How Chromium, Firefox and WebKit say that there is nothing with a name."""

_NOT_FETCHED = re.compile(
    r"\b(?:Failed to fetch|NetworkError when attempting to fetch resource|Network Error)\b"
    r"|^(?:TypeError: )?Load failed$"
)
"""How browsers, and libraries on top of them, say that a request got no answer."""

_NOT_LOADED = frozenset({"Event", "[object Event]"})
"""An error event of a script element with which a promise was rejected, as Chromium writes it."""

_SOCKET = re.compile(
    r"^(?:WebSocket connection to '(?P<chromium>wss?://[^']+)' failed"
    r"|Firefox can’t establish a connection to the server at (?P<firefox>wss?://.+?)\.?$)"
)
_ADDRESS = re.compile(r"\b(?:https?|wss?)://[^\s\"'“”<>()]+")
_DATA = frozenset({"xhr", "fetch"})


@dataclass(frozen=True, slots=True)
class LoggedError:
    """One error, the page it came from when the browser knows, and the address that failed.

    `message` is what the page itself has said, and `uncaught` that it has thrown it; both are
    empty for what the browser says of a request.
    """

    text: str
    page: Page | None
    address: str = ""
    message: str = ""
    uncaught: bool = False


@dataclass(frozen=True, slots=True)
class RefusedRequest:
    """A request to an outside host: its kind in Playwright's words, and who asked."""

    address: str
    kind: str
    page: Page | None
    page_address: str = ""

    @property
    def host(self) -> str:
        """Return the host that was refused."""
        return host_of(self.address)


def socket_address(message: str) -> str:
    """Return the address of the socket that a message says could not be opened, or nothing."""
    found = _SOCKET.match(message)
    return (found["chromium"] or found["firefox"]) if found else ""


def lacking_name(error: LoggedError) -> str:
    """Return the name that an uncaught error says is not defined; empty for any other error."""
    found = _LACKS.match(error.message) if error.uncaught else None
    return next(filter(None, found.groups()), "") if found else ""


def causes_of(
    error: LoggedError, refused: Iterable[RefusedRequest], *, has_lost_its_own: bool
) -> list[RefusedRequest]:
    """Return the refused requests that an error follows from; none when it is the site's own.

    `has_lost_its_own` says that the page has lost a request to the site itself, too: that may be
    the one that it tells of. Whether a name is defined after all has to be asked of the page.
    """
    if not error.message:
        return []
    of_page = [one for one in refused if one.page is None or error.page in {None, one.page}]
    if named := _named(error, of_page):
        return named
    if lacking_name(error) or (error.uncaught and error.message in _NOT_LOADED):
        return [one for one in of_page if one.kind == "script"]
    if _NOT_FETCHED.search(error.message) and not has_lost_its_own:
        return [one for one in of_page if one.kind in _DATA]
    return []


def _named(error: LoggedError, refused: Sequence[RefusedRequest]) -> list[RefusedRequest]:
    """The requests to a host that the error names in an address."""
    hosts = set()
    for address in _ADDRESS.findall(error.message):
        try:
            hosts.add(host_of(address))
        except ValueError:  # it looks like an address, and is none
            continue
    return [one for one in refused if one.host in hosts]
