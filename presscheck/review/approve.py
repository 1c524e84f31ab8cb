"""Approving captures: each is checked, and then becomes the baseline or is refused."""

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
from presscheck.report.files import ReportFiles
from presscheck.results import CaptureFiles, Results, SnapshotResult

_MOVED = (
    "its baseline is no longer the one that run compared with",
    "run the suite again, and approve what it then shows",
)
_OTHER_RENDERER = (
    "another renderer painted it than painted the baselines",
    "approve every baseline of one run together, or run where the baselines were painted",
)
_RUN_AGAIN = "run the suite again"


@dataclass(frozen=True, slots=True)
class _Ready:
    """A capture that may be approved: its files, and its anatomy."""

    snapshot: SnapshotResult
    capture: CaptureFiles
    anatomy: Anatomy


@dataclass(frozen=True, slots=True)
class Unchanged:
    """There is nothing to approve: the baseline is equal to the capture."""

    snapshot: SnapshotResult


@dataclass(frozen=True, slots=True)
class Approved:
    """The capture is the baseline now."""

    snapshot: SnapshotResult


@dataclass(frozen=True, slots=True)
class Refused:
    """The snapshot is not approved: why, and what to do."""

    snapshot: SnapshotResult
    why: str
    try_next: str


Answer = Approved | Unchanged | Refused


@dataclass(frozen=True, slots=True)
class Approval:
    """Approves snapshots of one report, all of one browser; `renderer` is that of the run.

    All baselines come from one renderer: captures of another one are approved only when they
    replace every present baseline.
    """

    store: BaselineStore
    files: ReportFiles
    renderer: Renderer

    def approve(self, snapshots: Iterable[SnapshotResult]) -> Iterator[Answer]:
        """Yield an answer for each snapshot; BaselineError when the renderer cannot be recorded."""
        checked = [self._check(snapshot) for snapshot in snapshots]
        allowed = self._is_usual() or self._replaces_all(checked)
        refused = False
        if any(isinstance(one, _Ready) for one in checked) and not self.store.keys():
            self._record_renderer()
        for one in checked:
            answer = self._answer(one, allowed=allowed)
            refused |= isinstance(answer, Refused)
            yield answer
        if allowed and not refused:
            self._record_renderer()

    def _check(self, snapshot: SnapshotResult) -> _Ready | Unchanged | Refused:
        """Check everything but the screenshot, which is large and is read when its turn comes."""
        capture = snapshot.capture
        if isinstance(snapshot.outcome, Unstable | CaptureFailed | Unused):
            step = next_step(snapshot.outcome, snapshot.name)
            return Refused(snapshot, f"it {headline(snapshot.outcome)}", step)
        if capture is None and (snapshot.approved or isinstance(snapshot.outcome, Same)):
            return Unchanged(snapshot)
        if capture is None:
            return Refused(snapshot, "that run has no capture of it", _RUN_AGAIN)
        try:
            return self._compared(_Ready(snapshot, capture, self._anatomy(capture)))
        except ReportError as error:
            return Refused(snapshot, error.problem, error.try_next)
        except ValueError as error:
            return Refused(snapshot, f"its capture cannot be read: {error}", _RUN_AGAIN)

    def _compared(self, ready: _Ready) -> _Ready | Unchanged | Refused:
        key = ready.snapshot.key
        if absent := self._absent(key):
            return Refused(ready.snapshot, absent.problem, f"{absent.remedy}, then {_RUN_AGAIN}")
        if self._frame(key) == ready.anatomy.frame:
            return Unchanged(ready.snapshot)
        if self.store.digest(key) != ready.snapshot.digest:
            return Refused(ready.snapshot, *_MOVED)
        return ready

    def _answer(self, one: _Ready | Unchanged | Refused, *, allowed: bool) -> Answer:
        if not isinstance(one, _Ready):
            return one
        if not allowed:
            return Refused(one.snapshot, *_OTHER_RENDERER)
        try:
            self.store.put(
                one.snapshot.key, self.files.read_data(one.capture.screenshot), one.anatomy
            )
        except (BaselineError, ReportError) as error:
            return Refused(one.snapshot, error.problem, error.try_next)
        return Approved(one.snapshot)

    def _anatomy(self, capture: CaptureFiles) -> Anatomy:
        return anatomy_of(self.files.read_data(capture.anatomy))

    def _frame(self, key: SnapshotKey) -> Frame | None:
        """The frame of the present baseline; None when there is none that can be read."""
        with suppress(BaselineError):
            baseline = self.store.find(key)
            return baseline.anatomy.frame if baseline else None
        return None

    def _absent(self, key: SnapshotKey) -> AbsentBaselineError | None:
        """Why nothing could be compared, when Git LFS has not fetched the baseline."""
        try:
            self.store.find(key)
        except AbsentBaselineError as error:
            return error
        except UnreadableBaselineError:  # a damaged baseline may be replaced
            pass
        return None

    def _is_usual(self) -> bool:
        """Whether the renderer of the baselines is equal to that of the run."""
        record = read_renderer(self.store.folder)
        return record is not None and record.paints_like(self.renderer)

    def _replaces_all(self, checked: Sequence[_Ready | Unchanged | Refused]) -> bool:
        """Whether each present baseline is replaced, or comes from this renderer already."""
        new = {one.snapshot.key for one in checked if _has_capture(one)}
        return new.issuperset(self.store.keys())

    def _record_renderer(self) -> None:
        if not self._is_usual():
            write_renderer(self.store.folder, self.renderer)


def _has_capture(one: _Ready | Unchanged | Refused) -> bool:
    return not isinstance(one, Refused) and one.snapshot.capture is not None


def renderer_of(results: Results, browser: str) -> Renderer:
    """Return the renderer of a run's captures; BaselineError when it is not known, or several."""
    renderers = [one.renderer for one in results.renderers if one.renderer.browser == browser]
    if len({renderer.fingerprint for renderer in renderers}) != 1:
        several = "come from several renderers" if renderers else "come from no known renderer"
        raise BaselineError(
            f"the run's pictures in {browser} {several}",
            try_next="approve from the report of one machine with --from",
        )
    return renderers[0]
