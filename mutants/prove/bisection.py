"""Trying one mutant alone, and many variants at once: halving them finds the one that fails."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from time import monotonic

from mutants.edits import MutantError
from mutants.mutant import Mutant, Sign, Variant
from mutants.prove.results import VariantResult
from mutants.prove.run import Runner, RunResult
from mutants.prove.suite import CheckKind, explaining_tests, likely_tests

Kinds = Collection[CheckKind]


def try_alone(runner: Runner, mutant: Mutant, kinds: Kinds) -> VariantResult:
    """Run the likely tests on the mutant, up to the first that fails."""
    start = monotonic()
    try:
        with runner.serve(mutant.name, mutant.edits) as address:
            result = _run_likely_tests(runner, address, mutant, kinds)
    except (MutantError, RuntimeError) as error:
        result = VariantResult(mutant.name, problem=str(error))
    return replace(result, seconds=round(monotonic() - start, 2))


def _run_likely_tests(runner: Runner, address: str, mutant: Mutant, kinds: Kinds) -> VariantResult:
    for tests in likely_tests(mutant, kinds):
        run = runner.run(address, tests)
        if run.failed_test:
            return _explain(runner, address, mutant, run, kinds)
    return VariantResult(mutant.name, pending=True)


def _explain(
    runner: Runner, address: str, mutant: Mutant, run: RunResult, kinds: Kinds
) -> VariantResult:
    """Return what a run of all tests would report.

    When another check failed first, the snapshots of the component are asked as well, because
    their causes come first in a report.
    """
    causes = run.causes
    if _needs_snapshots(mutant, run, kinds) and (tests := explaining_tests(mutant)):
        causes = (*runner.run(address, tests).causes, *causes)
    return VariantResult(mutant.name, run.failed_test, causes, peers=run.peers)


def _needs_snapshots(mutant: Mutant, run: RunResult, kinds: Kinds) -> bool:
    is_snapshot = CheckKind.of(run.failed_test) is CheckKind.PICTURES
    return not is_snapshot and CheckKind.PICTURES in kinds and not isinstance(mutant.expected, Sign)


def try_together(
    runner: Runner, variants: Sequence[Variant], tests: Sequence[str], kinds: Kinds
) -> Iterator[VariantResult]:
    """Serve all variants at once and yield a result for each that fails a test.

    A test that fails is run again on halves of the variants until it is known which of them fail
    it. Those are left out, and the run goes on from that test. A single variant is not tried
    again: a failure is its own, even if it would not come a second time.
    """
    if len(variants) == 1:
        result = _try_one(runner, variants[0], tests, kinds)
        if result.noticed:
            yield result
        return
    variants, tests = list(variants), list(tests)
    while variants and tests:
        failed = _run_together(runner, variants, tests).failed_test
        if not failed:
            return
        tests = tests[tests.index(failed) :]
        culprits = _find_culprits(runner, variants, failed)
        if not culprits:
            problem = f"{failed} failed, and passed when it was run again"
            yield VariantResult(variants[0].name, problem=problem)
            tests = tests[1:]
        for culprit in culprits:
            yield _try_culprit(runner, culprit, failed, kinds)
        variants = [variant for variant in variants if variant not in culprits]


def _run_together(runner: Runner, variants: Sequence[Variant], tests: Sequence[str]) -> RunResult:
    edits = [edit for variant in variants for edit in variant.edits]
    with runner.serve(" + ".join(variant.name for variant in variants), edits) as address:
        return runner.run(address, tests)


def _find_culprits(
    runner: Runner, variants: Sequence[Variant], test: str, *, is_known: bool = False
) -> list[Variant]:
    """Return the variants that fail the test; `is_known` says that at least one of them does."""
    if not is_known and not _run_together(runner, variants, [test]).failed_test:
        return []
    if len(variants) == 1:
        return list(variants)
    half = len(variants) // 2
    culprits = _find_culprits(runner, variants[:half], test)
    return culprits + _find_culprits(runner, variants[half:], test, is_known=not culprits)


def _try_culprit(runner: Runner, culprit: Variant, failed: str, kinds: Kinds) -> VariantResult:
    result = _try_one(runner, culprit, [failed], kinds)
    if result.noticed:
        return result
    return VariantResult(culprit.name, problem=f"{failed} fails only together with other variants")


def _try_one(runner: Runner, variant: Variant, tests: Sequence[str], kinds: Kinds) -> VariantResult:
    with runner.serve(variant.name, variant.edits) as address:
        run = runner.run(address, tests)
        if run.failed_test and isinstance(variant, Mutant):
            return _explain(runner, address, variant, run, kinds)
        return VariantResult(variant.name, run.failed_test, run.causes)
