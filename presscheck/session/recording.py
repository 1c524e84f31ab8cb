"""Recording a run: whether it can be, what its workers write down, and what it approves with."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from os import getpid
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct

from presscheck.baselines.recording.answers import Answer
from presscheck.baselines.recording.run import RunRecording
from presscheck.baselines.store import BaselineStore
from presscheck.browser.leading import LEADABLE
from presscheck.errors import BaselineError
from presscheck.recording.certificate import can_make_certificates
from presscheck.report.files import ReportFiles
from presscheck.report.recording import ReportRecording, write_body, write_recording
from presscheck.results import SnapshotResult
from presscheck.session.spool import append_record, records
from presscheck.settings import Settings

_LINES = "recording"


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


def record_approved(
    snapshots: Iterable[SnapshotResult], spool: Path, store: BaselineStore
) -> Iterator[str]:
    """Give the baselines that this run has approved its recording; yield why one gets none."""
    approved = [one for one in snapshots if one.approved]
    recording = ReportRecording.of(ReportFiles(spool, ""))
    if not approved or recording is None:
        return
    chosen = recording.chosen(one.test for one in approved)
    for one in approved:
        new = chosen.of(one.test)
        if new is None:
            yield without_recording(one.name, chosen.without[one.test])
            continue
        try:
            store.record(one.key, new, replacing=store.digest(one.key))
        except BaselineError as error:
            yield without_recording(one.name, error.problem)


def without_recording(name: str, why: str) -> str:
    """Return the line about a snapshot that is approved without a recording."""
    return f"{name}: approved without a recording: {why}"
