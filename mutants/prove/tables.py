"""What was proved, in tables for a terminal and for prove.md."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from mutants.catalogue import GROUPS
from mutants.mutant import Harmless, Mutant
from mutants.prove.peers import RULES
from mutants.prove.proof import Proof
from mutants.prove.record import Record
from mutants.prove.suite import Mode, Sort
from presscheck.plugin.subtests import MOST_CAUSES

GOAL = 0.95
"""The share of noticed mutants whose first cause is to be right."""

HEAD = ("", "mutants", "noticed", *Sort, "right first", f"in first {MOST_CAUSES}")


@dataclass(frozen=True, slots=True)
class Summary:
    """Mutants and harmless edits with their proofs, those that have one."""

    mutants: Sequence[tuple[Mutant, Proof]]
    harmless: Sequence[tuple[Harmless, Proof]]

    @classmethod
    def of(
        cls, record: Record, mode: Mode, mutants: Sequence[Mutant], harmless: Sequence[Harmless]
    ) -> "Summary":
        return cls(
            [(one, proof) for one in mutants if (proof := record.find(mode, one))],
            [(one, proof) for one in harmless if (proof := record.find(mode, one))],
        )

    @property
    def missed(self) -> list[Mutant]:
        return [one for one, proof in self.mutants if not proof.noticed and not proof.trouble]

    @property
    def alarms(self) -> list[tuple[Harmless, Proof]]:
        return [(one, proof) for one, proof in self.harmless if proof.noticed]

    @property
    def troubles(self) -> list[Proof]:
        return [proof for _, proof in (*self.mutants, *self.harmless) if proof.trouble]

    @property
    def wrong(self) -> list[tuple[Mutant, Proof]]:
        return [(one, p) for one, p in self.mutants if p.noticed and p.right_at(one) != 1]

    @property
    def noticed(self) -> int:
        return sum(proof.noticed for _, proof in self.mutants)

    @property
    def well(self) -> bool:
        explained = len(self.wrong) <= (1 - GOAL) * self.noticed
        return explained and not (self.missed or self.alarms or self.troubles)


def table(summary: Summary, heading: str, key: Callable[[Mutant], str]) -> Iterator[str]:
    """A row for each value of the key, and one for all; in Markdown."""
    keys = sorted({key(mutant) for mutant, _ in summary.mutants})
    yield row((heading, *HEAD[1:]))
    yield row(["---", *["--:"] * (len(HEAD) - 1)])
    for value in keys:
        yield counted(value, [pair for pair in summary.mutants if key(pair[0]) == value])
    yield counted("all", summary.mutants)


def counted(name: str, pairs: Sequence[tuple[Mutant, Proof]]) -> str:
    places = [proof.right_at(mutant) for mutant, proof in pairs]
    by = [sum(proof.by is sort for _, proof in pairs) for sort in Sort]
    noticed = sum(proof.noticed for _, proof in pairs)
    first, near = places.count(1), sum(0 < place <= MOST_CAUSES for place in places)
    return row((name, len(pairs), noticed, *by, first, near))


def beside_peers(summary: Summary) -> Iterator[str]:
    """How many the pictures noticed, and how many other tools' rules by the same pictures."""
    names = [rule.name for rule in RULES]
    yield row(("sort of fault", "mutants", "presscheck", *names))
    yield row(["---", *["--:"] * (len(names) + 2)])
    groups = [*GROUPS, "all"]
    for group in groups:
        pairs = [pair for pair in summary.mutants if group in {group_of(pair[0]), "all"}]
        noticed = sum(proof.noticed for _, proof in pairs)
        by = [sum(name in proof.peers for _, proof in pairs) for name in names]
        yield row((group, len(pairs), noticed, *by))


def row(cells: Sequence[object]) -> str:
    return f"| {' | '.join(map(str, cells))} |"


def group_of(mutant: Mutant) -> str:
    return next(name for name, mutants in GROUPS.items() if mutant in mutants)


def by_component(mutant: Mutant) -> str:
    return mutant.component


def by_answer(mutant: Mutant) -> str:
    return mutant.expected


def findings(summary: Summary) -> Iterator[str]:
    """What is not well, a line each."""
    for mutant in summary.missed:
        yield f"missed: {mutant.name}: {mutant.notice}"
    for harmless, proof in summary.alarms:
        said = proof.causes[0].sentence if proof.causes else ""
        yield f"alarmed: {harmless.name}: {proof.failed}: {in_one_line(said)}"
    for proof in summary.troubles:
        yield f"not tried: {proof.name}: {in_one_line(proof.trouble)}"
    for mutant, proof in summary.wrong:
        place = proof.right_at(mutant)
        wanted = f"{mutant.component}, {mutant.expected}"
        right = f"comes {place}." if place else "comes nowhere"
        yield f"wrong first: {mutant.name}: {first_said(proof)} ({wanted} {right})"


def first_said(proof: Proof) -> str:
    if not proof.causes:
        return "nothing"
    cause = proof.causes[0]
    return f"{cause.component}, {cause.kind}: {in_one_line(cause.sentence)}"


def in_one_line(text: str) -> str:
    return " ".join(text.split())


def in_short(summary: Summary) -> str:
    """Everything in one sentence."""
    right = summary.noticed - len(summary.wrong)
    return (
        f"{summary.noticed} of {len(summary.mutants)} mutants noticed, {right} explained right at "
        f"first place; {len(summary.alarms)} of {len(summary.harmless)} harmless edits alarmed"
    )
