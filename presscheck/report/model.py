"""What a run found about its snapshots, ready to be written, merged and read back."""

from dataclasses import dataclass
from enum import StrEnum

from presscheck.anatomy import Box
from presscheck.baselines.key import SnapshotKey
from presscheck.outcome import Outcome, Size


@dataclass(frozen=True, slots=True)
class ComponentResult:
    """The verdict on one component of one snapshot."""

    component: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class KeptCapture:
    """The files of a capture, by their paths below the report's folder.

    `baseline` is the picture it was compared with, as a browser can show it; it and `diff` may be
    empty.
    """

    picture: str
    anatomy: str
    diff: str = ""
    baseline: str = ""

    @property
    def paths(self) -> tuple[str, ...]:
        return tuple(filter(None, (self.picture, self.anatomy, self.diff, self.baseline)))


@dataclass(frozen=True, slots=True)
class SnapshotResult:
    """The verdict on one snapshot and on each of its components.

    The changes of its outcome are those of its components, in their order.
    `digest` names the baseline it was compared with (see Baseline.digest), empty when there
    was none; `approved` says that this run made the capture the baseline, as it was asked to.
    `capture` is None when nothing had to be kept; `masks` are places left out of the comparison.
    """

    key: SnapshotKey
    browser: str
    test: str
    outcome: Outcome
    components: tuple[ComponentResult, ...] = ()
    digest: str = ""
    capture: KeptCapture | None = None
    approved: bool = False
    masks: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class RendererFacts:
    """What turned pages into pixels, and whether its pictures could be compared."""

    browser: str
    version: str
    system: str
    fingerprint: str
    comparable: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """How many checks passed, and how many were skipped."""

    passed: int = 0
    skipped: int = 0


class Evidence(StrEnum):
    """What pytest-playwright keeps of a test."""

    TRACE = "trace"
    VIDEO = "video"
    SCREENSHOT = "screenshot"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file kept of a failed check, by its path below the report's folder."""

    kind: Evidence
    path: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A behaviour or layout check that failed.

    `check` is its sentence and `test` its name in pytest; `said` is what is wrong in a few lines,
    `details` the same with the way that led there, `output` what was captured meanwhile.
    """

    check: str
    test: str
    component: str
    said: str
    details: str = ""
    output: str = ""
    browser: str = ""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class OutlinePart:
    """Where a component stands."""

    component: str
    box: Box


@dataclass(frozen=True, slots=True)
class Outline:
    """Where the components of one kind of page stand, as the snapshot `key` shows it."""

    key: SnapshotKey
    browser: str
    size: Size
    parts: tuple[OutlinePart, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """One run, or several merged: every snapshot once for each browser.

    `ended` is the moment in UTC (ISO 8601), empty while the run goes on; `outlines` are one for
    each kind of page.
    """

    site: str
    complete: bool
    snapshots: tuple[SnapshotResult, ...]
    renderers: tuple[RendererFacts, ...] = ()
    notes: tuple[str, ...] = ()
    ended: str = ""
    checks: Tally = Tally()
    failures: tuple[Failure, ...] = ()
    outlines: tuple[Outline, ...] = ()
