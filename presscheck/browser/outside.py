"""Answers in the place of outside hosts, none of which causes a browser error."""

import re
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Request, Route, WebSocketRoute

from presscheck.browser.errors import BrowserErrorLog

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
class _StandIn:
    """The answer in the place of an outside host."""

    content_type: str
    body: bytes
    status: int = 200


_DOCUMENT = _StandIn("text/html; charset=utf-8", _PAGE)
_SCRIPT = _StandIn("text/javascript; charset=utf-8", b"")
_STYLE = _StandIn("text/css; charset=utf-8", b"")
_PICTURE = _StandIn("image/png", _PNG)
_DRAWING = _StandIn("image/svg+xml", _SVG)
_FONT = _StandIn("font/woff", _WOFF)
_DATA = _StandIn("application/json", b"{}")
_MEDIA = _StandIn("audio/wav", _WAV)
_CAPTIONS = _StandIn("text/vtt; charset=utf-8", b"WEBVTT\n\n")
_EVENTS = _StandIn("text/event-stream", _RETRY_LATER)
_MANIFEST = _StandIn("application/manifest+json", b"{}")
_NO_CONTENT = _StandIn("text/plain", b"", status=204)
_EMPTY = _StandIn("text/plain; charset=utf-8", b"")

_BY_DESTINATION = {
    **dict.fromkeys(("document", "iframe", "frame", "object", "embed"), _DOCUMENT),
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
}
"""By the end of the address, for what the browser calls "other"."""


def _stand_in_for(request: Request) -> _StandIn:
    """The answer to a request: by what the browser needs it for, else by its address."""
    headers = request.headers
    if headers.get("accept") == "text/event-stream":  # Firefox calls it a document
        return _EVENTS
    kind = _BY_DESTINATION.get(headers.get("sec-fetch-dest", "")) or _BY_TYPE.get(
        request.resource_type
    )
    parts = urlsplit(request.url)
    if kind is _PICTURE and re.search(r"[.=/]svg\b", f"{parts.path}?{parts.query}", re.IGNORECASE):
        return _DRAWING
    return kind or _BY_ENDING.get(parts.path.rpartition(".")[2].lower(), _EMPTY)


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


def answer_for_outside_hosts(context: BrowserContext, log: BrowserErrorLog) -> None:
    """Answer every request of the context to another host than the site.

    Each gets an empty answer of the kind it asks for; sockets open and stay silent. What the
    browser reports because the answer is empty is expected in `log`.
    """

    def answer(route: Route) -> None:
        request = route.request
        stand_in = _NO_CONTENT if request.method == "OPTIONS" else _stand_in_for(request)
        log.expected.extend(_errors_caused_by(request.url))
        route.fulfill(
            status=stand_in.status,
            headers={"Content-Type": stand_in.content_type, **_readable_by_all(request.headers)},
            body=stand_in.body,
        )

    def open_silently(socket: WebSocketRoute) -> None:
        """A socket without a connection of its own is open and receives nothing."""

    context.route(log.hosts.is_outside, answer)
    context.route_web_socket(log.hosts.is_outside, open_silently)
