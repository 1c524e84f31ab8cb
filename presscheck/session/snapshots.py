"""One snapshot from a page object to its result: take, compare, record."""

import dataclasses
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property

from msgspec.structs import replace

from presscheck.anatomy import Anatomy, Box
from presscheck.baselines.baseline import Baseline
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.renderer import Renderer
from presscheck.baselines.store import BaselineStore
from presscheck.capture.camera import Cameras
from presscheck.capture.capture import Capture, CaptureTarget, PageObject
from presscheck.capture.take import UnstableCaptures, take
from presscheck.compare import (
    Comparison,
    Scope,
    SnapshotSide,
    Terms,
    blank_note,
    compare,
    diff_image,
    unstable_elements,
)
from presscheck.errors import UsageError
from presscheck.images import LONGEST, Pixels, decode, encode_quickly
from presscheck.level import Level
from presscheck.outcome import (
    CaptureFailed,
    Changed,
    Missing,
    NoReference,
    Outcome,
    Resized,
    Same,
    Unreadable,
    Unstable,
)
from presscheck.results import Compared, RunRenderer, SnapshotResult
from presscheck.session.approved import Approved, FindsApproved
from presscheck.session.spool import Claimant, ResultSpool
from presscheck.session.terms import approves, levels_of
from presscheck.settings import Update


@dataclass(frozen=True, slots=True)
class SnapshotRequest:
    """A snapshot that a test asks for: its name, what to capture, and which test asks."""

    key: SnapshotKey
    target: CaptureTarget
    claimant: Claimant


@dataclass(frozen=True)
class CaptureSide:
    """The capture of a page, and the test that asked for it."""

    capture: Capture
    test: str

    @property
    def anatomy(self) -> Anatomy:
        """The anatomy that goes with the screenshot."""
        return Anatomy(self.capture.frame, self.test)

    @cached_property
    def pixels(self) -> Pixels:
        """The screenshot, decoded once. Raises ValueError when it cannot be."""
        return decode(self.capture.screenshot)


@dataclass(frozen=True, slots=True)
class Sides:
    """What was approved of a snapshot and its capture, or why there is none; `unstable` if it is.

    `comparison` is that of a capture which showed at once what was approved. Somebody may approve
    another baseline meanwhile.
    """

    approved: Approved
    capture: CaptureSide | CaptureFailed
    unstable: Unstable | None = None
    comparison: Comparison | None = None

    @property
    def baseline(self) -> Baseline | Missing | Unreadable | NoReference:
        """What the capture is compared with."""
        return self.approved.baseline

    @property
    def masks(self) -> tuple[Box, ...]:
        """The masks of the baseline and of the capture."""
        before = self.baseline.anatomy.masks if isinstance(self.baseline, Baseline) else ()
        after = self.capture.capture.frame.masks if isinstance(self.capture, CaptureSide) else ()
        return tuple(dict.fromkeys((*before, *after)))


