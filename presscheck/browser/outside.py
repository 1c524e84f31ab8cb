"""Answers in the place of outside hosts, none of which causes a browser error."""

import json
import re
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Request, Route, WebSocketRoute

from presscheck.browser.errors import BrowserErrorLog
from presscheck.errors import UsageError
from presscheck.hosts import HostPattern, PatternError, place_of

_PNG = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNgYAAAAAMAASsJTYQAAAAASUVORK5CYII="
)
"""One transparent pixel."""

_WOFF = b64decode(
    "d09GRgABAAAAAAHgAAoAAAAAAgAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAABPUy8yAAABXAAAACIAAABgRN5EWGNtYXAAAAGE"
    "AAAAJQAAACwADABGZ2x5ZgAAAbAAAAABAAAAAQAAAABoZWFkAAAA9AAAADYAAAA2XxZA4GhoZWEAAAEsAAAAGwAAACQDIgEu"
    "aG10eAAAAYAAAAAEAAAABAH0AABsb2NhAAABrAAAAAQAAAAEAAAAAG1heHAAAAFIAAAAEwAAACAAAgACbmFtZQAAAbQAAAAe"
    "AAAAIAAjCEtwb3N0AAAB1AAAAAwAAAAgAAMAAAABAAAAAQAAUxuAAl8PPPUAAwPoAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAwACAAAAAAAAeJxjYGRgYFb4b8HAwPiFAQIYGVABIwBAwQJTAHicY2BkYGAAYQhgYkADAAB8AAUAeJxjYGb8wjiBgZWB"
    "hYFEYA8EEBazApQ8gaYEKA4AyuADvQAAAfQAAHicY2BgYGJgYGAGYhEgyQimWRgkGEDiIBmG///BGCgDACZoBE8AAAAAAAAA"
    "AAAAAHicY2BgYGKQY2BmYGThZGAEshmgbCYwWxcABiAAdwAAeJxjYGbACwAAfQAE"
)
"""A font without a single letter, so that every text falls back to the next one."""

_WAV = bytes.fromhex(
    "524946467400000057415645666d74201000000001000100401f0000401f0000010008006461746150000000"
) + bytes([128] * 80)
"""A hundredth of a second of silence."""

_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
_PAGE = b'<!doctype html><title>-</title><link rel="icon" href="data:,">'
_RETRY_LATER = b"retry: 2147483647\n\n"
"""Tells an event source to connect again in 24 days."""


@dataclass(frozen=True, slots=True)
class StandIn:
    """The answer in the place of a host, to whatever a page asks it for."""

    content_type: str
    body: bytes
    status: int = 200

    @classmethod
    def script(cls, text: str) -> "StandIn":
        """Return a script, which may define what pages expect of the real one."""
        return cls("text/javascript; charset=utf-8", text.encode())

    @classmethod
    def style(cls, text: str) -> "StandIn":
        """Return a style sheet."""
        return cls("text/css; charset=utf-8", text.encode())

    @classmethod
    def page(cls, markup: str) -> "StandIn":
        """Return a page, for frames and windows."""
        return cls("text/html; charset=utf-8", markup.encode())

    @classmethod
    def data(cls, value: object) -> "StandIn":
        """Return a value as JSON."""
        return cls("application/json", json.dumps(value).encode())


StandIns = Mapping[HostPattern, StandIn]
"""The stand-ins of a project, by the hosts in whose place they answer."""


def stand_ins_of(given: object) -> StandIns:
    """Return the stand-ins that a project has given by hosts.

    Raises:
        UsageError: when they are no mapping of hosts to stand-ins.
    """  # noqa: DOC501  # a function makes the error
    if not isinstance(given, Mapping):
        raise _no_stand_ins(f"are {given!r}, and no mapping")
    found = {}
    for host, stand_in in given.items():
        if not isinstance(stand_in, StandIn):
            raise _no_stand_ins(f"have {stand_in!r} for {host!r}, which is no StandIn")
        try:
            found[HostPattern.parse(str(host))] = stand_in
        except PatternError as error:
            raise _no_stand_ins(f"have {host!r}, which {error}") from None
    return found


