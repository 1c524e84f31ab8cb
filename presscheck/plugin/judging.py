"""From looks to verdicts: compared with the baseline, kept for approval, or approved as asked."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property

from msgspec.structs import replace

from presscheck.anatomy import Anatomy, Box
from presscheck.baselines.baseline import Baseline
from presscheck.baselines.encoding import LONGEST
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.renderer import Renderer
from presscheck.baselines.shelf import Shelf
from presscheck.capture.look import Look
from presscheck.capture.steady import Restless
from presscheck.compare.blanks import blank_note
from presscheck.compare.diff import diff_of
from presscheck.compare.elements import Scope
from presscheck.compare.picture_pair import Kept
from presscheck.compare.pictures import Pixels, decode, encode_quickly
from presscheck.compare.strips import stacked
from presscheck.errors import UnreadableBaselineError, UsageError
from presscheck.explain.judge import Terms, Verdict, judge, restless_elements
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
    looks: list[Look] = field(default_factory=list)
    spoilt: Unstable | CaptureFailed | None = None

    def is_approved(self, look: Look) -> bool:
        """Whether the look now taken is the baseline's, to the last bit."""
        if not isinstance(self.approved, Baseline):
            return False
        frames, place = self.approved.anatomy.frames, len(self.looks)
        return place < len(frames) and frames[place] == look.frame

    def add(self, taken: Taken) -> None:
        match taken:
            case Look():
                self.looks.append(taken)
            case Restless(before, after, looks):
                self.looks.append(after)
                self.spoilt = Unstable(looks, restless_elements(before.frame, after.frame))
            case CaptureFailed():
                self.spoilt = taken

    @property
    def anatomy(self) -> Anatomy:
        return Anatomy(tuple(look.frame for look in self.looks), self.claimant.test)

    @property
    def picture(self) -> bytes:
        return stacked([look.picture for look in self.looks])

    @cached_property
    def pixels(self) -> Pixels:
        """Decoded once, for when every look has been added."""
        return decode(self.picture)

    @property
    def masks(self) -> tuple[Box, ...]:
        """What is masked on either picture."""
        approved = self.approved.anatomy.masks if isinstance(self.approved, Baseline) else ()
        return tuple(dict.fromkeys((*approved, *self.anatomy.masks)))

    @property
    def notes(self) -> list[str]:
        return [f"{self.key}: {note}" for look in self.looks for note in look.notes]


@dataclass(frozen=True, slots=True)
class Judge:
    """Opens a case for each snapshot of a run, and closes it with a verdict."""

    shelf: Shelf
    spool: ResultSpool
    renderer: Renderer
    terms: Terms
    update: Update

    def open(self, key: SnapshotKey, claimant: Claimant) -> Case:
        self.spool.claim(key, self.renderer.browser, claimant)
        return Case(key, claimant, self.approved(key))

    def approved(self, key: SnapshotKey) -> Baseline | Missing | Unreadable:
        try:
            return self.shelf.find(key) or Missing()
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
            digest=self.shelf.digest(case.key),
            masks=case.masks,
        )
        result = self.decided(case, result)
        notes = (*case.notes, *unseen(case, result))
        self.spool.append(case.claimant.run, result, self.facts, notes)
        return result

    def verdict(self, case: Case) -> Verdict:
        if case.spoilt:
            return Verdict(case.spoilt, {})
        if not isinstance(case.approved, Baseline):
            return Verdict(case.approved, {})
        try:
            return judge(kept(case.approved), kept(case), self.terms)
        except ValueError as refusal:
            return Verdict(Unreadable(str(refusal)), {})

    def decided(self, case: Case, result: SnapshotResult) -> SnapshotResult:
        """Approved where the run was asked to; kept for somebody to decide about otherwise."""
        if approves(self.update, result.outcome):
            self.shelf.put(case.key, case.picture, case.anatomy)
            return replace(result, approved=True)
        # Another renderer's captures can only be approved all together, so all are kept.
        if not case.looks or (isinstance(result.outcome, Same) and self.facts.comparable):
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
        if not self.terms.with_pictures:
            return None
        return diff_of(case.approved.pixels, case.pixels, case.masks)

    @property
    def facts(self) -> RunRenderer:
        return RunRenderer(self.renderer, self.terms.scope is Scope.SAME_RENDERER)


def unseen(case: Case, result: SnapshotResult) -> Iterator[str]:
    """What a capture that somebody has to decide about lists, and does not show."""
    if case.looks and not isinstance(result.outcome, Same):
        with suppress(ValueError):  # a picture that cannot be read is told as that
            if note := blank_note(case.anatomy.elements, case.pixels, case.masks):
                yield f"{case.key}: {note}"


def kept(side: Baseline | Case) -> Kept:
    return Kept(side.anatomy, lambda: side.pixels)


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
