"""What the catalogue is made of: edits that must be noticed, and edits that must not."""

from dataclasses import dataclass
from enum import StrEnum

from mutants.edits import Edit
from presscheck.outcome import ChangeKind


class Sign(StrEnum):
    """What tells of a mutant where no change of an element does, or none says what is wrong."""

    BEHAVIOUR = "behaviour"
    """A check of the component fails: of what a reader can do with it, or of where it stands."""
    TROUBLE = "trouble"
    """The browser complains: an error, a failed or refused request, another host."""
    UNSETTLED = "unstable"
    """The page never comes to rest."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A regression somebody could ship.

    `component` and `expected` are the right answer: whose change it is, by the name the page
    objects give it, and of what kind.
    """

    name: str
    notice: str
    """What a reader or a machine would notice, in one sentence."""
    component: str
    expected: ChangeKind | Sign
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Harmless:
    """A change somebody could ship that is none of a reader's business; it must alarm nobody."""

    name: str
    why: str
    """Why nothing can be noticed, in one sentence."""
    edits: tuple[Edit, ...]


Variant = Mutant | Harmless
"""The replica with some edits."""
