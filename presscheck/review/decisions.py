"""Decisions about the snapshots of one report: from a saved file, or one by one on the page.

A file and a request hold the same: a `DecisionFile`.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from threading import Lock
from typing import Any, Literal, assert_never

import msgspec
from msgspec import Struct

from presscheck.baselines.baseline import anatomy_of, digest_of
from presscheck.baselines.history import uncommitted
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.store import BaselineStore, Files
from presscheck.errors import (
    BaselineError,
    PresscheckError,
    ReportError,
    UnreadableBaselineError,
    UsageError,
)
from presscheck.report.files import ReportFiles
from presscheck.report.recording import ReportRecording
from presscheck.results import Results, SnapshotResult, from_json
from presscheck.review.approve import Approval, Approved, Refused, Unchanged, renderer_of
from presscheck.review.originals import Originals

_ENCODERS = 2
"""Screenshots encoded side by side: one keeps a core busy for a second."""


class Decision(StrEnum):
    """The decision of a person about a snapshot; `later` leaves it undecided."""

    ACCEPT = "accept"
    REJECT = "reject"
    LATER = "later"


class DecisionEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A decision about one snapshot; `digest` is that of the baseline shown beside it."""

    snapshot: str
    browser: str
    digest: str
    decision: Decision


class DecisionFile(Struct, frozen=True, forbid_unknown_fields=True):
    """Decisions about the report whose name is `run`."""

    version: Literal[1]
    run: str
    decisions: tuple[DecisionEntry, ...]


_DECODER = msgspec.json.Decoder(DecisionFile)


def decode_decisions(content: bytes) -> DecisionFile:
    """Return the decisions in a file or a request; ValueError says in one line what is wrong."""
    return from_json(content, _DECODER.decode)


def read_decisions(
    file: Path, run: str, results: Results
) -> dict[Decision, tuple[SnapshotResult, ...]]:
    """Return the snapshots of a report by the decision that a saved file has for them.

    Raises:
        UsageError: when the file holds no decisions, or decisions about another report than
            `run`.
    """
    try:
        saved = decode_decisions(file.read_bytes())
        decided = _matched(saved, results) if saved.run == run else []
    except (OSError, ValueError) as error:
        raise UsageError(
            f"{file} holds no decisions that can be read: {error}",
            try_next="save the decisions again on the report's page",
        ) from error
    if saved.run != run:
        raise UsageError(
            f"{file} decides about another report",
            try_next="name the report it was saved from with --from, or decide again",
        )
    return {
        decision: tuple(snapshot for entry, snapshot in decided if entry.decision is decision)
        for decision in Decision
    }


def _matched(saved: DecisionFile, results: Results) -> list[tuple[DecisionEntry, SnapshotResult]]:
    """Each decision with its snapshot; there is one decision about a snapshot at most."""
    undecided = {(one.name, one.browser): one for one in results.snapshots}
    matched: list[tuple[DecisionEntry, SnapshotResult]] = []
    for number, entry in enumerate(saved.decisions):
        place = f"$.decisions[{number}]"
        snapshot = undecided.pop((entry.snapshot, entry.browser), None)
        if snapshot is None:
            raise ValueError(
                f"{place}.snapshot {entry.snapshot!r} is no snapshot of that report, or comes twice"
            )
        if entry.digest != snapshot.digest:
            raise ValueError(f"{place}.digest is not that of the baseline the report compared with")
        matched.append((entry, snapshot))
    return matched


