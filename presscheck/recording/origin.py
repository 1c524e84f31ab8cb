"""The site's own origin in what it answers: a placeholder stands for it in a recording."""

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from presscheck.recording.headers import Headers

PLACEHOLDER = "http://origin.presscheck.invalid"
"""What a recording has in the place of the site's origin. No host can have this name."""

_TEXTS = re.compile(
    r"text/(?!event-stream)|[/+](?:json|xml|javascript|ecmascript)\b|/x-javascript\b|/manifest\b",
    re.IGNORECASE,
)
"""The types of answers in which an address may be written."""


def is_text(content_type: str) -> bool:
    """Return whether an answer of this type may have addresses in it."""
    return bool(_TEXTS.search(content_type.partition(";")[0]))


@dataclass(frozen=True, slots=True)
class Origin:
    """An origin, such as `http://127.0.0.1:8000`, and how it is written in texts.

    It may stand there plain, with the slashes escaped as in JSON, without its scheme, or as a part
    of another address (`%3A%2F%2F`).
    """

    address: str

    def replaced(self, content: bytes, other: "Origin") -> bytes:
        """Return a text in which the other origin stands in the place of this one."""
        host = urlsplit(self.address).netloc
        if host.encode() not in content and quote(host, safe="").encode() not in content:
            return content  # most texts, and searching for a pattern takes ten times as long
        spelled = dict(zip(self.spellings, other.spellings, strict=True))
        # What follows may not belong to the name of a host or to a port.
        pattern = rb"(?:%s)(?![\w-]|[.:]\w|%%3A)" % b"|".join(map(_pattern, spelled))
        return re.sub(pattern, lambda found: spelled[found[0]], content)

    @property
    def spellings(self) -> list[bytes]:
        """Its spellings, each at the same place in the list; the whole ones come first."""
        host = f"//{urlsplit(self.address).netloc}"
        whole = [self.address, self.address.replace("/", "\\/"), quote(self.address, safe="")]
        return [text.encode() for text in (*whole, host, host.replace("/", "\\/"))]


def with_other_origin(
    headers: Headers, body: bytes, old: Origin, new: Origin
) -> tuple[Headers, bytes]:
    """Return an answer in which one origin stands in the place of another one.

    The body of an answer that is packed, or is no text, stays as it is.
    """
    changed = [(name, old.replaced(value.encode(), new).decode()) for name, value in headers]
    values = {name.lower(): value for name, value in headers}
    if "content-encoding" in values or not is_text(values.get("content-type", "")):
        return changed, body
    return changed, old.replaced(body, new)


def _pattern(spelling: bytes) -> bytes:
    """A spelling without a scheme is no part of one with another scheme."""
    return (b"" if spelling.startswith(b"http") else b"(?<!:)") + re.escape(spelling)
