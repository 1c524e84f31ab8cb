"""What is known of a mutant or a harmless edit once it was tried."""

from dataclasses import dataclass

from mutants.mutant import Mutant, Sign
from mutants.prove.suite import Sort
from mutants.prove.trial import Cause


@dataclass(frozen=True, slots=True)
class Proof:
    """The first test that failed, empty when none did, and what the run said, first things first.

    `trouble` says why the edit could not be tried.
    """

    name: str
    failed: str = ""
    causes: tuple[Cause, ...] = ()
    seconds: float = 0.0
    trouble: str = ""
    peers: tuple[str, ...] = ()
    """The names of other tools' rules that notice it by the same pictures."""
    pending: bool = False
    """Nothing noticed it alone, and the rest of the suite has not been asked yet."""

    @property
    def noticed(self) -> bool:
        return bool(self.failed)

    @property
    def by(self) -> Sort | None:
        return Sort.of(self.failed) if self.failed else None

    def right_at(self, mutant: Mutant) -> int:
        """The place of the right answer among the causes, from 1; 0 when it is none of them."""
        places = (n for n, cause in enumerate(self.causes, start=1) if is_right(cause, mutant))
        return next(places, 0)


def is_right(cause: Cause, mutant: Mutant) -> bool:
    """A browser complains of a page, and a page comes to rest or not; neither has a component."""
    if mutant.expected in {Sign.TROUBLE, Sign.UNSETTLED}:
        return cause.kind == mutant.expected
    return (cause.component, cause.kind) == (mutant.component, mutant.expected)
