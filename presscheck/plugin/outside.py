"""The fixture `outside_world`: every outside host answers, with something that is no trouble."""

import re
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Request, Route, WebSocketRoute

from presscheck.plugin.trouble import leaves
from presscheck.plugin.verdict import bench_of

PNG = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNgYAAAAAMAASsJTYQAAAAASUVORK5CYII="
)
"""One transparent pixel."""

WOFF = b64decode(
    "d09GRgABAAAAAAHgAAoAAAAAAgAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAABPUy8yAAABXAAAACIAAABgRN5EWGNtYXAAAAGE"
    "AAAAJQAAACwADABGZ2x5ZgAAAbAAAAABAAAAAQAAAABoZWFkAAAA9AAAADYAAAA2XxZA4GhoZWEAAAEsAAAAGwAAACQDIgEu"
    "aG10eAAAAYAAAAAEAAAABAH0AABsb2NhAAABrAAAAAQAAAAEAAAAAG1heHAAAAFIAAAAEwAAACAAAgACbmFtZQAAAbQAAAAe"
    "AAAAIAAjCEtwb3N0AAAB1AAAAAwAAAAgAAMAAAABAAAAAQAAUxuAAl8PPPUAAwPoAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAwACAAAAAAAAeJxjYGRgYFb4b8HAwPiFAQIYGVABIwBAwQJTAHicY2BkYGAAYQhgYkADAAB8AAUAeJxjYGb8wjiBgZWB"
    "hYFEYA8EEBazApQ8gaYEKA4AyuADvQAAAfQAAHicY2BgYGJgYGAGYhEgyQimWRgkGEDiIBmG///BGCgDACZoBE8AAAAAAAAA"
    "AAAAAHicY2BgYGKQY2BmYGThZGAEshmgbCYwWxcABiAAdwAAeJxjYGbACwAAfQAE"
)
"""A font without a single letter, so that every text falls back to the next one."""

WAV = bytes.fromhex(
    "524946467400000057415645666d74201000000001000100401f0000401f0000010008006461746150000000"
) + bytes([128] * 80)
"""A hundredth of a second of silence."""

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
PAGE = b'<!doctype html><title>-</title><link rel="icon" href="data:,">'
NO_MORE = b"retry: 2147483647\n\n"
"""Tells an event source to come back in 24 days."""


@dataclass(frozen=True, slots=True)
class StandIn:
    """What an outside host answers instead of its own content."""

    content_type: str
    body: bytes
    status: int = 200


DOCUMENT = StandIn("text/html; charset=utf-8", PAGE)
SCRIPT = StandIn("text/javascript; charset=utf-8", b"")
STYLE = StandIn("text/css; charset=utf-8", b"")
PICTURE = StandIn("image/png", PNG)
DRAWING = StandIn("image/svg+xml", SVG)
FONT = StandIn("font/woff", WOFF)
DATA = StandIn("application/json", b"{}")
MEDIA = StandIn("audio/wav", WAV)
CAPTIONS = StandIn("text/vtt; charset=utf-8", b"WEBVTT\n\n")
EVENTS = StandIn("text/event-stream", NO_MORE)
MANIFEST = StandIn("application/manifest+json", b"{}")
TAKEN = StandIn("text/plain", b"", status=204)
NOTHING = StandIn("text/plain; charset=utf-8", b"")

BY_DESTINATION = {
    **dict.fromkeys(("document", "iframe", "frame", "object", "embed"), DOCUMENT),
    **dict.fromkeys(("script", "worker", "sharedworker", "serviceworker"), SCRIPT),
    **dict.fromkeys(("audioworklet", "paintworklet"), SCRIPT),
    **dict.fromkeys(("audio", "video"), MEDIA),
    "style": STYLE,
    "image": PICTURE,
    "font": FONT,
    "track": CAPTIONS,
    "manifest": MANIFEST,
    "json": DATA,
    "report": TAKEN,
}
"""By the header Sec-Fetch-Dest, which Firefox sends to safe addresses."""