@dataclass(frozen=True, slots=True)
class SnapshotSession:
    """Takes the snapshots of one process, compares them with the baselines, records the results."""

    approved: FindsApproved
    spool: ResultSpool
    update: Update
    cameras: Cameras = field(default_factory=Cameras)

    @property
    def baselines(self) -> BaselineStore:
        """The store of the baselines."""
        return self.approved.baselines

    @property
    def renderer(self) -> Renderer:
        """The renderer that takes the snapshots."""
        return self.approved.renderer

    def check(self, request: SnapshotRequest) -> SnapshotResult:
        """Return the result of a snapshot, which is written to the spool.

        Raises UsageError when another test has a snapshot of this name.
        """
        self.spool.claim(request.key, self.renderer.browser, request.claimant)
        levels = levels_of(request.target.parts)
        sides = self._take(request, levels)
        sides, comparison = self._judge(request, sides)
        return self._record(request, sides, comparison)

    def _take(self, request: SnapshotRequest, levels: Mapping[str, Level]) -> Sides:
        """Capture the page; one capture that shows what was approved is enough.

        `levels` are those that the components of the page object give themselves.
        """
        approved = self.approved.of(request.key)
        approved = dataclasses.replace(approved, terms=approved.terms.beside(levels))
        test = request.claimant.test
        as_approved: list[Sides] = []

        def is_approved(capture: Capture) -> bool:
            sides = Sides(approved, CaptureSide(capture, test))
            found = self._compare(sides) if self._can_be_approved(sides) else None
            if not found or not isinstance(found.outcome, Same):
                return False
            as_approved.append(dataclasses.replace(sides, comparison=found))
            return True

        match take(request.target, self.cameras, is_approved):
            case Capture() if as_approved:
                return as_approved[0]
            case Capture() as capture:
                return Sides(approved, CaptureSide(capture, test))
            case UnstableCaptures(_, after) as captures if is_at_rest(captures, approved.terms):
                return Sides(approved, CaptureSide(after, test))
            case UnstableCaptures(before, after, count):
                changing = unstable_elements(before.frame, after.frame)
                unstable = Unstable(count, changing)
                return Sides(approved, CaptureSide(after, test), unstable)
            case CaptureFailed() as failure:
                return Sides(approved, failure)

    def _can_be_approved(self, sides: Sides) -> bool:
        """Whether a single capture is worth a comparison.

        Where everything is compared, only equal frames are the same.
        """
        if sides.approved.terms.is_loose:
            return True
        baseline, capture = sides.baseline, sides.capture
        if not isinstance(baseline, Baseline) or isinstance(capture, CaptureFailed):
            return False
        return capture.anatomy.frame == baseline.anatomy.frame

    def _judge(self, _: SnapshotRequest, sides: Sides) -> tuple[Sides, Comparison]:
        """Return the comparison, and the sides that it is about."""
        return sides, self._compare(sides)

    def _compare(self, sides: Sides) -> Comparison:
        """Compare the capture with its baseline, as far as both are there."""
        if sides.comparison:
            return sides.comparison
        baseline, capture = sides.baseline, sides.capture
        if isinstance(capture, CaptureFailed):
            return Comparison(capture, {})
        if sides.unstable:
            return Comparison(sides.unstable, {})
        if not isinstance(baseline, Baseline):
            return Comparison(baseline, {})
        try:
            return compare(
                self._comparable(baseline), self._comparable(capture), sides.approved.terms
            )
        except ValueError as error:  # a screenshot that cannot be decoded
            return Comparison(Unreadable(str(error)), {})

    def _comparable(self, side: Baseline | CaptureSide) -> SnapshotSide:
        """One side of a comparison."""
        return _side(side)

    def _record(
        self, request: SnapshotRequest, sides: Sides, comparison: Comparison
    ) -> SnapshotResult:
        """Write the result to the spool, and the capture where it belongs."""
        key, capture = request.key, sides.capture
        result = SnapshotResult(
            name=str(key),
            browser=self.renderer.browser,
            test=request.claimant.test,
            outcome=comparison.outcome,
            components=tuple(comparison.components),
            digest=sides.approved.digest,
            masks=sides.masks,
            compared=sides.approved.compared,
            levels=_levels(request, sides, comparison),
            reference=sides.approved.reference,
            left_out=sides.approved.left_out,
        )
        if isinstance(capture, CaptureSide):
            result = self._keep(capture, sides, result, comparison.loose)
        notes = tuple(_notes(sides, result.outcome))
        self.spool.append(request.claimant.run, result, self._run_renderer, notes)
        return result

    def _keep(
        self, capture: CaptureSide, sides: Sides, result: SnapshotResult, loose: Sequence[Box]
    ) -> SnapshotResult:
        """Approve the capture if the run was asked to; else save it for somebody to decide.

        In another renderer than that of the baselines it is saved, too: the end of the run makes it
        a baseline without a screenshot, when all that its recording needs is known. `loose` are the
        boxes of components whose pixels were not compared.
        """
        screenshot, anatomy = capture.capture.screenshot, capture.anatomy
        result = replace(result, approved=approves(self.update, result.outcome))
        if result.approved and self._run_renderer.comparable:
            self.baselines.put(result.key, screenshot, anatomy, replacing=sides.approved.digest)
            return result
        # Captures of another renderer can only be approved all together, so all are saved.
        is_alike = self._run_renderer.comparable or bool(result.reference)
        if isinstance(result.outcome, Same) and is_alike:
            return result
        images = self._images(sides, capture, result.outcome, loose)
        return replace(result, capture=self.spool.save_capture(screenshot, anatomy.text, images))

    def _images(
        self, sides: Sides, capture: CaptureSide, outcome: Outcome, loose: Sequence[Box]
    ) -> dict[str, tuple[str, bytes]]:
        """The images beside a capture: `baseline`, and `diff` where pixels differ."""
        baseline = sides.baseline
        if not isinstance(baseline, Baseline) or isinstance(outcome, Same | Unreadable):
            return {}
        images = _baseline_image(baseline, sides.approved.compared)
        if sides.approved.terms.with_pixels and isinstance(outcome, Changed | Resized):
            diff = diff_image(baseline.pixels, capture.pixels, (*sides.masks, *loose))
            if diff:
                images["diff"] = (".png", diff)
        return images

    @property
    def _run_renderer(self) -> RunRenderer:
        is_home = self.approved.is_of_baselines and self.approved.terms.scope is Scope.SAME_RENDERER
        return RunRenderer(self.renderer, is_home, self.approved.references is not None)


