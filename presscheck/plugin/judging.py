"""From looks to verdicts: compared with the baseline, kept for approval, or approved as asked."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property

from msgspec.structs import replace

from presscheck.anatomy import Anatomy, Box
from presscheck.baselines.baseline import Baseline
from presscheck.baselines.encoding import LONGEST
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.renderer import Renderer
from presscheck.baselines.store import BaselineStore
from presscheck.capture.look import Look
from presscheck.capture.steady import Restless
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
from presscheck.errors import UnreadableBaselineError, UsageError
from presscheck.images import Pixels, decode, encode_quickly
from presscheck.outcome import (
    CaptureFailed,
    Changed,
    Missing,
    Outcome,
    Resized,
    Same,
    Unreadable,
    Unstable,
)
from presscheck.results import CaptureFiles, RunRenderer, SnapshotResult
from presscheck.session.spool import Claimant, ResultSpool
from presscheck.settings import Level, Update

Taken = Look | Restless | CaptureFailed


@dataclass
class Case:
    """One snapshot while it is being taken; `approved` is its baseline, or why it has none."""

    key: SnapshotKey
    claimant: Claimant
    approved: Baseline | Missing | Unreadable
    look: Look | None = None
    spoilt: Unstable | CaptureFailed | None = None

    def is_approved(self, look: Look) -> bool:
        """Whether the look now taken is the baseline's, to the last bit."""
        return isinstance(self.approved, Baseline) and self.approved.anatomy.frame == look.frame

    def add(self, taken: Taken) -> None:
        match taken:
            case Look():
                self.look = taken
            case Restless(before, after, looks):
                self.look = after
                self.spoilt = Unstable(looks, unstable_elements(before.frame, after.frame))
            case CaptureFailed():
                self.spoilt = taken

    @property
    def captured(self) -> Look:
        """The look that was taken; only for a case that has one."""
        assert self.look, "nothing was captured"
        return self.look

    @property
    def anatomy(self) -> Anatomy:
        return Anatomy(self.captured.frame, self.claimant.test)

    @property
    def picture(self) -> bytes:
        return self.captured.picture

    @cached_property
    def pixels(self) -> Pixels:
        return decode(self.picture)

    @property
    def masks(self) -> tuple[Box, ...]:
        """What is masked on either picture."""
        approved = self.approved.anatomy.masks if isinstance(self.approved, Baseline) else ()
        captured = self.look.frame.masks if self.look else ()
        return tuple(dict.fromkeys((*approved, *captured)))

    @property
    def notes(self) -> list[str]:
        return [f"{self.key}: {note}" for note in (self.look.notes if self.look else ())]