BY_TYPE = {
    "document": DOCUMENT,
    "script": SCRIPT,
    "stylesheet": STYLE,
    "image": PICTURE,
    "font": FONT,
    "media": MEDIA,
    "texttrack": CAPTIONS,
    "manifest": MANIFEST,
    "xhr": DATA,
    "fetch": DATA,
    "eventsource": EVENTS,
    "ping": TAKEN,
    "cspreport": TAKEN,
}
"""By Playwright's resource type."""

BY_ENDING = {
    **dict.fromkeys(("js", "mjs"), SCRIPT),
    **dict.fromkeys(("png", "jpg", "jpeg", "gif", "webp", "avif", "ico"), PICTURE),
    **dict.fromkeys(("woff2", "woff", "ttf", "otf"), FONT),
    **dict.fromkeys(("mp4", "webm", "mp3", "m4a", "ogg", "wav"), MEDIA),
    "css": STYLE,
    "svg": DRAWING,
    "json": DATA,
    "vtt": CAPTIONS,
    "webmanifest": MANIFEST,
    "html": DOCUMENT,
}
"""By how the address ends, for what the browser calls "other"."""


def stand_in_for(request: Request) -> StandIn:
    """The answer for a request: by what the browser will do with it, else by its address."""
    headers = request.headers
    if headers.get("accept") == "text/event-stream":  # Firefox calls it a document
        return EVENTS
    kind = BY_DESTINATION.get(headers.get("sec-fetch-dest", "")) or BY_TYPE.get(
        request.resource_type
    )
    parts = urlsplit(request.url)
    if kind is PICTURE and re.search(r"[.=/]svg\b", f"{parts.path}?{parts.query}", re.IGNORECASE):
        return DRAWING
    return kind or BY_ENDING.get(parts.path.rpartition(".")[2].lower(), NOTHING)


def open_to_all(asked: Mapping[str, str]) -> dict[str, str]:
    """The headers that let any page read the answer, with credentials as well."""
    origin = asked.get("origin")
    return {
        "Access-Control-Allow-Origin": origin or "*",
        **({"Access-Control-Allow-Credentials": "true"} if origin else {}),
        "Access-Control-Allow-Headers": asked.get("access-control-request-headers", "*"),
        "Access-Control-Allow-Methods": asked.get("access-control-request-method", "*"),
        "Cross-Origin-Resource-Policy": "cross-origin",
    }


def consequences_of(address: str) -> list[str]:
    """Complaints that the stand-in brings about, and the real answer would not.

    Firefox gives up beacons and prefetches that are answered by anybody but their host.
    """
    return [
        f"request to an outside host: {address}",
        f"in the 'integrity' attribute for resource '{address}'",
        f"in the integrity attribute match the content of the subresource at “{address}”",
        f"The requested module '{address}' does not provide an export",
        f"The requested module '{address}' doesn't provide an export",
    ]


@pytest.fixture
def outside_world(
    context: BrowserContext, base_url: str, pytestconfig: pytest.Config, presscheck_check: None
) -> None:
    """In this test every outside host answers, and asking it is no trouble.

    Each gets an empty answer of the kind it asks for: a script that does nothing, one transparent
    pixel, `{}` for fetch. Sockets open and stay silent.
    """
    expected = bench_of(pytestconfig).own[context].expected

    def is_outside(address: str) -> bool:
        return leaves(base_url, address)

    def answer(route: Route) -> None:
        request = route.request
        given = TAKEN if request.method == "OPTIONS" else stand_in_for(request)
        expected.extend(consequences_of(request.url))
        route.fulfill(
            status=given.status,
            headers={"Content-Type": given.content_type, **open_to_all(request.headers)},
            body=given.body,
        )

    def open_silently(socket: WebSocketRoute) -> None:
        """Without a connection of its own, the socket is open and hears nothing."""

    context.route(is_outside, answer)
    context.route_web_socket(is_outside, open_silently)
