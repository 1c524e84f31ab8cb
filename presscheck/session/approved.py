"""What a capture is compared with: the baseline, a reference taken from the recording, or less."""

from dataclasses import dataclass, replace
from typing import ClassVar, Protocol

from presscheck.baselines.baseline import Baseline, anatomy_of, digest_of
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.references import Reference, ReferenceSet
from presscheck.baselines.renderer import Renderer
from presscheck.baselines.store import BaselineStore, Files
from presscheck.compare import Scope, Terms
from presscheck.errors import RecordingError, UnreadableBaselineError
from presscheck.outcome import Missing, NoReference, Unreadable
from presscheck.results import Compared
from presscheck.session.guard import NOT_SHOWN, anatomy_digest, difference_of
from presscheck.session.terms import guard_terms


@dataclass(frozen=True, slots=True)
class Approved:
    """What a capture is compared with, and how far.

    `digest` is that of the committed baseline, readable or not. `note` is about this snapshot
    alone; empty when there is nothing to say. `reference` is the reference address, and `left_out`
    are what changed there meanwhile.
    """

    baseline: Baseline | Missing | Unreadable | NoReference
    digest: str
    terms: Terms
    compared: Compared
    note: str = ""
    reference: str = ""
    left_out: tuple[str, ...] = ()


class FindsApproved(Protocol):
    """Finds what captures of one renderer are compared with.

    `references` is None when there are none. `is_of_baselines` says whether the captures may become
    baselines.
    """

    @property
    def baselines(self) -> BaselineStore:
        """The store of the baselines."""
        ...

    @property
    def renderer(self) -> Renderer:
        """The renderer that takes the captures."""
        ...

    @property
    def terms(self) -> Terms:
        """How far the captures are compared."""
        ...

    @property
    def references(self) -> ReferenceSet | None:
        """The references of the run."""
        ...

    @property
    def is_of_baselines(self) -> bool:
        """Whether the captures may become baselines."""
        ...

    def of(self, key: SnapshotKey) -> Approved:
        """Return what a capture is compared with."""
        ...


@dataclass(frozen=True, slots=True)
class ApprovedSnapshots:
    """Finds what captures of one renderer are compared with.

    `terms` are those of the renderer and the baselines; `references` is None when the run has
    none. `engine` is that of the committed anatomies, unless their notes name another.
    """

    baselines: BaselineStore
    renderer: Renderer
    terms: Terms
    engine: str
    references: ReferenceSet | None = None
    is_of_baselines: ClassVar[bool] = True

    def of(self, key: SnapshotKey) -> Approved:
        """Return what a capture is compared with; the files are read as they are now."""
        committed, files = self._committed(key)
        has_screenshot, has_anatomy = (file is not None for file in files)
        is_usable = committed.terms.scope is Scope.SAME_RENDERER and has_screenshot
        if self.references is None or is_usable or not has_anatomy:
            return committed
        try:
            name = self.baselines.recording_of(key)
            engine = self.baselines.engine_of(key) or self.engine
        except RecordingError as error:
            return replace(committed, note=error.one_line)
        if name is None:
            return committed
        found = self.references.find(key)
        if found is None or found.manifest != name:
            why = "there is no reference of it, because the recording could not be taken here"
        elif not found.renderer.paints_like(self.renderer):
            why = "its reference is of another renderer"
        elif differs := self._difference(found, files[1] or b"", engine):
            why = f"{NOT_SHOWN}: {differs}"
        else:
            baseline = found.as_baseline(committed.digest)
            terms = replace(self.terms, scope=Scope.SAME_RENDERER)
            return Approved(baseline, committed.digest, terms, Compared.REFERENCE)
        return replace(committed, note=why)

    def _committed(self, key: SnapshotKey) -> tuple[Approved, Files]:
        """The baseline as it is committed, and its files."""
        is_home = self.terms.scope is Scope.SAME_RENDERER
        compared = Compared.BASELINE if is_home else Compared.ANATOMY
        digest = ""
        files: Files = (None, None)
        baseline: Baseline | Missing | Unreadable
        try:
            files = self.baselines.files(key)
            digest = digest_of(*files)
            baseline = self.baselines.decode(key, files) or Missing()
        except UnreadableBaselineError as error:
            baseline = Unreadable(error.why, error.remedy)
        return Approved(baseline, digest, self.terms, compared), files

    def _difference(self, found: Reference, content: bytes, engine: str) -> str:
        """How a reference differs from the committed anatomy; known when that is the same still."""
        if found.approved == anatomy_digest(content):
            return found.differs
        try:
            committed, reference = anatomy_of(content), anatomy_of(found.anatomy)
        except ValueError as error:
            return str(error)
        return difference_of(committed, reference, guard_terms(self.renderer, engine))
