"""What `make prove` has found: tables for the terminal and the page prove.md."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mutants.catalogue import GROUPS, HARMLESS, MUTANTS
from mutants.live_site import changing_components
from mutants.mutant import Harmless, Mutant
from mutants.prove.peers import RULES
from mutants.prove.results import ResultStore, VariantResult
from mutants.prove.suite import CheckKind, Mode
from presscheck.files import write_together
from presscheck.plugin.subtests import MOST_CAUSES

GOAL = 0.95
"""The share of noticed mutants whose first cause must be the right answer."""

COLUMNS = ("mutants", "noticed", *CheckKind, "right first", f"in first {MOST_CAUSES}")

TITLES = {
    Mode.ALL: "The whole suite",
    Mode.CHECKS: "Behaviour and layout alone",
    Mode.PICTURES: "Pictures alone",
    Mode.ONLY_AFFECTED: "The whole suite, without what is proved unchanged",
}


@dataclass(frozen=True, slots=True)
class Summary:
    """The mutants and the harmless edits that have a result, each with its result."""

    mutants: Sequence[tuple[Mutant, VariantResult]]
    harmless: Sequence[tuple[Harmless, VariantResult]]

    @classmethod
    def of(
        cls, store: ResultStore, mode: Mode, mutants: Sequence[Mutant], harmless: Sequence[Harmless]
    ) -> "Summary":
        return cls(
            [(mutant, result) for mutant in mutants if (result := store.find(mode, mutant))],
            [(edit, result) for edit in harmless if (result := store.find(mode, edit))],
        )

    @property
    def missed(self) -> list[Mutant]:
        return [mutant for mutant, r in self.mutants if not r.noticed and not r.problem]

    @property
    def false_alarms(self) -> list[tuple[Harmless, VariantResult]]:
        return [(edit, result) for edit, result in self.harmless if result.noticed]

    @property
    def problems(self) -> list[VariantResult]:
        return [result for _, result in (*self.mutants, *self.harmless) if result.problem]

    @property
    def wrong(self) -> list[tuple[Mutant, VariantResult]]:
        """The mutants that were noticed and whose first cause is not the right answer."""
        return [(m, r) for m, r in self.mutants if r.noticed and r.rank_of_answer(m) != 1]

    @property
    def noticed(self) -> int:
        return sum(result.noticed for _, result in self.mutants)

    @property
    def passed(self) -> bool:
        enough_right = len(self.wrong) <= (1 - GOAL) * self.noticed
        return enough_right and not (self.missed or self.false_alarms or self.problems)


def write_page(store: ResultStore, path: Path) -> None:
    """Write prove.md: a chapter for every mode that has results."""
    text = "\n".join([*_page(store), ""])
    write_together({path: text.encode("utf-8", "backslashreplace")})


def _page(store: ResultStore) -> Iterator[str]:
    yield "# What the suite notices, and how it explains it"
    for mode in Mode:
        summary = Summary.of(store, mode, MUTANTS, HARMLESS)
        if summary.mutants or summary.harmless:
            yield from _chapter(mode, summary)


def _chapter(mode: Mode, summary: Summary) -> Iterator[str]:
    yield from ("", f"## {TITLES[mode]}", "", f"{sentence(summary)}.", "")
    for heading, key in (
        ("sort of fault", group_of),
        ("right answer", answer_of),
        ("component", _component_of),
    ):
        yield from (*table(summary, heading, key), "")
    if mode is Mode.PICTURES:
        yield from ("The default rules of other tools notice in the same screenshots:", "")
        yield from (*peer_table(summary), "")
    yield from (f"- {line}" for line in shortcomings(summary))


def table(summary: Summary, heading: str, key: Callable[[Mutant], str]) -> Iterator[str]:
    """Yield the lines of a Markdown table: a row for each value of the key, and one for all."""
    yield from _head(heading, COLUMNS)
    for value in sorted({key(mutant) for mutant, _ in summary.mutants}):
        yield _counts(value, [pair for pair in summary.mutants if key(pair[0]) == value])
    yield _counts("all", summary.mutants)


def _counts(name: str, pairs: Sequence[tuple[Mutant, VariantResult]]) -> str:
    ranks = [result.rank_of_answer(mutant) for mutant, result in pairs]
    by_kind = [sum(result.noticed_by is kind for _, result in pairs) for kind in CheckKind]
    noticed = sum(result.noticed for _, result in pairs)
    in_first = sum(0 < rank <= MOST_CAUSES for rank in ranks)
    return _row((name, len(pairs), noticed, *by_kind, ranks.count(1), in_first))


def peer_table(summary: Summary) -> Iterator[str]:
    """Yield the lines of a table: what the snapshots noticed, and what other tools' rules do."""
    names = [rule.name for rule in RULES]
    yield from _head("sort of fault", ("mutants", "presscheck", *names))
    for group in (*GROUPS, "all"):
        pairs = [pair for pair in summary.mutants if group in {group_of(pair[0]), "all"}]
        noticed = sum(result.noticed for _, result in pairs)
        by_rule = [sum(name in result.peers for _, result in pairs) for name in names]
        yield _row((group, len(pairs), noticed, *by_rule))


def _head(heading: str, columns: Sequence[str]) -> Iterator[str]:
    yield _row((heading, *columns))
    yield _row(("---", *["--:"] * len(columns)))


def _row(cells: Sequence[object]) -> str:
    return f"| {' | '.join(map(str, cells))} |"


def group_of(mutant: Mutant) -> str:
    """Return the name of the catalogue's group that holds the mutant."""
    return next(name for name, mutants in GROUPS.items() if mutant in mutants)


def answer_of(mutant: Mutant) -> str:
    return mutant.expected


def _component_of(mutant: Mutant) -> str:
    return mutant.component


def shortcomings(summary: Summary) -> Iterator[str]:
    """Yield a line for everything that is not as it should be."""
    for mutant in summary.missed:
        yield f"not noticed: {mutant.name}: {mutant.notice}"
    for edit, result in summary.false_alarms:
        sentence = result.causes[0].sentence if result.causes else ""
        yield f"false alarm: {edit.name}: {result.failed_test}: {_in_one_line(sentence)}"
    for result in summary.problems:
        yield f"not tried: {result.name}: {_in_one_line(result.problem)}"
    for mutant, result in summary.wrong:
        rank = result.rank_of_answer(mutant)
        answer = f"{mutant.component}, {mutant.expected}"
        where = f"is cause {rank}" if rank else "is missing"
        yield f"wrong first cause: {mutant.name}: {_first_cause(result)} ({answer} {where})"


def blamed_on_changing(summary: Summary) -> Iterator[str]:
    """Yield a line for every mutant that is told as a change of what changes by itself."""
    for mutant, result in summary.mutants:
        if result.causes and result.causes[0].component in changing_components():
            yield f"told as another change: {mutant.name}: {_first_cause(result)}"


def _first_cause(result: VariantResult) -> str:
    if not result.causes:
        return "none"
    cause = result.causes[0]
    return f"{cause.component}, {cause.kind}: {_in_one_line(cause.sentence)}"


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def sentence(summary: Summary) -> str:
    """Return the whole summary in one sentence."""
    right = summary.noticed - len(summary.wrong)
    return (
        f"{summary.noticed} of {len(summary.mutants)} mutants noticed, {right} with the right "
        f"first cause; {len(summary.false_alarms)} of {len(summary.harmless)} harmless edits "
        "raised a false alarm"
    )
