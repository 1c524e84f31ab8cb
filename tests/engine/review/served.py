"""A report under review: the captures of a run, the baselines, and a server to send requests to."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from threading import Event
from typing import Any
from urllib.parse import urlsplit

from msgspec.json import encode

from presscheck.baselines.renderer import write_renderer
from presscheck.baselines.store import BaselineStore
from presscheck.outcome import Outcome
from presscheck.report.files import ORIGINALS, ReportFiles
from presscheck.results import SnapshotResult
from presscheck.review.decisions import Decision, DecisionEntry, DecisionFile, Review
from presscheck.review.originals import Originals
from presscheck.review.server import reviewing
from tests.engine.captures import key
from tests.engine.results import keep, results, snapshot
from tests.engine.review.run_to_approve import USUAL

PAGE = "<!doctype html><title>Review</title>"
TYPE = "application/json"
RUN = "0123456789abcdef"
ARTICLE = "article/whole@desktop"


class ReviewedRun:
    """Baselines whose renderer is known, and a report of red captures."""

    def __init__(self, folder: Path) -> None:
        self.store = BaselineStore(folder / "baselines")
        self.store.folder.mkdir(parents=True)
        write_renderer(self.store.folder, USUAL)
        self.report = folder / "report"
        self.snapshots: list[SnapshotResult] = []

    def captured(self, name: str, outcome: Outcome) -> str:
        capture = keep(self.report, "red")
        digest = self.store.digest(key(name))
        self.snapshots.append(snapshot(outcome, name, digest=digest, capture=capture))
        return name

    def entry(
        self, decision: Decision, name: str = ARTICLE, browser: str = "chromium"
    ) -> DecisionEntry:
        """A decision about a snapshot, with the digest that the report has for it."""
        digest = next((one.digest for one in self.snapshots if one.name == name), "")
        return DecisionEntry(name, browser, digest, decision)

    @property
    def review(self) -> Review:
        """A review of the report, as after a new start."""
        files, originals = ReportFiles(self.report, ""), Originals(self.report / ORIGINALS)
        return Review(self.store, files, results(*self.snapshots), RUN, originals)


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of the server."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True, slots=True)
class Served:
    """Sends requests to a review server, by default as its own page does."""

    address: str
    review: Review
    told_to_end: Event = field(default_factory=Event)

    @property
    def origin(self) -> str:
        return self.address.rpartition("/")[0].rpartition("/")[0]

    @property
    def root(self) -> str:
        return urlsplit(self.address).path

    def ask(
        self, path: str, method: str = "GET", body: bytes | None = None, **headers: str
    ) -> Answer:
        """`path` is put behind the token's folder unless it begins with a slash."""
        place = urlsplit(self.address)
        assert place.port
        connection = HTTPConnection(place.hostname or "", place.port, timeout=20)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        whole = path if path.startswith("/") else self.root + path
        connection.request(method, whole, body, named)
        answer = connection.getresponse()
        found = Answer(answer.status, dict(answer.getheaders()), answer.read())
        connection.close()
        return found

    def post(self, path: str, value: Any, **headers: str) -> Answer:
        sent = value if isinstance(value, bytes) else json.dumps(value).encode()
        usual = {"Origin": self.origin, "Content_Type": TYPE}
        return self.ask(path, "POST", sent, **{**usual, **headers})

    def decide(self, *entries: DecisionEntry) -> Answer:
        return self.post("decide", encode(DecisionFile(1, RUN, entries)))


@contextmanager
def served(review: Review, port: int | None = 0) -> Iterator[Served]:
    told_to_end = Event()
    with reviewing(review, lambda: PAGE, told_to_end.set, port) as address:
        yield Served(address, review, told_to_end)
