"""Files as the site sends them: read once, kept in memory, read again when they change."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from werkzeug import Response
from werkzeug.http import quote_etag

CONTENT_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".otf": "font/otf",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".svg": "image/svg+xml; charset=utf-8",
    ".ttf": "font/ttf",
}
"""Not left to the machine's own table, which differs from machine to machine."""

MAX_AGE = 60
"""Seconds: long enough for a reader's next page, short enough for who is at work on a file."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """What a file held when it was last read."""

    modified: int
    body: bytes
    headers: tuple[tuple[str, str], ...]


class Files:
    """The files read so far."""

    def __init__(self) -> None:
        self._kept: dict[Path, KeptFile] = {}

    def answer(self, path: Path) -> Response | None:
        """The file as a response, or nothing when there is no such file."""
        try:
            modified = path.stat().st_mtime_ns
            kept = self._kept.get(path)
            if kept is None or kept.modified != modified:
                kept = self._kept[path] = _read(path, modified)
        except OSError:
            return None
        return Response(kept.body, headers=list(kept.headers))


def _read(path: Path, modified: int) -> KeptFile:
    body = path.read_bytes()
    headers = (
        ("Content-Type", CONTENT_TYPES.get(path.suffix, "application/octet-stream")),
        ("Content-Length", str(len(body))),
        ("Cache-Control", f"max-age={MAX_AGE}"),
        ("ETag", quote_etag(sha256(body).hexdigest()[:32])),
    )
    return KeptFile(modified, body, headers)
