"""What the catalogue consists of: edits that must be noticed, and edits that must not."""

from dataclasses import dataclass
from enum import StrEnum

from mutants.edits import Edit
from presscheck.outcome import ChangeKind


class Sign(StrEnum):
    """The right answer for a mutant that no change of an element explains."""

    BEHAVIOUR = "behaviour"
    """A check of the component fails: of what a reader can do, or of where things stand."""
    TROUBLE = "trouble"
    """The browser reports an error, a failed request, or another host."""
    UNSETTLED = "unstable"
    """The page never comes to rest."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A regression that a developer could ship.

    `component` and `expected` are the right answer: the component that changed, by the name of
    its page object, and the kind of the change. `notice` is one sentence about what a reader or a
    machine would notice.
    """

    name: str
    notice: str
    component: str
    expected: ChangeKind | Sign
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Harmless:
    """A change that a developer could ship and that no reader notices; no check may fail.

    `why` says in one sentence why nothing can be noticed.
    """

    name: str
    why: str
    edits: tuple[Edit, ...]


Variant = Mutant | Harmless
"""The replica with some edits."""
