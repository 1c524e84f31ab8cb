"""The outcomes of a snapshot: a closed set, each with its name, its sentence and its next step.

Outcomes are msgspec structs: in JSON `name` tells them apart.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from msgspec import Struct

from presscheck.anatomy import Box
from presscheck.differences import differing_pieces

Size = tuple[int, int]

BASELINE = "baseline"
"""The word for what a capture is usually compared with."""


class ChangeKind(StrEnum):
    """In which way one thing differs."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RESIZED = "resized"
    RESTYLED = "restyled"
    REWORDED = "reworded"
    RETARGETED = "retargeted"
    RENAMED = "renamed"
    """Its role or its accessible name."""
    RESTATED = "restated"
    """Its state: expanded, checked, disabled, current …"""
    REPAINTED = "repainted"
    """Its picture alone."""


class Visibility(StrEnum):
    """Whether a reader can see a change, by pixelmatch's rule at its threshold of 0.1."""

    VISIBLE = "visible"
    BELOW_THRESHOLD = "below_threshold"
    NO_PIXELS = "no_pixels"
    """Not one pixel differs by it."""
    UNKNOWN = "unknown"
    """The pictures come from different renderers and were not compared."""

    @property
    def words(self) -> str:
        """The visibility as people read it."""
        return self.replace("_", " ")


_WRITTEN = {ChangeKind.REWORDED, ChangeKind.RETARGETED, ChangeKind.RENAMED}
"""Kinds of changes of what an element says; it may have lost it, or have it for the first time."""

_IN_PIECES = {ChangeKind.RESTYLED, ChangeKind.RETARGETED}
"""Kinds of changes whose values are made of pieces, of which often only one differs."""

_ELEMENT = re.compile(
    r"(?:(?P<size>\d+×\d+) at -?\d+,-?\d+ in )?"
    r"(?P<owner>(?P<noun>.*?)(?:(?: with)? “(?P<label>.*)”)?)",
    re.DOTALL,
)
"""An element in a reader's words: its noun, and its own text or the first text inside it.

Where it is repainted, the size and the position of the pixels come first.
"""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs, in words; `before` or `after` is empty where there is none.

    `element` is the element in a reader's words (link “Twitter”); `what` names the property
    (text, target, colour, width …) or how far it moved (12 px right, 3 px down); `box` is its
    place on the capture's picture, or on the baseline's when it was removed; `was` its place on
    the baseline's picture. `because` names the change it follows from, as that says of itself
    (`as_cause`); empty for a cause. `alike` says that it is the same change of a like element, and
    no consequence: both are one cause.
    """

    kind: ChangeKind
    component: str
    element: str
    what: str = ""
    before: str = ""
    after: str = ""
    box: Box | None = None
    visibility: Visibility = Visibility.UNKNOWN
    was: Box | None = None
    because: str = ""
    alike: bool = False

    @property
    def sentence(self) -> str:
        """The description, with the visibility of a change that nobody can see."""
        return (
            f"{self.description} ({self.visibility.words})" if self.is_hidden else self.description
        )

    @property
    def is_hidden(self) -> bool:
        """Whether nobody can see the change."""
        return self.visibility in {Visibility.BELOW_THRESHOLD, Visibility.NO_PIXELS}

    @property
    def description(self) -> str:
        """The element, the kind of change, and the old and the new value."""
        values = self.values
        if self.has_lost:
            return f"{self.element} lost its {self.what}: {self.before}"
        if self.has_gained:
            return f"{self.element} has a new {self.what}: {self.after}"
        if self.kind is ChangeKind.RENAMED and values:
            return f"{self.element} has another {self.what}: {values}"
        if self.kind is ChangeKind.RESTATED and values:
            return f"{self.element} changed its state: {self.what} {values}"
        detail = f": {self.what} {values}".rstrip() if self.what else ""
        return f"{self.element} {self.kind}{detail}"

    @property
    def values(self) -> str:
        """The old and the new value, of an address or a style what differs; empty for neither."""
        before, after = self.before, self.after
        if self.kind in _IN_PIECES and before and after:
            before, after = differing_pieces(before, after)
        return f"{before or 'none'} → {after or 'none'}" if before or after else ""

    @property
    def has_lost(self) -> bool:
        """Whether the element lost a text, a target, a name or a role."""
        return self.kind in _WRITTEN and bool(self.before) and not self.after

    @property
    def has_gained(self) -> bool:
        """Whether the element had no text, target, name or role before, and has one now."""
        return self.kind in _WRITTEN and bool(self.after) and not self.before

    @property
    def noun(self) -> str:
        """The noun of its element: link for link “Twitter”."""
        return self._element["noun"]

    @property
    def label(self) -> str:
        """The text that describes its element: Twitter for link “Twitter”; empty without one."""
        return self._element["label"] or ""

    @property
    def owner(self) -> str:
        """The element itself: link “Twitter” for 8×8 at 3,1 in link “Twitter”."""
        return self._element["owner"]

    @property
    def size(self) -> str:
        """The size of the pixels that are repainted: 8×8; empty for every other change."""
        return self._element["size"] or ""

    @property
    def _element(self) -> re.Match[str]:
        found = _ELEMENT.fullmatch(self.element)
        assert found is not None, "every text matches"
        return found

    @property
    def as_cause(self) -> str:
        """How what follows from it names it."""
        return f"{self.component}: {self.description}"


class _Outcome(Struct, frozen=True, forbid_unknown_fields=True, tag_field="name"):
    """What all outcomes have in common."""


class Same(_Outcome, frozen=True, tag="same"):
    """The capture is equal to its baseline."""


class Changed(_Outcome, frozen=True, tag="changed"):
    """Something differs from the baseline."""

    changes: tuple[Change, ...]


class Resized(_Outcome, frozen=True, tag="resized"):
    """The screenshot has another size than its baseline's; `changes` are what else differs.

    Sizes are width and height in pixels.
    """

    baseline: Size
    capture: Size
    changes: tuple[Change, ...] = ()


class Missing(_Outcome, frozen=True, tag="missing"):
    """The snapshot has no baseline yet."""


class Unused(_Outcome, frozen=True, tag="unused"):
    """No test of a complete run asked for this baseline."""


class Unstable(_Outcome, frozen=True, tag="unstable"):
    """The page never came to rest: no two captures in a row were equal.

    `changing` names the elements that differ between the last two.
    """

    captures: int
    changing: tuple[str, ...]


class CaptureFailed(_Outcome, frozen=True, tag="capture_failed"):
    """The page could not be captured: it crashed, was closed, never answered, or lacks a part.

    `try_next` says what to do where `why` has a remedy of its own; it is empty otherwise.
    """

    why: str
    try_next: str = ""


class Unreadable(_Outcome, frozen=True, tag="unreadable"):
    """The files of the baseline, or of the capture, cannot be read; `why` says which and why.

    `try_next` says what to do where `why` has a remedy of its own; it is empty otherwise.
    """

    why: str
    try_next: str = ""


class NoReference(_Outcome, frozen=True, tag="no_reference"):
    """The reference address gave no snapshot to compare with; `why` says what failed."""

    why: str


Outcome = (
    Same
    | Changed
    | Resized
    | Missing
    | Unused
    | Unstable
    | CaptureFailed
    | Unreadable
    | NoReference
)


def outcome_name(outcome: Outcome) -> str:
    """Return the outcome's name as results.json has it, such as `capture_failed`."""
    return str(outcome.__struct_config__.tag)


