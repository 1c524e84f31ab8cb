"""A site that has every made page, as it is and with its change."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http.server import BaseHTTPRequestHandler
from random import Random

from tests.engine.saved_pages.shapes import FRAMESET_CHANGES, SHAPES, frame_inside
from tests.engine.saved_pages.spot import CHANGES, SpotChange
from tests.engine.servers import served

SEEDS = len(CHANGES)
"""The pages of each shape; page n has change n."""

FRAME = "main.html"

_DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40">'
    '<path fill="#367" d="M0 0h60v40H0z"/></svg>'
)


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A made page: a shape, and the seed of its words, its numbers and its change."""

    shape: str
    seed: int

    @property
    def change(self) -> SpotChange:
        """The one change of the page."""
        changes = FRAMESET_CHANGES if self.shape == "frameset" else CHANGES
        return changes[self.seed % len(changes)]

    @property
    def documents(self) -> tuple[str, ...]:
        """The names of the page's documents; the page itself has none."""
        return ("", FRAME) if self.shape == "frameset" else ("",)

    def address(self, *, changed: bool = False) -> str:
        """Return the path of the page; the changed one has another query and no other path."""
        return f"/{self.shape}/{self.seed}/{'?changed' if changed else ''}"

    def markup(self, file: str, *, changed: bool) -> str | None:
        """Return a document of the page; its change is where the spot is."""
        chance = Random(f"{self.shape} {self.seed}")  # noqa: S311 - no secret
        if file not in self.documents:
            return None
        text = frame_inside(chance) if file else SHAPES[self.shape](chance)
        has_spot = self.change.find in text
        return self.change.apply(text) if changed and has_spot else text

    def __str__(self) -> str:
        return f"{self.shape}-{self.seed}"


def all_pages() -> list[SavedPage]:
    """Return every page: each shape with each change."""
    return [SavedPage(shape, seed) for shape in SHAPES for seed in range(SEEDS)]


class _Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        status, kind, body = _answer(path, query or self.headers.get("Referer", ""))
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)


@cache
def _answer(path: str, asked_by: str) -> tuple[int, str, bytes]:
    """Return the answer to a path; a frame is changed when the page that shows it is."""
    shape, seed, file = ([*path.split("/")[1:], "", ""])[:3]
    if path.endswith(".svg"):
        return 200, "image/svg+xml", _DRAWING.encode()
    if shape in SHAPES and seed.isdecimal():
        page = SavedPage(shape, int(seed))
        markup = page.markup(file, changed=asked_by.endswith("changed"))
        if markup is not None:
            return 200, "text/html; charset=utf-8", markup.encode()
    return 404, "text/html; charset=utf-8", b"<p>Not found"


@contextmanager
def serving_pages() -> Iterator[str]:
    """Serve every page for the length of the block."""
    with served(_Answers) as base:
        yield base