def page_name(page_object: PageObject) -> str:
    """Return the name of a page object's class in snapshots: SearchPage gives `search`.

    Raises:
        UsageError: when the class name has no words.
    """
    words = re.findall(r"[A-Z][a-z0-9]*", type(page_object).__name__.removesuffix("Page"))
    if not words:
        raise UsageError(
            f"the page object {type(page_object).__name__} gives its snapshots no name",
            try_next="call its class after the page, in capitals and small letters: SearchPage",
        )
    return "-".join(words).lower()


def is_at_rest(captures: UnstableCaptures, terms: Terms) -> bool:
    """Return whether only what the levels of the components allow keeps changing."""
    if not terms.is_loose:
        return False
    before, after = (CaptureSide(one, "") for one in (captures.before, captures.after))
    terms = dataclasses.replace(terms, scope=Scope.SAME_RENDERER)
    try:
        return isinstance(compare(_side(before), _side(after), terms).outcome, Same)
    except ValueError:  # a screenshot that cannot be decoded
        return False


def _levels(request: SnapshotRequest, sides: Sides, comparison: Comparison) -> dict[str, Level]:
    """The level of each component that has one of its own, or another one than `exact`."""
    terms = sides.approved.terms
    named = (part.name for part in request.target.parts)
    names = dict.fromkeys((*named, *comparison.components))
    return {
        name: terms.level_of(name)
        for name in names
        if name in terms.levels or terms.level is not Level.EXACT
    }


def _side(side: Baseline | CaptureSide) -> SnapshotSide:
    return SnapshotSide(side.anatomy, lambda: side.pixels)


def _baseline_image(baseline: Baseline, compared: Compared) -> dict[str, tuple[str, bytes]]:
    """The screenshot as a browser can show it; WebP has a limit on height, so PNG beyond it."""
    if compared is Compared.REFERENCE:
        return {"baseline": (".png", baseline.screenshot)}
    if max(baseline.anatomy.size) <= LONGEST:
        return {"baseline": (".webp", baseline.screenshot)}
    with suppress(ValueError):  # a screenshot that cannot be decoded is not shown
        return {"baseline": (".png", encode_quickly(baseline.pixels))}
    return {}


def _notes(sides: Sides, outcome: Outcome) -> Iterator[str]:
    """Yield why there was no reference, what the capture does not show, and what has no pixels.

    The last is for a snapshot that somebody has to decide about.
    """
    if sides.approved.note:
        yield f"{sides.approved.note}; compared with the {sides.approved.compared}"
    capture = sides.capture
    if isinstance(capture, CaptureFailed):
        return
    yield from capture.capture.notes
    if not isinstance(outcome, Same):
        with suppress(ValueError):  # a screenshot that cannot be decoded has its own outcome
            if note := blank_note(capture.anatomy.elements, capture.pixels, sides.masks):
                yield note