_FAILURES = {
    CaptureFailed: "could not be captured",
    Unreadable: "cannot be read",
    NoReference: "has no reference",
}
_SAME = {BASELINE: "is as approved"}


def headline(outcome: Outcome, other: str = BASELINE) -> str:
    """Return the outcome as a predicate, to follow the name of a snapshot or of a component.

    `other` is the word for what the capture was compared with.
    """
    match outcome:
        case Same():
            return _SAME.get(other, f"is as the {other}")
        case Changed(changes):
            return f"{len(changes)} change{'s' if len(changes) > 1 else ''}"
        case Resized(baseline, capture):
            return f"is {size_text(capture)}, its {other} is {size_text(baseline)}"
        case Missing():
            return "has no approved baseline"
        case Unused():
            return "is not asked for by any test"
        case Unstable(captures, changing):
            what = f": {', '.join(changing)} kept changing" if changing else ""
            return f"did not come to rest in {captures} captures{what}"
        case CaptureFailed(why) | Unreadable(why) | NoReference(why):
            return f"{_FAILURES[type(outcome)]}: {why}"
        case _:
            assert_never(outcome)


def next_step(outcome: Outcome, name: str) -> str:
    """Return what to do about an outcome; `name` is the snapshot's. Empty for `Same`."""
    match outcome:
        case Same():
            return ""
        case Changed() | Resized() | Missing():
            return approving(outcome, [name])
        case Unused():
            return "presscheck prune"
        case Unstable():
            return "make what keeps changing stand still, or leave it out with mask="
        case CaptureFailed(_, try_next):
            return try_next or "see what it names, then run the test again"
        case Unreadable(_, try_next):
            usual = f"mend what it names; a baseline by git checkout, or presscheck approve {name}"
            return try_next or usual
        case NoReference():
            return "see why its test gives no snapshot of the reference, then run it again"
        case _:
            assert_never(outcome)


def approving(outcome: Outcome, names: Sequence[str]) -> str:
    """Return the command that approves snapshots of one outcome, and when to type it."""
    command = f"presscheck approve {' '.join(names)}"
    return command if isinstance(outcome, Missing) else f"{command}, if the change is meant"


def changes_of(outcome: Outcome) -> tuple[Change, ...]:
    """Return the changes of an outcome; none for an outcome that has no changes."""
    return outcome.changes if isinstance(outcome, Changed | Resized) else ()


def size_text(size: Size) -> str:
    """Return a width and a height in pixels as text, such as 1280×4145."""
    return f"{size[0]}×{size[1]}"
