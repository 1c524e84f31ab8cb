"""Repainting: the screenshots of baselines are made from their recording."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from presscheck.anatomy import Anatomy
from presscheck.baselines.baseline import Baseline, anatomy_of
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.references import Reference, ReferenceSet
from presscheck.baselines.renderer import Renderer, write_renderer
from presscheck.baselines.store import BaselineStore
from presscheck.compare import Scope, SnapshotSide, Terms, compare
from presscheck.errors import PresscheckError, UnreadableBaselineError, UsageError
from presscheck.images import decode, encode_quickly
from presscheck.outcome import Outcome, Same
from presscheck.results import Results, RunRenderer, SnapshotResult
from presscheck.session.collect import finish
from presscheck.session.guard import NOT_SHOWN
from presscheck.session.reference_pass import PytestRun, ReferencePass, Wanted
from presscheck.session.spool import ResultSpool

_NO_RECORDING = "it has no recording"
_NOT_TAKEN = "it could not be taken from its recording"


@dataclass(frozen=True, slots=True)
class Painted:
    """A baseline that was painted: how it differs from what was there, and the reference."""

    key: SnapshotKey
    before: Baseline | None
    after: Reference
    outcome: Outcome
    components: tuple[str, ...] = ()


@dataclass(slots=True)
class Repainting:
    """Makes the screenshots of baselines from their recording, in the renderer at hand.

    `references` is a set for this purpose alone. `approved` is the renderer of the baselines.
    With `every`, all baselines are painted, and the renderer at hand becomes that of the
    baselines; else those without a screenshot. `refused` says of each that is left out why, and
    `lines` what went wrong with the recording.
    """

    store: BaselineStore
    references: ReferenceSet
    approved: Renderer
    every: bool = False
    refused: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    def keys(self) -> list[SnapshotKey]:
        """Return the baselines that are to be painted."""
        keys = self.store.keys()
        return [key for key in keys if self.every or not self.store.screenshot(key).exists()]

    def take(self, site: str, run: PytestRun, tell: Callable[[str], None]) -> dict[str, Reference]:
        """Take a reference of each baseline, and return those that show what was approved.

        Raises:
            UsageError: when another renderer than that of the baselines would paint a part.
        """
        wanted = dict(self._wanted())
        one_pass = ReferencePass(self.store, site, run, tell)
        if wanted:
            one_pass.take({self.approved.browser: Wanted(self.references, wanted)})
        self.lines += one_pass.lines
        found = dict(self._usable(wanted))
        strangers = [one for one in found.values() if not one.renderer.paints_like(self.approved)]
        if strangers and not self.every:
            raise UsageError(
                "this renderer is not that of the baselines, so it cannot paint a part of them",
                try_next="run it where the baselines were painted, or presscheck repaint --all",
            )
        return found

    def paint(self, found: dict[str, Reference]) -> Iterator[Painted]:
        """Write the baselines, and yield each; may be a BaselineError.

        With `every`, nothing is written when one of them was refused.

        Yields:
            Each baseline, when it is written.

        Raises:
            UsageError: when it was.
        """
        if self.every and self.refused:
            raise UsageError(
                "some baselines cannot be painted, so none was:",
                items=[f"{name}: {why}" for name, why in self.refused.items()],
                try_next="approve these where the baselines were painted, or prune them",
            )
        if self.every and found:
            write_renderer(self.store.folder, next(iter(found.values())).renderer)
        for name, reference in found.items():
            yield self._painted(SnapshotKey.parse(name), reference)

    def _wanted(self) -> Iterator[tuple[str, str]]:
        for key in self.keys():
            try:
                name = self.store.recording_of(key)
            except PresscheckError as error:
                self.refused[str(key)] = error.one_line
                continue
            if name:
                yield str(key), name
            else:
                self.refused[str(key)] = _NO_RECORDING

    def _usable(self, wanted: dict[str, str]) -> Iterator[tuple[str, Reference]]:
        for name in wanted:
            found = self.references.find(SnapshotKey.parse(name))
            if found is None:
                self.refused[name] = _NOT_TAKEN
            elif found.differs:
                self.refused[name] = f"{NOT_SHOWN}: {found.differs}"
            else:
                yield name, found

    def _painted(self, key: SnapshotKey, reference: Reference) -> Painted:
        """Write one baseline; nothing is written where the files would stay as they are."""
        before, anatomy = _present(self.store, key), anatomy_of(reference.anatomy)
        painted = Painted(key, before, reference, Same())
        if before:
            sides = _side(before.anatomy, before.screenshot), _side(anatomy, reference.screenshot)
            found = compare(*sides, Terms(Scope.SAME_RENDERER))
            painted = Painted(key, before, reference, found.outcome, tuple(found.components))
        if not before or before.anatomy.frame != anatomy.frame:
            digest = self.store.digest(key)
            self.store.paint(key, reference.screenshot, anatomy, replacing=digest)
        return painted


def report_of(painted: list[Painted], store: BaselineStore, spool: Path, report: Path) -> None:
    """Write a report of what is painted otherwise than before; may be a ReportError."""
    results = Results(
        site="",
        ended=datetime.now(UTC).replace(microsecond=0),
        complete=False,
        renderers=(RunRenderer(painted[0].after.renderer, comparable=True),),
        snapshots=tuple(_result(one, ResultSpool(spool)) for one in painted),
        notes=("presscheck repaint --all: the baselines beside what this renderer paints",),
    )
    finish(results, ResultSpool(spool), report, store)


def _result(one: Painted, spool: ResultSpool) -> SnapshotResult:
    result = SnapshotResult(
        name=str(one.key),
        browser=one.after.renderer.browser,
        test=anatomy_of(one.after.anatomy).test,
        outcome=one.outcome,
        components=one.components,
        approved=not isinstance(one.outcome, Same),
    )
    if isinstance(one.outcome, Same) or one.before is None:
        return result
    before = {"baseline": (".png", encode_quickly(one.before.pixels))}
    text = one.after.anatomy.decode("utf-8")
    capture = spool.save_capture(one.after.screenshot, text, before)
    return SnapshotResult(
        result.name,
        result.browser,
        result.test,
        result.outcome,
        result.components,
        approved=True,
        capture=capture,
    )


def _present(store: BaselineStore, key: SnapshotKey) -> Baseline | None:
    try:
        return store.find(key)
    except UnreadableBaselineError:
        return None


def _side(anatomy: Anatomy, screenshot: bytes) -> SnapshotSide:
    return SnapshotSide(anatomy, lambda: decode(screenshot))
