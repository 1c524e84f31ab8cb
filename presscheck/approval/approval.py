"""Making a run's captures the baselines: each one checked, then put on the store or refused."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from presscheck.anatomy import Anatomy, Frame
from presscheck.baselines.baseline import anatomy_of
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.renderer import Renderer, read_renderer, write_renderer
from presscheck.baselines.store import BaselineStore
from presscheck.errors import (
    AbsentBaselineError,
    BaselineError,
    ReportError,
    UnreadableBaselineError,
)
from presscheck.outcome import CaptureFailed, Same, Unstable, Unused, headline, next_step
from presscheck.report.model import KeptCapture, Results, SnapshotResult
from presscheck.report.source import ReportFiles

MOVED = (
    "its baseline is no longer the one that run compared with",
    "run the suite again, and approve what it then shows",
)
STRANGE = (
    "another renderer painted it than painted the baselines",
    "approve every baseline of one run together, or run where the baselines were painted",
)
LOST = "run the suite again"


@dataclass(frozen=True, slots=True)
class Ready:
    """May be approved; `capture` has its picture, `anatomy` is what will stand beside that."""

    snapshot: SnapshotResult
    capture: KeptCapture
    anatomy: Anatomy


@dataclass(frozen=True, slots=True)
class Settled:
    """There is nothing to approve: the baseline is what the run saw."""

    snapshot: SnapshotResult


@dataclass(frozen=True, slots=True)
class Approved:
    """The capture is the baseline now."""

    snapshot: SnapshotResult


@dataclass(frozen=True, slots=True)
class Refused:
    """Is not approved: why, and what moves things on."""

    snapshot: SnapshotResult
    why: str
    try_next: str


Answer = Approved | Settled | Refused


@dataclass(frozen=True, slots=True)
class Approval:
    """Approves snapshots of one report, all of one browser; `painter` is that run's renderer.

    Baselines come from one renderer: another one's pictures are taken only when none of the
    present baselines stays.
    """

    store: BaselineStore
    files: ReportFiles
    painter: Renderer

    def approve(self, snapshots: Iterable[SnapshotResult]) -> Iterator[Answer]:
        """An answer for each, as soon as it is there; BaselineError when no record can be kept."""
        checked = [self.check(snapshot) for snapshot in snapshots]
        welcome = self.is_usual() or self.leaves_none(checked)
        refused = False
        if any(isinstance(one, Ready) for one in checked) and not self.store.keys():
            self.sign()
        for one in checked:
            answer = self.answer(one, welcome=welcome)
            refused |= isinstance(answer, Refused)
            yield answer
        if welcome and not refused:
            self.sign()

    def check(self, snapshot: SnapshotResult) -> Ready | Settled | Refused:
        """Everything but the picture itself, which is large and read when its turn comes."""
        capture = snapshot.capture
        if isinstance(snapshot.outcome, Unstable | CaptureFailed | Unused):
            step = next_step(snapshot.outcome, str(snapshot.key))
            return Refused(snapshot, f"it {headline(snapshot.outcome)}", step)
        if capture is None and (snapshot.approved or isinstance(snapshot.outcome, Same)):
            return Settled(snapshot)
        if capture is None:
            return Refused(snapshot, "that run kept no capture of it", LOST)
        try:
            return self.compared(Ready(snapshot, capture, self.anatomy(capture)))
        except ReportError as error:
            return Refused(snapshot, error.problem, error.try_next)
        except ValueError as error:
            return Refused(snapshot, f"its capture cannot be read: {error}", LOST)

    def compared(self, ready: Ready) -> Ready | Settled | Refused:
        key = ready.snapshot.key
        if absent := self.absent(key):
            return Refused(ready.snapshot, absent.problem, f"{absent.remedy}, then {LOST}")
        if self.frame(key) == ready.anatomy.frame:
            return Settled(ready.snapshot)
        if self.store.digest(key) != ready.snapshot.digest:
            return Refused(ready.snapshot, *MOVED)
        return ready

    def answer(self, one: Ready | Settled | Refused, *, welcome: bool) -> Answer:
        if not isinstance(one, Ready):
            return one
        if not welcome:
            return Refused(one.snapshot, *STRANGE)
        try:
            self.store.put(one.snapshot.key, self.files.read(one.capture.picture), one.anatomy)
        except (BaselineError, ReportError) as error:
            return Refused(one.snapshot, error.problem, error.try_next)
        return Approved(one.snapshot)

    def anatomy(self, capture: KeptCapture) -> Anatomy:
        return anatomy_of(self.files.read(capture.anatomy))

    def frame(self, key: SnapshotKey) -> Frame | None:
        """What the baseline shows now; nothing when there is none that can be read."""
        with suppress(BaselineError):
            baseline = self.store.find(key)
            return baseline.anatomy.frame if baseline else None
        return None

    def absent(self, key: SnapshotKey) -> AbsentBaselineError | None:
        """Why nobody could compare: what would be replaced is not even here."""
        try:
            self.store.find(key)
        except AbsentBaselineError as error:
            return error
        except UnreadableBaselineError:  # what is here, and damaged, may be replaced
            pass
        return None

    def is_usual(self) -> bool:
        """Whether the baselines' renderer paints as the run's did."""
        record = read_renderer(self.store.folder)
        return record is not None and record.paints_like(self.painter)

    def leaves_none(self, checked: Sequence[Ready | Settled | Refused]) -> bool:
        """Whether every present baseline is replaced, or is this renderer's picture already."""
        new = {one.snapshot.key for one in checked if shows_capture(one)}
        return new.issuperset(self.store.keys())

    def sign(self) -> None:
        if not self.is_usual():
            write_renderer(self.store.folder, self.painter)


def shows_capture(one: Ready | Settled | Refused) -> bool:
    return not isinstance(one, Refused) and one.snapshot.capture is not None


def painter_of(results: Results, browser: str) -> Renderer:
    """The renderer of a run's pictures; BaselineError when it has none, or several."""
    found = [facts for facts in results.renderers if facts.browser == browser]
    if len({facts.fingerprint for facts in found}) != 1:
        several = "come from several renderers" if found else "come from no known renderer"
        raise BaselineError(
            f"the run's pictures in {browser} {several}",
            try_next="approve from the report of one machine with --from",
        )
    facts = found[0]
    return Renderer(facts.browser, facts.version, facts.system, facts.fingerprint)
