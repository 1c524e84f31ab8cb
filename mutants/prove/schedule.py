"""The order of work: each mutant alone, then the rest and the harmless edits together."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from time import monotonic
from typing import TypeVar

from mutants.catalogue import GROUPS
from mutants.edits import MutantError
from mutants.mutant import Harmless, Mutant, Sign, Variant
from mutants.prove.pool import Job, JobResult
from mutants.prove.results import ResultStore, VariantResult, result_for_checks
from mutants.prove.suite import Mode, reachable_checks
from mutants.site import EditedSite

AVariant = TypeVar("AVariant", bound=Variant)

PIECES = 24
"""The number of pieces of the suite that variants are tried on together.

With so many pieces no worker is left alone for long, and a variant that one piece has noticed is
soon left out of the others.
"""


@dataclass(frozen=True, slots=True)
class Schedule:
    """Tries the variants that have no valid result yet, and stores each result at once.

    `run_jobs` does jobs and takes the next one when a worker is free for it. `show_progress` gets
    a line, the number of jobs done and the number of jobs in all. `test_prefix` limits the tests
    that variants are tried on together to those whose names begin with it.
    """

    run_jobs: Callable[[Iterable[Job]], Iterator[JobResult]]
    store: ResultStore
    mode: Mode
    show_progress: Callable[[str, int, int], None]
    test_prefix: str = ""

    def run(self, mutants: Sequence[Mutant], harmless: Sequence[Harmless]) -> None:
        """Try every variant that has no valid result, or could not be tried the last time."""
        self.store.forget(self.mode, self._with_problem([*mutants, *harmless]))
        self._reuse_results(mutants)
        self._try_each_alone(self._without_result(mutants))
        rest: list[Variant] = [*self._without_result(mutants), *self._without_result(harmless)]
        for group in compatible_groups(rest):
            self._try_group(group)

    def _reuse_results(self, mutants: Sequence[Mutant]) -> None:
        """In mode `checks`, take over what mode `all` has shown already."""
        if self.mode is not Mode.CHECKS:
            return
        for mutant in self._without_result(mutants):
            if result := result_for_checks(self.store, mutant):
                self.store.add(self.mode, mutant, result)

    def _try_each_alone(self, mutants: Sequence[Mutant]) -> None:
        by_name = {mutant.name: mutant for mutant in spread(mutants)}
        jobs = [
            Job((name,), self.mode)
            for name, mutant in by_name.items()
            if not self.store.is_pending(self.mode, mutant)
        ]
        for done in self._done(jobs, len(jobs)):
            [result] = done.results
            self._keep(by_name[result.name], result)

    def _try_group(self, group: Sequence[Variant]) -> None:
        """Try the group on every piece of the suite; what is left then was not noticed."""
        start = monotonic()
        by_name = {variant.name: variant for variant in group}
        pieces = self._pieces(group)
        jobs = (Job(self._names_left(group), self.mode, piece) for piece in pieces)
        for done in self._done(jobs, len(pieces)):
            for result in done.results:
                self._keep(by_name[result.name], result)
        seconds = round((monotonic() - start) / len(group), 2)
        for variant in group:
            result = self.store.find(self.mode, variant) or VariantResult(variant.name)
            self._keep(variant, replace(result, seconds=seconds))

    def _pieces(self, group: Sequence[Variant]) -> list[tuple[str, ...]]:
        """Return the tests to run on the group; snapshots first, because they take longest."""
        sites = [EditedSite(variant.name, variant.edits) for variant in group]
        checks = reachable_checks(sites, self.mode.kinds)
        tests = [check.test for check in checks if check.test.startswith(self.test_prefix)]
        size = max(-(-len(tests) // PIECES), 1)
        pieces = [tuple(tests[start : start + size]) for start in range(0, len(tests), size)]
        return pieces[::-1]

    def _names_left(self, group: Sequence[Variant]) -> tuple[str, ...]:
        return tuple(variant.name for variant in self._without_result(group))

    def _done(self, jobs: Iterable[Job], total: int) -> Iterator[JobResult]:
        for number, done in enumerate(self.run_jobs(jobs), start=1):
            self.show_progress(describe_job(done), number, total)
            yield done

    def _keep(self, variant: Variant, result: VariantResult) -> None:
        self.store.add(self.mode, variant, result)
        self.store.write()

    def _with_problem(self, variants: Sequence[Variant]) -> list[Variant]:
        """Return the variants that could not be tried the last time."""
        found = ((variant, self.store.find(self.mode, variant)) for variant in variants)
        return [variant for variant, result in found if result and result.problem]

    def _without_result(self, variants: Sequence[AVariant]) -> list[AVariant]:
        return [variant for variant in variants if self.store.find(self.mode, variant) is None]


def spread(mutants: Sequence[Mutant]) -> list[Mutant]:
    """Spread the mutants of behaviour evenly among the others.

    Their checks wait for something most of the time, so the others keep the cores busy.
    """
    behaviour = [mutant for mutant in mutants if mutant.expected is Sign.BEHAVIOUR]
    others = [mutant for mutant in mutants if mutant.expected is not Sign.BEHAVIOUR]
    positions = [
        (index / len(part), mutant)
        for part in (behaviour, others)
        for index, mutant in enumerate(part)
    ]
    return [mutant for _, mutant in sorted(positions, key=lambda position: position[0])]


def compatible_groups(variants: Sequence[Variant]) -> list[list[Variant]]:
    """Return groups of variants that the replica can serve at once.

    Each variant joins the first group that it fits. A variant of robustness is alone: something
    that comes late or never rests would fail the tests of the others from time to time.
    """
    groups: list[list[Variant]] = []
    for variant in variants:
        group = next((group for group in groups if _is_compatible(group, variant)), None)
        if group is None:
            groups.append([variant])
        else:
            group.append(variant)
    return groups


def _is_compatible(group: Sequence[Variant], variant: Variant) -> bool:
    if any(member in GROUPS["robustness"] for member in (*group, variant)):
        return False
    edits = [edit for member in (*group, variant) for edit in member.edits]
    try:
        EditedSite("together", edits).check_edits(variant.edits)
    except MutantError:
        return False
    return True


def describe_job(done: JobResult) -> str:
    """Return what a job has shown, in a line or a few."""
    names = done.job.names
    subject = names[0] if len(names) == 1 else f"{len(names)} variants together"
    if done.job.tests:
        subject += f", {len(done.job.tests)} tests"
    if not any(result.noticed or result.problem for result in done.results):
        return f"{subject}: not noticed"
    lines = [f"{result.name}: {result.problem}" for result in done.results if result.problem]
    if len(names) > 1:
        lines += [f"{r.name} noticed by {r.failed_test}" for r in done.results if r.noticed]
    return "\n  ".join([subject, *lines])