class Reply(Struct, frozen=True):
    """What became of a decision; `refused` says why nothing did, and `next` what to do."""

    snapshot: str
    browser: str
    decision: Decision
    refused: str = ""
    next: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """Writes what is accepted into the baselines at once, and puts it back when asked to.

    `run` is the report's name. `originals` has what the baselines were before, also those that an
    earlier review of this report has replaced. `approved` are the snapshots approved here, and
    `without` says which of them have no recording.
    """

    store: BaselineStore
    files: ReportFiles
    results: Results
    run: str
    originals: Originals
    approved: set[SnapshotKey] = field(default_factory=set)
    without: list[str] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)

    @property
    def status(self) -> str:
        """What git shows of the baselines; empty where there is nothing, or no git."""
        status = uncommitted(self.store.folder)
        return f"git status will show under {self.store.folder.name}/: {status}" if status else ""

    @property
    def state(self) -> dict[str, Any]:
        """What the page shows when it is opened: the status, and what has been accepted before."""
        accepted = [[one.name, one.browser] for one in self._accepted()]
        return {"status": self.status, "accepted": accepted}

    def summary(self) -> list[str]:
        """Return how many snapshots were approved, after what is being written is written."""
        with self.lock:
            lines = [f"{len(self.approved)} approved", *self.without, self.status]
            return list(filter(None, lines))

    def decide(self, entries: Iterable[DecisionEntry]) -> list[Reply]:
        """Return a reply to each decision, in their order; the last one about a snapshot counts."""
        asked = {(entry.snapshot, entry.browser): entry for entry in entries}
        with self.lock, ThreadPoolExecutor(_ENCODERS) as pool:
            return list(pool.map(self.reply, asked.values()))

    def reply(self, entry: DecisionEntry) -> Reply:
        """Carry one decision out, and return what became of it."""
        try:
            refusal = self._carry_out(entry)
        except PresscheckError as error:
            refusal = (error.problem, error.try_next)
        return Reply(entry.snapshot, entry.browser, entry.decision, *refusal)

    def _carry_out(self, entry: DecisionEntry) -> tuple[str, str]:
        """Why a decision is refused, and the next step; both are empty when it is carried out."""
        snapshot = self._snapshot_of(entry)
        if snapshot is None:
            return "the report has no such snapshot", "open the report again"
        if entry.digest != snapshot.digest:
            return "the page shows another baseline than the report", "open the report again"
        match entry.decision:
            case Decision.ACCEPT:
                return self._accept(snapshot)
            case Decision.REJECT | Decision.LATER:
                return self._put_back(snapshot)
            case _:
                assert_never(entry.decision)

    def _snapshot_of(self, entry: DecisionEntry) -> SnapshotResult | None:
        for snapshot in self.results.snapshots:
            if (snapshot.name, snapshot.browser) == (entry.snapshot, entry.browser):
                return snapshot
        return None

    def _accept(self, snapshot: SnapshotResult) -> tuple[str, str]:
        """Approve a snapshot; without the original, which is kept first, it could not be undone."""
        before = self.store.files(snapshot.key)
        if snapshot.digest and digest_of(*before) == snapshot.digest:
            self.originals.keep(before, self._note(snapshot.key))
        renderer = renderer_of(self.results, snapshot.browser)
        recording = ReportRecording.of(self.files)
        [answer] = Approval(self.store, self.files, renderer, recording).approve([snapshot])
        match answer:
            case Approved(_, without):
                self.approved.add(snapshot.key)
                if without:
                    self.without.append(f"{snapshot.name} has no recording: {without}")
                return "", ""
            case Unchanged():
                return "", ""
            case Refused(_, why, try_next):
                return why, try_next
            case _:
                assert_never(answer)

    def _note(self, key: SnapshotKey) -> bytes | None:
        """The note of a baseline; one that cannot be read is as good as none."""
        with suppress(BaselineError):
            return self.store.note_content(key)
        return None

    def _put_back(self, snapshot: SnapshotResult) -> tuple[str, str]:
        """Undo what was accepted of this report; what was not accepted needs no undoing."""
        key = snapshot.key
        files = self.store.files(key)
        present = digest_of(*files)
        if present == snapshot.digest:
            return "", ""
        see = f"see git diff -- {self.store.folder.name}/{key.folder}*"
        if not self._is_capture(snapshot, files):
            return "its baseline was changed by somebody else since that run", see
        original = self.originals.find(snapshot.digest)
        if original is None:
            why = "it was accepted before, and its old baseline is not kept here any more"
            return why, f"git checkout -- {self.store.folder.name}/{key.folder}.*"
        note = self.originals.note(snapshot.digest)
        self.store.put_back(key, original, replacing=present, note=note)
        self.approved.discard(key)
        return "", ""

    def _accepted(self) -> Iterator[SnapshotResult]:
        """Yield the snapshots of the report whose captures are the baselines by now."""
        for snapshot in self.results.snapshots:
            if snapshot.capture and not snapshot.approved:
                with suppress(UnreadableBaselineError):
                    files = self.store.files(snapshot.key)
                    moved = digest_of(*files) != snapshot.digest
                    if moved and self._is_capture(snapshot, files):
                        yield snapshot

    def _is_capture(self, snapshot: SnapshotResult, files: Files) -> bool:
        """Whether the files of a baseline are those of a snapshot's capture, once approved."""
        if snapshot.capture is None:
            return False
        try:
            baseline = self.store.decode(snapshot.key, files)
            capture = anatomy_of(self.files.read_data(snapshot.capture.anatomy))
        except (BaselineError, ReportError, ValueError):
            return False
        return baseline is not None and baseline.anatomy.frame == capture.frame
