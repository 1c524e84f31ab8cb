"""Trying mutants one by one, and edits that stay unnoticed many at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from time import monotonic

from mutants.catalogue import GROUPS
from mutants.edits import MutantError
from mutants.mutant import Harmless, Mutant, Sign
from mutants.prove.plan import Sorts, Tests, explaining, likely
from mutants.prove.proof import Proof
from mutants.prove.suite import Sort
from mutants.prove.trial import Found, Trials
from mutants.site import EditedSite, serving, serving_edits

Edited = Mutant | Harmless


def alone(bench: Trials, mutant: Mutant, sorts: Sorts) -> Proof:
    """The mutant against the tests that look at its component, up to the first that fails."""
    begun = monotonic()
    try:
        with serving(mutant) as address:
            proof = first_failure(bench, address, mutant, sorts)
    except (MutantError, RuntimeError) as error:
        proof = Proof(mutant.name, trouble=str(error))
    return replace(proof, seconds=round(monotonic() - begun, 2))


def first_failure(bench: Trials, address: str, mutant: Mutant, sorts: Sorts) -> Proof:
    for tests in likely(mutant, sorts):
        found = bench.run(address, tests)
        if found.failed:
            return explained(bench, address, mutant, found, sorts)
    return Proof(mutant.name, pending=True)


def explained(bench: Trials, address: str, mutant: Mutant, found: Found, sorts: Sorts) -> Proof:
    """What a whole run would say: after a check that failed, what the pictures say as well."""
    causes = found.causes
    if asks_pictures(mutant, found, sorts) and (looks := explaining(mutant)):
        causes = (*bench.run(address, looks).causes, *causes)
    return Proof(mutant.name, found.failed, causes, peers=found.peers)


def asks_pictures(mutant: Mutant, found: Found, sorts: Sorts) -> bool:
    by_check = Sort.of(found.failed) is not Sort.PICTURES
    return by_check and Sort.PICTURES in sorts and not isinstance(mutant.expected, Sign)


def together(bench: Trials, edits: Sequence[Edited], tests: Tests, sorts: Sorts) -> Iterator[Proof]:
    """Edits of which nothing is noticed so far, served at once; a proof for each that fails a test.

    A test that fails is tried again on halves until it is known whose failure it is. Those are
    left out, and the tests go on from there. With one edit there is nobody else to ask, and a
    failure is its own, though it may not come again.
    """
    if len(edits) == 1:
        proof = own(bench, edits[0], tests, sorts)
        if proof.noticed:
            yield proof
        return
    edits, tests = list(edits), list(tests)
    while edits and tests:
        failed = failure_of(bench, edits, tests).failed
        if not failed:
            return
        tests = tests[tests.index(failed) :]
        culprits = culprits_of(bench, edits, failed)
        if not culprits:
            yield Proof(edits[0].name, trouble=f"{failed} failed, and passed when tried again")
            tests = tests[1:]
        for culprit in culprits:
            yield told(bench, culprit, failed, sorts)
        edits = [one for one in edits if one not in culprits]


def failure_of(bench: Trials, edits: Sequence[Edited], tests: Tests) -> Found:
    served = [edit for one in edits for edit in one.edits]
    with serving_edits(" + ".join(one.name for one in edits), served) as address:
        return bench.run(address, tests)


def culprits_of(
    bench: Trials, edits: Sequence[Edited], test: str, *, surely: bool = False
) -> list[Edited]:
    """Those that fail the test; the test need not be asked where one of the edits surely does."""
    if not surely and not failure_of(bench, edits, [test]).failed:
        return []
    if len(edits) == 1:
        return list(edits)
    half = len(edits) // 2
    culprits = culprits_of(bench, edits[:half], test)
    return culprits + culprits_of(bench, edits[half:], test, surely=not culprits)


def told(bench: Trials, culprit: Edited, failed: str, sorts: Sorts) -> Proof:
    """The culprit's own failure."""
    proof = own(bench, culprit, [failed], sorts)
    if proof.noticed:
        return proof
    return Proof(culprit.name, trouble=f"{failed} fails only together with other edits")


def own(bench: Trials, edit: Edited, tests: Tests, sorts: Sorts) -> Proof:
    """What comes of an edit without others, explained when it is a mutant that fails a test."""
    with serving(edit) as address:
        found = bench.run(address, tests)
        if found.failed and isinstance(edit, Mutant):
            return explained(bench, address, edit, found, sorts)
        return Proof(edit.name, found.failed, found.causes)


def fitting(edits: Sequence[Edited]) -> list[list[Edited]]:
    """The edits in groups that fit the replica together, each in the first that takes it.

    What comes late or never rests is alone: it would fail its company's tests now and then.
    """
    groups: list[list[Edited]] = []
    for one in edits:
        for group in groups:
            if fit(group, one):
                group.append(one)
                break
        else:
            groups.append([one])
    return groups


def fit(group: Sequence[Edited], one: Edited) -> bool:
    if any(each in GROUPS["robustness"] for each in (*group, one)):
        return False
    site = EditedSite("together", [edit for each in (*group, one) for edit in each.edits])
    try:
        site.check_edits(one.edits)
    except MutantError:
        return False
    return True