def _no_stand_ins(problem: str) -> UsageError:
    return UsageError(
        f"the stand-ins of the project {problem}",
        try_next='write {"sdk.example": StandIn.script("…")}, with presscheck.StandIn',
    )


def give_stand_ins(context: BrowserContext, stand_ins: StandIns) -> None:
    """Answer in the place of hosts in all pages of the context, now and later.

    From the first of them on, every request of the context passes through Playwright.
    """
    if stand_ins:
        context.route(
            lambda address: _given(stand_ins, address) is not None,
            lambda route: _fulfill(route, _given(stand_ins, route.request.url) or _EMPTY),
        )


def _given(stand_ins: StandIns, address: str) -> StandIn | None:
    for pattern, stand_in in stand_ins.items():
        if pattern.allows(*place_of(address)):
            return stand_in
    return None


_DOCUMENT = StandIn("text/html; charset=utf-8", _PAGE)
_SCRIPT = StandIn("text/javascript; charset=utf-8", b"")
_STYLE = StandIn("text/css; charset=utf-8", b"")
_PICTURE = StandIn("image/png", _PNG)
_DRAWING = StandIn("image/svg+xml", _SVG)
_FONT = StandIn("font/woff", _WOFF)
_DATA = StandIn("application/json", b"{}")
_MEDIA = StandIn("audio/wav", _WAV)
_CAPTIONS = StandIn("text/vtt; charset=utf-8", b"WEBVTT\n\n")
_EVENTS = StandIn("text/event-stream", _RETRY_LATER)
_MANIFEST = StandIn("application/manifest+json", b"{}")
_NO_CONTENT = StandIn("text/plain", b"", status=204)
_EMPTY = StandIn("text/plain; charset=utf-8", b"")

_FEED = StandIn("application/xml; charset=utf-8", b"<empty/>")
_TRANSFORMATION = StandIn(
    "application/xml; charset=utf-8",
    (b'<stylesheet version="1.0" xmlns="http://www.w3.org/1999/XSL/Transform"/>'),
)
_WASM = StandIn("application/wasm", b"\0asm\1\0\0\0")

_FETCHED = frozenset({"xhr", "fetch"})

_BY_DESTINATION = {
    **dict.fromkeys(("document", "iframe", "frame", "fencedframe"), _DOCUMENT),
    **dict.fromkeys(("object", "embed"), _DOCUMENT),
    **dict.fromkeys(("script", "worker", "sharedworker", "serviceworker"), _SCRIPT),
    **dict.fromkeys(("audioworklet", "paintworklet"), _SCRIPT),
    **dict.fromkeys(("audio", "video"), _MEDIA),
    "style": _STYLE,
    "image": _PICTURE,
    "font": _FONT,
    "track": _CAPTIONS,
    "manifest": _MANIFEST,
    "json": _DATA,
    "report": _NO_CONTENT,
    "xslt": _TRANSFORMATION,
}
"""By the header Sec-Fetch-Dest, which Firefox sends to safe addresses."""

_BY_TYPE = {
    "document": _DOCUMENT,
    "script": _SCRIPT,
    "stylesheet": _STYLE,
    "image": _PICTURE,
    "font": _FONT,
    "media": _MEDIA,
    "texttrack": _CAPTIONS,
    "manifest": _MANIFEST,
    "xhr": _DATA,
    "fetch": _DATA,
    "eventsource": _EVENTS,
    "ping": _NO_CONTENT,
    "cspreport": _NO_CONTENT,
}
"""By Playwright's resource type."""

_BY_ENDING = {
    **dict.fromkeys(("js", "mjs"), _SCRIPT),
    **dict.fromkeys(("png", "jpg", "jpeg", "gif", "webp", "avif", "ico"), _PICTURE),
    **dict.fromkeys(("woff2", "woff", "ttf", "otf"), _FONT),
    **dict.fromkeys(("mp4", "webm", "mp3", "m4a", "ogg", "wav"), _MEDIA),
    "css": _STYLE,
    "svg": _DRAWING,
    "json": _DATA,
    "vtt": _CAPTIONS,
    "webmanifest": _MANIFEST,
    "html": _DOCUMENT,
    **dict.fromkeys(("xml", "rss", "atom"), _FEED),
    "xsl": _TRANSFORMATION,
    "txt": _EMPTY,
    "wasm": _WASM,
}
"""By the end of the address, for what the browser calls "other"."""

