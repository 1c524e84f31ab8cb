"""Decisions taken one by one, each in the baselines at once, and undone as easily."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum
from threading import Lock
from typing import assert_never

from presscheck.approval.approval import Approval, Approved, Refused, Settled, painter_of
from presscheck.baselines.history import uncommitted
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.store import BaselineStore, Files
from presscheck.errors import PresscheckError
from presscheck.report.model import Results, SnapshotResult
from presscheck.report.source import ReportFiles

ENCODERS = 2
"""Pictures encoded side by side: one keeps a core busy for a second."""


class Decision(StrEnum):
    """What a person says of a snapshot."""

    ACCEPT = "accept"
    REJECT = "reject"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Wish:
    """A decision on one snapshot of the report, named as whoever decides names it."""

    snapshot: str
    browser: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class Reply:
    """What became of a wish; `refused` says why nothing did."""

    wish: Wish
    refused: str = ""
    try_next: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """What stood on the store before, and the digest of what stands there since."""

    before: Files
    digest: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """Writes what is accepted, and takes it back when the decision changes."""

    store: BaselineStore
    files: ReportFiles
    results: Results
    written: dict[SnapshotKey, Written] = field(default_factory=dict)
    one_at_a_time: Lock = field(default_factory=Lock)

    @property
    def status(self) -> str:
        """What git will show of the baselines; empty where there is nothing, or no git."""
        status = uncommitted(self.store.folder)
        return f"git status will show under {self.store.folder.name}/: {status}" if status else ""

    def last_words(self) -> str:
        """What became of it all, once what is being written is written."""
        with self.one_at_a_time:
            return "\n".join(filter(None, [f"{len(self.written)} approved", self.status]))

    def decide(self, wishes: Iterable[Wish]) -> list[Reply]:
        """A reply to each, in their order; of several on one snapshot the last one counts."""
        asked = {(wish.snapshot, wish.browser): wish for wish in wishes}
        with self.one_at_a_time, ThreadPoolExecutor(ENCODERS) as pool:
            return list(pool.map(self.reply, asked.values()))

    def reply(self, wish: Wish) -> Reply:
        snapshot = self.found(wish)
        if snapshot is None:
            return Reply(wish, "the report has no such snapshot", "open the report anew")
        try:
            match wish.decision:
                case Decision.ACCEPT:
                    return self.accept(wish, snapshot)
                case Decision.REJECT | Decision.LATER:
                    return self.take_back(wish, snapshot.key)
                case _:
                    assert_never(wish.decision)
        except PresscheckError as error:
            return Reply(wish, error.problem, error.try_next)

    def found(self, wish: Wish) -> SnapshotResult | None:
        for snapshot in self.results.snapshots:
            if str(snapshot.key) == wish.snapshot and snapshot.browser == wish.browser:
                return snapshot
        return None

    def accept(self, wish: Wish, snapshot: SnapshotResult) -> Reply:
        before = self.store.files(snapshot.key)
        approval = Approval(self.store, self.files, painter_of(self.results, snapshot.browser))
        [answer] = approval.approve([snapshot])
        match answer:
            case Approved():
                digest = self.store.digest(snapshot.key)
                self.written[snapshot.key] = Written(before, digest)
                return Reply(wish)
            case Settled():
                return Reply(wish)
            case Refused(_, why, try_next):
                return Reply(wish, why, try_next)
            case _:
                assert_never(answer)

    def take_back(self, wish: Wish, key: SnapshotKey) -> Reply:
        """Undo what was accepted here; what was not accepted needs no undoing."""
        written = self.written.get(key)
        if written is None:
            return Reply(wish)
        if self.store.digest(key) != written.digest:
            why = "its baseline was changed by somebody else since it was accepted"
            return Reply(wish, why, f"see git diff baselines/{key.folder}*")
        self.store.put_back(key, written.before)
        del self.written[key]
        return Reply(wish)
