"""One reference from a page object to the cache: take, hold against what was approved, keep."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from presscheck.anatomy import Anatomy
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.references import Reference, ReferenceSet
from presscheck.baselines.renderer import Renderer
from presscheck.baselines.store import BaselineStore
from presscheck.capture.camera import Cameras
from presscheck.capture.capture import Capture
from presscheck.capture.take import UnstableCaptures, take
from presscheck.compare import Scope, Terms, unstable_elements
from presscheck.errors import RecordingError
from presscheck.outcome import CaptureFailed, Outcome, Same, Unstable
from presscheck.results import RunRenderer, SnapshotResult
from presscheck.session.guard import difference
from presscheck.session.snapshots import SnapshotRequest, is_at_rest
from presscheck.session.spool import ResultSpool
from presscheck.session.terms import guard_terms, levels_of


@dataclass(frozen=True, slots=True)
class ReferenceTaker:
    """Takes the references of one process, of those baselines whose recording is replayed.

    `engine` is that of the committed anatomies, unless their notes name another. With `every`, each
    capture is kept as it is, because a site is opened and no recording; `terms` say then what of a
    page must be at rest.
    """

    baselines: BaselineStore
    spool: ResultSpool
    renderer: Renderer
    engine: str
    references: ReferenceSet
    manifests: tuple[str, ...]
    every: bool = False
    terms: Terms = field(default_factory=lambda: Terms(Scope.SAME_RENDERER))
    cameras: Cameras = field(default_factory=Cameras)

    def check(self, request: SnapshotRequest) -> SnapshotResult:
        """Take the snapshot, and keep it as the reference; the result says whether that worked.

        Raises UsageError when another test has a snapshot of this name, and RecordingError when
        the reference cannot be written.
        """
        self.spool.claim(request.key, self.renderer.browser, request.claimant)
        outcome = self._outcome(request)
        result = SnapshotResult(
            name=str(request.key),
            browser=self.renderer.browser,
            test=request.claimant.test,
            outcome=outcome,
        )
        renderer = RunRenderer(self.renderer, comparable=False)
        self.spool.append(request.claimant.run, result, renderer, ())
        return result

    def taken(self, keys: set[SnapshotKey]) -> Mapping[str, str]:
        """Return the manifests of snapshots that a test has taken; "" without one."""
        return {str(key): self._manifest(key) for key in sorted(keys)}

    def _outcome(self, request: SnapshotRequest) -> Outcome:
        match take(request.target, self.cameras):
            case Capture() as capture:
                self._keep(request, capture)
                return Same()
            case UnstableCaptures(_, after) as captures if self._is_at_rest(request, captures):
                self._keep(request, after)
                return Same()
            case UnstableCaptures(before, after, count):
                return Unstable(count, unstable_elements(before.frame, after.frame))
            case CaptureFailed() as failure:
                return failure

    def _is_at_rest(self, request: SnapshotRequest, captures: UnstableCaptures) -> bool:
        """Whether nothing changes that the run compares; of a recording everything is compared."""
        levels = levels_of(request.target.parts)
        return self.every and is_at_rest(captures, self.terms.beside(levels))

    def _keep(self, request: SnapshotRequest, capture: Capture) -> None:
        if self.every:
            anatomy = Anatomy(capture.frame, request.claimant.test)
            self.references.put(request.key, self._reference(capture, anatomy))
            return
        manifest = self._manifest(request.key)
        if manifest not in self.manifests:
            return
        anatomy = Anatomy(capture.frame, request.claimant.test)
        engine = self.baselines.engine_of(request.key) or self.engine
        approved, differs = difference(
            self.baselines, request.key, anatomy, guard_terms(self.renderer, engine)
        )
        reference = self._reference(capture, anatomy, manifest, approved, differs)
        self.references.put(request.key, reference)

    def _reference(
        self,
        capture: Capture,
        anatomy: Anatomy,
        manifest: str = "",
        approved: str = "",
        differs: str = "",
    ) -> Reference:
        text = anatomy.text.encode("utf-8", "backslashreplace")
        return Reference(manifest, self.renderer, capture.screenshot, text, approved, differs)

    def _manifest(self, key: SnapshotKey) -> str:
        try:
            return self.baselines.recording_of(key) or ""
        except RecordingError:
            return ""
