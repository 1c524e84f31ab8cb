"""The whole way: mutants one by one, then what is left of them and the harmless edits together."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from time import monotonic
from typing import TypeVar

from mutants.mutant import Harmless, Mutant, Sign
from mutants.prove.plan import touched
from mutants.prove.proof import Proof
from mutants.prove.record import Record
from mutants.prove.suite import Mode
from mutants.prove.trying import Edited, fitting
from mutants.prove.worker import Done, Job
from mutants.site import EditedSite

AnEdit = TypeVar("AnEdit", bound=Edited)

PARTS = 24
"""Pieces of the suite that edits are tried on together.

So many that no worker is long alone, and that what one has noticed is soon left out by the others.
"""


@dataclass(frozen=True, slots=True)
class Proving:
    """Proves what the record does not know yet, and writes each step into it."""

    do: Callable[[Iterable[Job]], Iterator[Done]]
    """Does jobs, and asks for the next when somebody is free for it."""
    record: Record
    mode: Mode
    tell: Callable[[str, int, int], None]
    """Told what was tried, and how far it is: jobs done, and jobs known of."""
    only: str = ""
    """How the names of tests begin that edits are tried on together; all when empty."""

    def prove(self, mutants: Sequence[Mutant], harmless: Sequence[Harmless]) -> None:
        self.record.forget(self.mode, self.troubled([*mutants, *harmless]))
        for mutant in self.unknown(mutants):
            if proof := from_all(self.record, self.mode, mutant):
                self.record.add(self.mode, mutant, proof)
        unknown = {mutant.name: mutant for mutant in mixed(self.unknown(mutants))}
        alone = [
            Job((name,), self.mode)
            for name, mutant in unknown.items()
            if not self.record.is_pending(self.mode, mutant)
        ]
        for done in self.done(alone, len(alone)):
            [proof] = done.proofs
            self.keep(unknown[proof.name], proof)
        for group in fitting([*self.unknown(mutants), *self.unknown(harmless)]):
            self.prove_together(group)

    def prove_together(self, group: Sequence[Edited]) -> None:
        """What no test notices is known when the last one has passed."""
        begun = monotonic()
        sites = [EditedSite(one.name, one.edits) for one in group]
        tests = [
            check.test
            for check in touched(sites, self.mode.sorts)
            if check.test.startswith(self.only)
        ]
        by_name = {one.name: one for one in group}
        # Looks come last in the suite and take longest, so they are begun with.
        pieces = list(reversed(list(parts(tests))))
        jobs = (Job(self.left(group), self.mode, piece) for piece in pieces)
        for done in self.done(jobs, len(pieces)):
            for proof in done.proofs:
                self.keep(by_name[proof.name], proof)
        share = round((monotonic() - begun) / len(group), 2)
        for one in group:
            found = self.record.find(self.mode, one) or Proof(one.name)
            self.keep(one, replace(found, seconds=share))

    def left(self, group: Sequence[Edited]) -> tuple[str, ...]:
        """The names of those that nothing has noticed by now."""
        return tuple(one.name for one in self.unknown(group))

    def done(self, jobs: Iterable[Job], known: int) -> Iterator[Done]:
        for number, done in enumerate(self.do(jobs), start=1):
            self.tell(said_of(done), number, known)
            yield done

    def keep(self, edit: Edited, proof: Proof) -> None:
        self.record.add(self.mode, edit, proof)
        self.record.write()

    def troubled(self, edits: Sequence[Edited]) -> list[Edited]:
        """Those that could not be tried the last time."""
        found = ((one, self.record.find(self.mode, one)) for one in edits)
        return [one for one, proof in found if proof and proof.trouble]

    def unknown(self, edits: Sequence[AnEdit]) -> list[AnEdit]:
        return [one for one in edits if self.record.find(self.mode, one) is None]


def mixed(mutants: Sequence[Mutant]) -> list[Mutant]:
    """Those that are waited for spread among those that are looked at, to keep every core busy."""
    acting = [one for one in mutants if one.expected is Sign.BEHAVIOUR]
    looked_at = [one for one in mutants if one.expected is not Sign.BEHAVIOUR]
    places = [
        *((n / len(acting), one) for n, one in enumerate(acting)),
        *((n / len(looked_at), one) for n, one in enumerate(looked_at)),
    ]
    return [one for _, one in sorted(places, key=lambda place: place[0])]


def parts(tests: Sequence[str]) -> Iterator[tuple[str, ...]]:
    size = -(-len(tests) // PARTS)
    for start in range(0, len(tests), size or 1):
        yield tuple(tests[start : start + size])


def from_all(record: Record, mode: Mode, mutant: Mutant) -> Proof | None:
    """What trying all sorts of checks has proved already of the checks alone."""
    proof = record.find(Mode.ALL, mutant)
    if mode is not Mode.CHECKS or proof is None or proof.by not in mode.sorts:
        return None
    return replace(proof, causes=tuple(one for one in proof.causes if isinstance(one.kind, Sign)))


def said_of(done: Done) -> str:
    """A job in one line."""
    names = done.job.names
    subject = names[0] if len(names) == 1 else f"{len(names)} edits together"
    if done.job.tests:
        subject += f", {len(done.job.tests)} tests"
    if not any(proof.noticed or proof.trouble for proof in done.proofs):
        return f"{subject}: nothing noticed"
    said = [f"{one.name}: {one.trouble}" for one in done.proofs if one.trouble]
    if len(names) > 1:
        said += [f"{one.name} noticed by {one.failed}" for one in done.proofs if one.noticed]
    return "\n  ".join([subject, *said])
