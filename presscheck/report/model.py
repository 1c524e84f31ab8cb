"""What a run found about its snapshots, ready to be written, merged and read back."""

from dataclasses import dataclass, field

from presscheck.baselines.key import SnapshotKey
from presscheck.outcome import Outcome


@dataclass(frozen=True, slots=True)
class ComponentResult:
    """The verdict on one component of one snapshot."""

    component: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class KeptCapture:
    """The files of a capture, by their paths below the report's folder; `diff` may be empty."""

    picture: str
    anatomy: str
    diff: str = ""


@dataclass(frozen=True, slots=True)
class SnapshotResult:
    """The verdict on one snapshot and on each of its components.

    The changes of its outcome are those of its components, in their order.
    `identity` names the baseline it was compared with (see Baseline.identity), empty when there
    was none; `approved` says that this run made the capture the baseline, as it was asked to.
    `capture` is None when nothing had to be kept.
    """

    key: SnapshotKey
    browser: str
    asked_by: str
    outcome: Outcome
    components: tuple[ComponentResult, ...] = ()
    identity: str = ""
    capture: KeptCapture | None = None
    approved: bool = False


@dataclass(frozen=True, slots=True)
class RendererFacts:
    """What turned pages into pixels, and whether its pictures could be compared."""

    browser: str
    version: str
    system: str
    canary: str
    comparable: bool


@dataclass(frozen=True, slots=True)
class Results:
    """One run, or several merged: every snapshot once for each browser."""

    site: str
    complete: bool
    snapshots: tuple[SnapshotResult, ...]
    renderers: tuple[RendererFacts, ...] = ()
    notes: tuple[str, ...] = field(default=())
