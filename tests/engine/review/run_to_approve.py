"""Baselines, and a run to approve from."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

from presscheck.baselines.renderer import Renderer
from presscheck.baselines.store import BaselineStore
from presscheck.outcome import Outcome
from presscheck.report.files import ReportFiles
from presscheck.report.recording import ReportRecording
from presscheck.results import SnapshotResult
from presscheck.review.approve import Answer, Approval, Refused
from tests.engine.results import keep, snapshot

USUAL = Renderer("chromium", "156.0", "Linux", "ab" * 32)


class RunToApprove:
    """Baselines, and the report of a run that captured red pages."""

    def __init__(self, folder: Path) -> None:
        self.store = BaselineStore(folder / "baselines")
        self.report = folder / "report"

    def captured(self, name: str, outcome: Outcome, digest: str = "") -> SnapshotResult:
        return snapshot(outcome, name, digest=digest, capture=keep(self.report, "red"))

    def approve(self, *snapshots: SnapshotResult, renderer: Renderer = USUAL) -> list[Answer]:
        return list(self.answers(*snapshots, renderer=renderer))

    def answers(
        self, *snapshots: SnapshotResult, renderer: Renderer = USUAL, the_end: Event | None = None
    ) -> Iterator[Answer]:
        """The answers one after the other, each when the next one is asked for."""
        files = ReportFiles(self.report, "")
        approval = Approval(self.store, files, renderer, ReportRecording.of(files))
        return approval.approve(snapshots, the_end or Event())


def refusals(answers: list[Answer]) -> list[str]:
    return [answer.why if isinstance(answer, Refused) else "" for answer in answers]
