"""Approving captures: each is checked, and then becomes the baseline or is refused."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from threading import Event

from presscheck.anatomy import Anatomy, Frame
from presscheck.baselines.baseline import anatomy_of, digest_of
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.recording.store import NewRecording
from presscheck.baselines.renderer import Renderer, read_renderer, write_renderer
from presscheck.baselines.store import BaselineStore
from presscheck.errors import (
    AbsentBaselineError,
    BaselineError,
    MovedBaselineError,
    ReportError,
    UnreadableBaselineError,
)
from presscheck.outcome import CaptureFailed, Same, Unstable, Unused, headline, next_step
from presscheck.project import BASELINES, RECORD
from presscheck.report.files import ReportFiles
from presscheck.report.recording import ChosenRecording, ReportRecording
from presscheck.results import CaptureFiles, Results, SnapshotResult

_OTHER_RENDERER = (
    "another renderer painted it than painted the baselines",
    "approve every baseline of one run together, or run where the baselines were painted",
)
_NO_RECORD = (
    f"{BASELINES}/{RECORD} is missing, so nobody knows what painted the baselines",
    f"git checkout -- {BASELINES}/{RECORD}, or run the suite with --presscheck-update all",
)
_RUN_AGAIN = "run the suite again"
_WITHOUT = "run the suite without --presscheck-reference"
_NEVER = Event()
"""An end that nobody asks for."""


def why_none(results: Results) -> tuple[str, str] | None:
    """Return why nothing of a run can be approved, and what to do; None when something may be."""
    addresses = dict.fromkeys(one.reference for one in results.snapshots)
    if not addresses or "" in addresses:
        return None
    why = f"that run compared with {', '.join(addresses)}, so nothing of it can be approved"
    return why, _WITHOUT


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
    """The capture is the baseline now; `without` says why it has no recording, if it has none.

    `unpainted` says that its screenshot is still to be made, where the others were.
    """

    snapshot: SnapshotResult
    without: str = ""
    unpainted: bool = False


@dataclass(frozen=True, slots=True)
class Recorded:
    """The baseline stays as it is, and names the recording of the run."""

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

    `recording` is that of the run, None when there is none; a baseline gets what its test needs.
    All screenshots come from one renderer. A capture of another one is approved without its
    screenshot, which `presscheck repaint` makes from the recording; without a recording it is
    approved only when the run replaces every present baseline.
    """

    store: BaselineStore
    files: ReportFiles
    renderer: Renderer
    recording: ReportRecording | None = None

    def approve(
        self, snapshots: Iterable[SnapshotResult], the_end: Event = _NEVER
    ) -> Iterator[Answer]:
        """Yield an answer for each snapshot, until `the_end`.

        Raises BaselineError when the renderer cannot be recorded.
        """
        checked: list[_Ready | Unchanged | Refused] = []
        for snapshot in snapshots:
            if the_end.is_set():
                return
            checked.append(self._check(snapshot))
        obstacle = self._obstacle(checked)
        unwilling = False
        ready = [one for one in checked if isinstance(one, _Ready)]
        if ready and not self.store.keys():
            self._record_renderer()
        tests = [one.snapshot.test for one in ready]
        recording = self.recording.chosen(tests) if self.recording else None
        for one in checked:
            if the_end.is_set():
                return
            answer = self._answer(one, obstacle, recording)
            unwilling |= isinstance(answer, Refused)
            unwilling |= isinstance(answer, Approved) and answer.unpainted
            yield answer
        if not (obstacle or unwilling):
            self._record_renderer()

    def _check(self, snapshot: SnapshotResult) -> _Ready | Unchanged | Refused:
        """Check everything but the screenshot, which is large and is read when its turn comes."""
        capture = snapshot.capture
        if snapshot.reference:
            return Refused(snapshot, f"it was compared with {snapshot.reference}", _WITHOUT)
        if isinstance(snapshot.outcome, Unstable | CaptureFailed | Unused):
            step = next_step(snapshot.outcome, snapshot.name)
            return Refused(snapshot, f"it {headline(snapshot.outcome)}", step)
        if capture is None and (snapshot.approved or isinstance(snapshot.outcome, Same)):
            return Unchanged(snapshot)
        if capture is None:
            return Refused(snapshot, "that run has no capture of it", _RUN_AGAIN)
        try:
            return self._compared(_Ready(snapshot, capture, self._anatomy(capture)))
        except AbsentBaselineError as error:
            return Refused(snapshot, error.problem, f"{error.remedy}, then {_RUN_AGAIN}")
        except (BaselineError, ReportError) as error:
            return Refused(snapshot, error.problem, error.try_next)
        except ValueError as error:
            return Refused(snapshot, f"its capture cannot be read: {error}", _RUN_AGAIN)

    def _compared(self, ready: _Ready) -> _Ready | Unchanged:
        """Compare with the present baseline.

        Raises:
            MovedBaselineError: if it is not the one that the run compared with.
        """
        key, snapshot = ready.snapshot.key, ready.snapshot
        frame, digest = self._present(key)
        if frame == ready.anatomy.frame:
            return Unchanged(snapshot)
        if digest != snapshot.digest:
            raise MovedBaselineError
        return ready

    def _answer(
        self,
        one: _Ready | Unchanged | Refused,
        obstacle: tuple[str, str] | None,
        recording: ChosenRecording | None,
    ) -> Answer:
        if not isinstance(one, _Ready):
            return one
        snapshot = one.snapshot
        new = recording.of(snapshot.test) if recording else None
        is_foreign = not self._is_usual() and read_renderer(self.store.folder) is not None
        if obstacle and not (is_foreign and new):
            return Refused(snapshot, *obstacle)
        try:
            if is_foreign and new:
                self._put_unpainted(one, new)
                return Approved(snapshot, unpainted=True)
            screenshot = self.files.read_data(one.capture.screenshot)
            self.store.put(
                snapshot.key, screenshot, one.anatomy, replacing=snapshot.digest, recording=new
            )
        except (BaselineError, ReportError) as error:
            return Refused(snapshot, error.problem, error.try_next)
        return Approved(snapshot, recording.without.get(snapshot.test, "") if recording else "")

    def _put_unpainted(self, one: _Ready, recording: NewRecording) -> None:
        self.store.put_unpainted(
            one.snapshot.key,
            one.anatomy,
            one.snapshot.browser,
            recording=recording,
            replacing=one.snapshot.digest,
        )

    def _anatomy(self, capture: CaptureFiles) -> Anatomy:
        return anatomy_of(self.files.read_data(capture.anatomy))

    def _present(self, key: SnapshotKey) -> tuple[Frame | None, str]:
        """The frame of the present baseline, None when it cannot be read, and its digest.

        Raises:
            AbsentBaselineError: when Git LFS keeps it, so that nothing could be compared.
        """
        digest = ""
        try:
            files = self.store.files(key)
            digest = digest_of(*files)
            baseline = self.store.decode(key, files)
        except AbsentBaselineError:
            raise
        except UnreadableBaselineError:  # a damaged baseline may be replaced
            return None, digest
        return (baseline.anatomy.frame if baseline else None), digest

    def _obstacle(self, checked: Sequence[_Ready | Unchanged | Refused]) -> tuple[str, str] | None:
        """Why no capture of this renderer may become a baseline, and what to do; None if it may."""
        if self._replaces_all(checked) or self._is_usual():
            return None
        return _OTHER_RENDERER if read_renderer(self.store.folder) else _NO_RECORD

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


def record(
    snapshots: Iterable[SnapshotResult], recording: ReportRecording, store: BaselineStore
) -> Iterator[Recorded | Refused]:
    """Give baselines that are as approved the recording of the run; yield an answer for each."""
    snapshots = list(snapshots)
    chosen = recording.chosen(one.test for one in snapshots)
    for one in snapshots:
        new = chosen.of(one.test)
        if new is None:
            yield Refused(one, chosen.without[one.test], "make the site answer the same each time")
            continue
        try:
            store.record(one.key, new, replacing=one.digest)
        except (BaselineError, ReportError) as error:
            yield Refused(one, error.problem, error.try_next)
        else:
            yield Recorded(one)


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
