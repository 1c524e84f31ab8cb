"""A store, and a run to approve from."""

from pathlib import Path

from presscheck.approval.approval import Answer, Approval, Refused
from presscheck.baselines.renderer import Renderer
from presscheck.baselines.store import BaselineStore
from presscheck.outcome import Outcome
from presscheck.report.model import SnapshotResult
from presscheck.report.source import ReportFiles
from tests.engine.results import keep, snapshot

USUAL = Renderer("chromium", "156.0", "Linux", "ab" * 32)


class Desk:
    """A store, and the report of a run that saw red pages."""

    def __init__(self, folder: Path) -> None:
        self.store = BaselineStore(folder / "baselines")
        self.report = folder / "report"

    def saw(self, name: str, outcome: Outcome, digest: str = "") -> SnapshotResult:
        capture = keep(self.report, name, "red")
        return snapshot(outcome, name, digest=digest, capture=capture)

    def approve(self, *snapshots: SnapshotResult, painter: Renderer = USUAL) -> list[Answer]:
        approval = Approval(self.store, ReportFiles(self.report, ""), painter)
        return list(approval.approve(snapshots))


def refusals(answers: list[Answer]) -> list[str]:
    return [answer.why if isinstance(answer, Refused) else "" for answer in answers]