_BY_ACCEPTED = {
    "text/html": _DOCUMENT,
    "text/css": _STYLE,
    "text/plain": _EMPTY,
    "text/javascript": _SCRIPT,
    "application/javascript": _SCRIPT,
    **dict.fromkeys(("text/xml", "application/xml", "application/rss+xml"), _FEED),
}
"""By the first type that a script accepts."""


def _stand_in_for(request: Request) -> StandIn:
    """The answer to a request: by what the browser needs it for, else by its address."""
    headers = request.headers
    if request.resource_type in _FETCHED and (kind := _kind_fetched(request)):
        return kind
    if headers.get("accept") == "text/event-stream":  # Firefox calls it a document
        return _EVENTS
    kind = _BY_DESTINATION.get(headers.get("sec-fetch-dest", "")) or _BY_TYPE.get(
        request.resource_type
    )
    parts = urlsplit(request.url)
    if kind is _PICTURE and re.search(r"[.=/]svg\b", f"{parts.path}?{parts.query}", re.IGNORECASE):
        return _DRAWING
    return kind or _BY_ENDING.get(parts.path.rpartition(".")[2].lower(), _EMPTY)


def _kind_fetched(request: Request) -> StandIn | None:
    """The answer to a script that fetches something other than JSON; None when nothing says so."""
    ending = urlsplit(request.url).path.rpartition(".")[2].lower()
    accepted = request.headers.get("accept", "").partition(",")[0].strip().lower()
    return _BY_ENDING.get(ending) or _BY_ACCEPTED.get(accepted)


def _readable_by_all(asked: Mapping[str, str]) -> dict[str, str]:
    """The headers that let any page read the answer, with credentials as well."""
    origin = asked.get("origin")
    return {
        "Access-Control-Allow-Origin": origin or "*",
        **({"Access-Control-Allow-Credentials": "true"} if origin else {}),
        "Access-Control-Allow-Headers": asked.get("access-control-request-headers", "*"),
        "Access-Control-Allow-Methods": asked.get("access-control-request-method", "*"),
        "Cross-Origin-Resource-Policy": "cross-origin",
    }


def _errors_caused_by(address: str) -> list[str]:
    """Parts of the errors that the stand-in causes, and the real answer would not.

    Firefox gives up beacons and prefetches that anybody but their host answers.
    """
    return [
        f"request to an outside host: {address}",
        f"in the 'integrity' attribute for resource '{address}'",
        f"in the integrity attribute match the content of the subresource at “{address}”",
        f"The requested module '{address}' does not provide an export",
        f"The requested module '{address}' doesn't provide an export",
    ]


def answer_for_outside_hosts(
    context: BrowserContext, log: BrowserErrorLog, stand_ins: StandIns
) -> None:
    """Answer every request of the context to an outside host.

    Each gets the stand-in of its host, or an empty answer of the kind it asks for; sockets open and
    stay silent. What the browser reports because the answer is empty is expected in `log`.
    """

    def is_outside_host(address: str) -> bool:
        # Playwright keeps attributes on what a method is bound to, and a record takes none.
        return log.hosts.is_outside(address)

    def answer(route: Route) -> None:
        request = route.request
        log.expected.extend(_errors_caused_by(request.url))
        _fulfill(route, _given(stand_ins, request.url) or _stand_in_for(request))

    def open_silently(socket: WebSocketRoute) -> None:
        """A socket without a connection of its own is open and receives nothing."""

    context.route(is_outside_host, answer)
    context.route_web_socket(is_outside_host, open_silently)


def _fulfill(route: Route, stand_in: StandIn) -> None:
    """Answer a request, so that any page may read the answer."""
    if route.request.method == "OPTIONS":
        stand_in = _NO_CONTENT
    route.fulfill(
        status=stand_in.status,
        headers={"Content-Type": stand_in.content_type, **_readable_by_all(route.request.headers)},
        body=stand_in.body,
    )
