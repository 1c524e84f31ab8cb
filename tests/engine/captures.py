"""Captures made for a test: a plain picture, and the anatomy of a page with one element."""

from hashlib import sha256
from io import BytesIO
from pathlib import Path

from PIL import Image

from presscheck.anatomy import Anatomy, Box, Element, Frame, as_line
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.recording.answers import Answer, Manifest
from presscheck.baselines.recording.run import RunRecording
from presscheck.baselines.recording.store import NewRecording
from presscheck.baselines.store import BaselineStore
from presscheck.report.recording import write_body, write_recording

SIZE = (60, 40)
TEST = "tests/looks/test_article.py::test_whole"


def key(name: str = "article/whole@desktop") -> SnapshotKey:
    return SnapshotKey.parse(name)


def picture(colour: str = "white", size: tuple[int, int] = SIZE, mode: str = "RGB") -> bytes:
    """A PNG of one colour."""
    file = BytesIO()
    Image.new(mode, size, colour).save(file, "PNG")
    return file.getvalue()


def anatomy(png: bytes, size: tuple[int, int] = SIZE, text: str = "한국어") -> Anatomy:
    element = Element("link", component="Footer", role="link", text=text, box=Box(1.5, 2, 30, 20))
    seen = {"path": element.path, "component": element.component, "text": text, "box": element.box}
    return Anatomy(Frame(size, sha256(png).hexdigest(), (as_line(seen),)), TEST)


def recording(page: str = "<h1>News</h1>") -> NewRecording:
    """A recording of a site with one page."""
    body = page.encode()
    digest = sha256(body).hexdigest()
    page_type = (("Content-Type", "text/html"),)
    manifest = Manifest.of([Answer("/", "GET", 200, page_type, digest)])
    return NewRecording(manifest, {digest: body}.__getitem__)


def record_run(report: Path, recorded: NewRecording | None = None, test: str = TEST) -> None:
    """Put the recording of a run into a report, in which one test needs all of it."""
    recorded = recorded or recording()
    answers = recorded.manifest.answers
    for answer in answers:
        write_body(report, answer, recorded.read_body(answer.body))
    write_recording(report, RunRecording.of({test: answers}))


def approve(
    store: BaselineStore,
    name: str = "article/whole@desktop",
    colour: str = "white",
    recorded: NewRecording | None = None,
) -> str:
    """Put a capture into the store, and return the digest of the baseline."""
    shot = picture(colour)
    return store.put(key(name), shot, anatomy(shot), recording=recorded).digest
