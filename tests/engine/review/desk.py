"""A report under review: what a run saw, the baselines, and a server that anybody may ask."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from threading import Event
from typing import Any
from urllib.parse import urlsplit

from presscheck.baselines.renderer import write_renderer
from presscheck.baselines.store import BaselineStore
from presscheck.outcome import Outcome
from presscheck.report.model import SnapshotResult
from presscheck.report.source import ReportFiles
from presscheck.review.decisions import Decisions, Wish
from presscheck.review.server import reviewing
from tests.engine.approval.desk import USUAL
from tests.engine.captures import key
from tests.engine.results import keep, results, snapshot

PAGE = "<!doctype html><title>Review</title>"
TYPE = "application/json"


class Desk:
    """A store whose renderer is known, and a report of red captures."""

    def __init__(self, folder: Path) -> None:
        self.store = BaselineStore(folder / "baselines")
        self.store.folder.mkdir(parents=True)
        write_renderer(self.store.folder, USUAL)
        self.report = folder / "report"
        self.seen: list[SnapshotResult] = []

    def saw(self, name: str, outcome: Outcome) -> str:
        capture = keep(self.report, name, "red")
        digest = self.store.digest(key(name))
        self.seen.append(snapshot(outcome, name, digest=digest, capture=capture))
        return name

    @property
    def decisions(self) -> Decisions:
        return Decisions(self.store, ReportFiles(self.report, ""), results(*self.seen))


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server said."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True, slots=True)
class Served:
    """Asks a review server, as its own page does unless told otherwise."""

    address: str
    decisions: Decisions
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

    def decide(self, *wishes: Wish) -> Answer:
        sent = [
            {"snapshot": one.snapshot, "browser": one.browser, "decision": one.decision}
            for one in wishes
        ]
        return self.post("decide", {"decisions": sent})


@contextmanager
def served(decisions: Decisions, port: int | None = 0) -> Iterator[Served]:
    told_to_end = Event()
    with reviewing(decisions, lambda: PAGE, told_to_end.set, port) as address:
        yield Served(address, decisions, told_to_end)
