"""Files as the site sends them: each stays in memory and is read again when it changes."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from werkzeug import Response
from werkzeug.http import quote_etag

CONTENT_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".svg": "image/svg+xml; charset=utf-8",
    ".woff2": "font/woff2",
}
"""Written here because the machine's own table differs from machine to machine."""

MAX_AGE = 60
"""In seconds: long enough for a reader's next page, and a change of the file is soon seen."""


@dataclass(frozen=True, slots=True)
class FileContent:
    """What a file held when it was last read."""

    modified: int
    body: bytes
    headers: tuple[tuple[str, str], ...]


class Files:
    """The files that were asked for, in memory."""

    def __init__(self) -> None:
        self._contents: dict[Path, FileContent] = {}

    def answer(self, path: Path) -> Response | None:
        """The file as a response, or nothing when there is no such file."""
        try:
            modified = path.stat().st_mtime_ns
            content = self._contents.get(path)
            if content is None or content.modified != modified:
                content = self._contents[path] = _read(path, modified)
        except OSError:
            return None
        return Response(content.body, headers=list(content.headers))


def _read(path: Path, modified: int) -> FileContent:
    body = path.read_bytes()
    headers = (
        ("Content-Type", CONTENT_TYPES.get(path.suffix, "application/octet-stream")),
        ("Content-Length", str(len(body))),
        ("Cache-Control", f"max-age={MAX_AGE}"),
        ("ETag", quote_etag(sha256(body).hexdigest()[:32])),
    )
    return FileContent(modified, body, headers)
