"""Recording a run: whether it can be, what its workers write down, and what it approves with."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from os import getpid
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from presscheck.baselines.baseline import anatomy_of
from presscheck.baselines.recording.answers import Answer
from presscheck.baselines.recording.run import RunRecording
from presscheck.baselines.store import BaselineStore
from presscheck.browser.leading import LEADABLE
from presscheck.errors import BaselineError
from presscheck.recording.certificate import can_make_certificates
from presscheck.report.files import ReportFiles
from presscheck.report.recording import (
    ChosenRecording,
    ReportRecording,
    write_body,
    write_recording,
)
from presscheck.report.sentence import counted
from presscheck.results import Results, SnapshotResult
from presscheck.session.spool import append_record, records
from presscheck.settings import Settings

_LINES = "recording"
_UNRECORDED = "that run has no recording"
_REPAINT = "presscheck repaint, where the baselines were painted"


class _Needs(Struct, frozen=True):
    """The answers that a run of a test needs."""

    test: str
    answers: tuple[Answer, ...]


def obstacle(settings: Settings, browser: str) -> str:
    """Return in one line why no recorder can stand in front of the site; empty when one can."""
    site = urlsplit(settings.site or "")
    if browser not in LEADABLE:
        return f"recording: none, because {browser} cannot be led to a recorder"
    if ":" in (site.hostname or ""):
        return f"recording: none of {settings.site}, because of its IPv6 address"
    if site.scheme == "https" and not settings.ignore_https_errors:
        accept = "--presscheck-ignore-https-errors, if you trust this host"
        return f"recording: none of {settings.site}, because it speaks https (next: {accept})"
    if site.scheme == "https" and not can_make_certificates():
        return f"recording: none of {settings.site}, because there is no openssl for a certificate"
    return ""


def save_needs(spool: Path, test: str, needs: Mapping[Answer, bytes]) -> None:
    """Write down what a test that takes snapshots needs; may be a ReportError."""
    for answer, body in needs.items():
        write_body(spool, answer, body)
    append_record(spool / _LINES / f"{getpid()}.jsonl", _Needs(test, tuple(needs)))


def collect_recording(spool: Path) -> None:
    """Write the recording of a run into its spool, from what its workers wrote; or nothing."""
    needs: dict[str, set[Answer]] = defaultdict(set)
    for file in sorted((spool / _LINES).glob("*.jsonl")):
        for one in records(file, _Needs):
            needs[one.test] |= set(one.answers)
        file.unlink()
    if needs:
        write_recording(spool, RunRecording.of(needs))


def record_approved(results: Results, spool: Path, store: BaselineStore) -> Results:
    """Give the baselines that this run has approved its recording; return the result.

    What another renderer than that of the baselines has taken becomes a baseline only here, without
    its screenshot. Without a recording it is not approved.
    """
    approved = [one for one in results.snapshots if one.approved]
    recording = ReportRecording.of(ReportFiles(spool, "")) if approved else None
    chosen = recording.chosen(one.test for one in approved) if recording else None
    ends = [_Ending(one, _is_at_home(one, results), chosen) for one in approved]
    told = [(end, end.write(spool, store)) for end in ends]
    refused = [end.snapshot for end, why in told if why and not end.is_home]
    notes = [why for _, why in told if why]
    if count := sum(not end.is_home for end in ends) - len(refused):
        names = counted(count, "snapshot")
        notes.append(f"{names} approved without a screenshot (next: {_REPAINT})")
    return replace(
        results,
        notes=(*results.notes, *notes),
        snapshots=tuple(
            replace(one, approved=False) if one in refused else one for one in results.snapshots
        ),
    )


@dataclass(frozen=True, slots=True)
class _Ending:
    """The end of a snapshot that a run approves."""

    snapshot: SnapshotResult
    is_home: bool
    chosen: ChosenRecording | None

    def write(self, spool: Path, store: BaselineStore) -> str:
        """Write what is left to write; return what is wrong, empty when nothing is."""
        one, new = self.snapshot, self.chosen.of(self.snapshot.test) if self.chosen else None
        try:
            if new and self.is_home:
                store.record(one.key, new, replacing=store.digest(one.key))
            elif new and one.capture:
                anatomy = anatomy_of((spool / one.capture.anatomy).read_bytes())
                store.put_unpainted(
                    one.key, anatomy, one.browser, recording=new, replacing=one.digest
                )
            elif self.chosen or not self.is_home:
                return self._told(self.chosen.without[one.test] if self.chosen else _UNRECORDED)
        except BaselineError as error:
            return self._told(error.problem)
        return ""

    def _told(self, why: str) -> str:
        if self.is_home:
            return without_recording(self.snapshot.name, why)
        return f"{self.snapshot.name}: not approved: {why}"


def _is_at_home(snapshot: SnapshotResult, results: Results) -> bool:
    """Whether the screenshots of a snapshot's renderer stand among the baselines."""
    return all(
        one.comparable for one in results.renderers if one.renderer.browser == snapshot.browser
    )


def without_recording(name: str, why: str) -> str:
    """Return the line about a snapshot that is approved without a recording."""
    return f"{name}: approved without a recording: {why}"
