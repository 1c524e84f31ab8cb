"""The headers of answers: which of them a recording has, and what the browser is told of them."""

from collections.abc import Iterable, Iterator
from email.message import Message

Headers = list[tuple[str, str]]

_KEPT = frozenset(
    {
        "cache-control",
        "content-disposition",
        "content-encoding",
        "content-language",
        "content-security-policy",
        "content-security-policy-report-only",
        "content-type",
        "cross-origin-embedder-policy",
        "cross-origin-opener-policy",
        "cross-origin-resource-policy",
        "document-policy",
        "last-modified",
        "link",
        "location",
        "origin-agent-cluster",
        "permissions-policy",
        "referrer-policy",
        "refresh",
        "service-worker-allowed",
        "sourcemap",
        "timing-allow-origin",
        "vary",
        "x-content-type-options",
        "x-frame-options",
        "x-robots-tag",
    }
)
"""What changes how a page is shown. A header that is not in the list may hold a secret."""

_ONE_CONNECTION = frozenset(
    {
        "connection",
        "keep-alive",
        "proxy-authenticate",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
    }
)
"""What two ends of one connection agree on, and nobody behind them."""

_PARTIAL = frozenset(
    {
        "accept-encoding",
        "if-match",
        "if-modified-since",
        "if-none-match",
        "if-range",
        "if-unmodified-since",
        "range",
    }
)
"""What would make a site send a part of its answer, or nothing, or a packed one."""

_CACHING = frozenset({"cache-control", "expires", "pragma", "age"})


def kept(headers: Iterable[tuple[str, str]]) -> Headers:
    """Return the headers of an answer that a recording has, in one order."""
    return sorted((name, value) for name, value in headers if _is_kept(name.lower()))


def for_site(headers: Iterable[tuple[str, str]]) -> Headers:
    """Return a browser's headers so that the site sends its whole answer."""
    left_out = _ONE_CONNECTION | _PARTIAL
    return [(name, value) for name, value in headers if name.lower() not in left_out]


def for_browser(headers: Iterable[tuple[str, str]], *, may_keep: bool = False) -> Headers:
    """Return an answer's headers as a browser shall have them.

    Unless it `may_keep` the answer, it asks each time whether that is still right. So the requests
    of a test are all that it needs, whatever tests before it have loaded.
    """
    every = [(name, value) for name, value in headers if name.lower() not in _ONE_CONNECTION]
    if may_keep or any(
        name.lower() == "cache-control" and "no-store" in value.lower() for name, value in every
    ):
        return every
    fresh = [(name, value) for name, value in every if name.lower() not in _CACHING]
    return [*fresh, ("Cache-Control", "no-cache")]


def is_unchanged(asked: Message, headers: Iterable[tuple[str, str]]) -> bool:
    """Return whether a browser that asks with these headers has this answer already."""
    sent = {name.lower(): value for name, value in headers}
    if (tags := asked.get("If-None-Match")) is not None:
        tag = _weak(sent.get("etag", ""))
        return bool(tag) and (tags.strip() == "*" or tag in map(_weak, tags.split(",")))
    since = asked.get("If-Modified-Since")
    return since is not None and since == sent.get("last-modified")


def without_length(headers: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the headers of an answer that has no body."""
    return ((name, value) for name, value in headers if name.lower() != "content-length")


def _is_kept(name: str) -> bool:
    return name in _KEPT or name.startswith("access-control-")


def _weak(tag: str) -> str:
    return tag.strip().removeprefix("W/")
