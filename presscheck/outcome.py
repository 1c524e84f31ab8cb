"""What a look at a page can come to: a closed set, each with its sentence."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from presscheck.anatomy import Box

Size = tuple[int, int]


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
        return self.replace("_", " ")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs, in words; `before` or `after` is empty where there is none.

    `element` is the element in a reader's words (link “Twitter”); `what` names the property
    (text, target, colour, width …) or how far it moved (12 px right, 3 px down); `box` is its
    place on the capture's picture, or on the baseline's when it was removed; `was` its place on
    the baseline's picture. `because` names the change it follows from, as that says of itself
    (`as_cause`); empty for a cause.
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

    @property
    def sentence(self) -> str:
        hidden = self.visibility in {Visibility.BELOW_THRESHOLD, Visibility.NO_PIXELS}
        return f"{self.told} ({self.visibility.words})" if hidden else self.told

    @property
    def told(self) -> str:
        """The change without its visibility."""
        told = self.before or self.after
        values = f" {self.before or 'none'} → {self.after or 'none'}" if told else ""
        detail = f": {self.what}{values}" if self.what else ""
        return f"{self.element} {self.kind}{detail}"

    @property
    def as_cause(self) -> str:
        """How what follows from it names it."""
        return f"{self.component}: {self.told}"


@dataclass(frozen=True, slots=True)
class Same:
    """As approved."""


@dataclass(frozen=True, slots=True)
class Changed:
    """Something differs from the baseline."""

    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Resized:
    """The picture has another size than its baseline; `changes` are what else differs."""

    baseline: Size
    capture: Size
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Missing:
    """Nobody approved a baseline yet."""


@dataclass(frozen=True, slots=True)
class Unused:
    """A baseline that no test asked for in a complete run."""


@dataclass(frozen=True, slots=True)
class Unstable:
    """The page never came to rest: no two captures in a row were equal."""

    captures: int
    restless: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaptureFailed:
    """The page could not be captured: it crashed, was closed, never answered, or lacks a part.

    `try_next` moves things on where `why` has a remedy of its own.
    """

    why: str
    try_next: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The baseline's files, or the capture's, cannot be read; `why` says which and why.

    `try_next` moves things on where `why` has a remedy of its own.
    """

    why: str
    try_next: str = ""


Outcome = Same | Changed | Resized | Missing | Unused | Unstable | CaptureFailed | Unreadable

CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where a word begins inside the name of a class."""


def word(outcome: Outcome) -> str:
    """The outcome's one word, as in results.json."""
    return CAPITAL.sub("_", type(outcome).__name__).lower()


def headline(outcome: Outcome) -> str:
    """The outcome in half a sentence; the subject comes before it."""
    match outcome:
        case Same():
            return "is as approved"
        case Changed(changes):
            return f"{len(changes)} change{'s' if len(changes) > 1 else ''}"
        case Resized(baseline, capture):
            return f"is {size_text(capture)}, its baseline is {size_text(baseline)}"
        case Missing():
            return "has no approved baseline"
        case Unused():
            return "is not asked for by any test"
        case Unstable(captures, restless):
            what = f": {', '.join(restless)} kept changing" if restless else ""
            return f"did not come to rest in {captures} captures{what}"
        case CaptureFailed(why) | Unreadable(why):
            verb = (
                "could not be captured" if isinstance(outcome, CaptureFailed) else "cannot be read"
            )
            return f"{verb}: {why}"
        case _:
            assert_never(outcome)


def next_step(outcome: Outcome, name: str) -> str:
    """What moves things on; `name` is the snapshot's."""
    match outcome:
        case Same():
            return ""
        case Changed() | Resized() | Missing():
            return f"presscheck approve {name}"
        case Unused():
            return "presscheck prune"
        case Unstable():
            return "make what keeps changing stand still, or leave it out with mask="
        case CaptureFailed(_, try_next):
            return try_next or "see what it names, then run the test again"
        case Unreadable(_, try_next):
            usual = f"mend what it names; a baseline by git checkout, or presscheck approve {name}"
            return try_next or usual
        case _:
            assert_never(outcome)


def changes_of(outcome: Outcome) -> tuple[Change, ...]:
    return outcome.changes if isinstance(outcome, Changed | Resized) else ()


def told(changes: Sequence[Change]) -> Iterator[str]:
    """Every cause with how much follows from it, then what follows from causes elsewhere."""
    following = Counter(change.because for change in changes if change.because)
    for change in changes:
        if not change.because:
            count = following.pop(change.as_cause, 0)
            yield change.sentence + (f", and {count} more with it" if count else "")
    for cause, count in following.items():
        yield f"{count} change{'s follow' if count > 1 else ' follows'} from {cause}"


def size_text(size: Size) -> str:
    return f"{size[0]}×{size[1]}"