@dataclass(frozen=True, slots=True)
class Judge:
    """Opens a case for each snapshot of a run, and closes it with a verdict."""

    store: BaselineStore
    spool: ResultSpool
    renderer: Renderer
    terms: Terms
    update: Update

    def open(self, key: SnapshotKey, claimant: Claimant) -> Case:
        self.spool.claim(key, self.renderer.browser, claimant)
        return Case(key, claimant, self.approved(key))

    def approved(self, key: SnapshotKey) -> Baseline | Missing | Unreadable:
        try:
            return self.store.find(key) or Missing()
        except UnreadableBaselineError as refusal:
            return Unreadable(refusal.why, refusal.remedy)

    def close(self, case: Case) -> SnapshotResult:
        """The verdict, handed in; what a person has to decide about is kept."""
        verdict = self.verdict(case)
        result = SnapshotResult(
            name=str(case.key),
            browser=self.renderer.browser,
            test=case.claimant.test,
            outcome=verdict.outcome,
            components=tuple(verdict.components),
            digest=self.store.digest(case.key),
            masks=case.masks,
        )
        result = self.decided(case, result)
        notes = (*case.notes, *unseen(case, result))
        self.spool.append(case.claimant.run, result, self.facts, notes)
        return result

    def verdict(self, case: Case) -> Comparison:
        if case.spoilt:
            return Comparison(case.spoilt, {})
        if not isinstance(case.approved, Baseline):
            return Comparison(case.approved, {})
        try:
            return compare(kept(case.approved), kept(case), self.terms)
        except ValueError as refusal:
            return Comparison(Unreadable(str(refusal)), {})

    def decided(self, case: Case, result: SnapshotResult) -> SnapshotResult:
        """Approved where the run was asked to; kept for somebody to decide about otherwise."""
        if approves(self.update, result.outcome):
            self.store.put(case.key, case.picture, case.anatomy)
            return replace(result, approved=True)
        # Another renderer's captures can only be approved all together, so all are kept.
        if not case.look or (isinstance(result.outcome, Same) and self.facts.comparable):
            return result
        return replace(result, capture=self.save_capture(case, result.outcome))

    def save_capture(self, case: Case, outcome: Outcome) -> CaptureFiles:
        images = baseline_image(case, outcome)
        if diff := self.diff(case, outcome):
            images["diff"] = (".png", diff)
        return self.spool.save_capture(case.picture, case.anatomy.text, images)

    def diff(self, case: Case, outcome: Outcome) -> bytes | None:
        """Where pixels differ; None when there is nothing to compare with, or no pixel does."""
        if not isinstance(case.approved, Baseline) or not isinstance(outcome, Changed | Resized):
            return None
        if not self.terms.with_pixels:
            return None
        return diff_image(case.approved.pixels, case.pixels, case.masks)

    @property
    def facts(self) -> RunRenderer:
        return RunRenderer(self.renderer, self.terms.scope is Scope.SAME_RENDERER)


def unseen(case: Case, result: SnapshotResult) -> Iterator[str]:
    """What a capture that somebody has to decide about lists, and does not show."""
    if case.look and not isinstance(result.outcome, Same):
        with suppress(ValueError):  # a picture that cannot be read is told as that
            if note := blank_note(case.anatomy.elements, case.pixels, case.masks):
                yield f"{case.key}: {note}"


def kept(side: Baseline | Case) -> SnapshotSide:
    return SnapshotSide(side.anatomy, lambda: side.pixels)


def baseline_image(case: Case, outcome: Outcome) -> dict[str, tuple[str, bytes]]:
    """The baseline's screenshot as a browser can show it; one too tall is kept folded."""
    if not isinstance(case.approved, Baseline) or isinstance(outcome, Same | Unreadable):
        return {}
    if max(case.approved.anatomy.size) <= LONGEST:
        return {"baseline": (".webp", case.approved.picture)}
    with suppress(ValueError):  # a picture that nobody can read is not shown
        return {"baseline": (".png", encode_quickly(case.approved.pixels))}
    return {}


def approves(update: Update, outcome: Outcome) -> bool:
    """Whether the run was asked to make a capture with this outcome the baseline."""
    match outcome:
        case Missing():
            return update in {Update.NEW, Update.ALL}
        case Changed() | Resized():
            return update in {Update.CHANGED, Update.ALL}
        case _:
            return False


def terms_of(here: Renderer, approved: Renderer | None, level: Level) -> Terms:
    """How far what is seen here can be compared with what was approved elsewhere."""
    if approved is None or here.paints_like(approved):
        return Terms(Scope.SAME_RENDERER, level)
    same_engine = here.browser == approved.browser
    return Terms(Scope.SAME_ENGINE if same_engine else Scope.OTHER_ENGINE, level)


def expect_one_renderer(terms: Terms, update: Update, *, everything: bool) -> None:
    """Refuse to put pictures of one renderer beside those of another."""
    if terms.scope is Scope.SAME_RENDERER or update is Update.NONE:
        return
    if update is not Update.ALL or not everything:
        raise UsageError(
            "the baselines were painted by another renderer, so some cannot be approved alone",
            try_next="approve all of them anew: make check ARGS='--presscheck-update all'",
        )
