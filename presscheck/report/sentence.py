"""One sentence about a whole run."""

from collections import Counter
from collections.abc import Iterator, Sequence

from presscheck.outcome import outcome_name
from presscheck.outcome_words import APPROVED, AS_THE_REFERENCE, OUTCOMES, OutcomeWords
from presscheck.report.causes import causes_in
from presscheck.report.groups import failing
from presscheck.results import Results, SnapshotResult

_APPROVED = "approved"

_FINDINGS = {
    name: OUTCOMES.get(name, APPROVED)
    for name in (
        "changed",
        "missing",
        "no_reference",
        "unused",
        "unstable",
        "capture_failed",
        "unreadable",
        _APPROVED,
    )
}
"""What a sentence says of snapshots, in this order; a resized snapshot has changed."""


def is_well(results: Results) -> bool:
    """Return whether no check failed and no snapshot waits for a decision."""
    return not results.failures and all(one.approved for one in failing(results.snapshots))


def sentence(results: Results) -> str:
    """Return how many snapshots and checks failed, or that all is well."""
    every = (_of_snapshots(results), _of_checks(results), _of_unchanged(results))
    parts = [part for part in every if part]
    text = "; ".join(parts) or "nothing was checked"
    return f"{text[0].upper()}{text[1:]}."


def _of_snapshots(results: Results) -> str:
    total = counted(len(results.snapshots), "snapshot")
    counts = list(_findings(failing(results.snapshots)))
    if counts:
        (count, what), *others = counts
        return ", ".join(
            [f"{count:,} of {total} {what}", *(f"{n:,} {other}" for n, other in others)]
        )
    same = same_words(results.snapshots)
    if len(results.snapshots) > 1:
        return f"all {total} {same.of_several}"
    return f"{total} {same.of_one}" if results.snapshots else ""


def same_words(snapshots: Sequence[SnapshotResult]) -> OutcomeWords:
    """Return the words for snapshots that are the same as what they were compared with."""
    beside = bool(snapshots) and all(one.reference for one in snapshots)
    return AS_THE_REFERENCE if beside else OUTCOMES["same"]


def _findings(snapshots: list[SnapshotResult]) -> Iterator[tuple[int, str]]:
    counts = Counter(map(_finding_of, snapshots))
    where = _components_in([one for one in snapshots if _finding_of(one) == "changed"])
    for finding, words in _FINDINGS.items():
        if count := counts[finding]:
            predicate = words.of_one if count == 1 else words.of_several
            yield count, predicate + (where if finding == "changed" else "")


def _finding_of(snapshot: SnapshotResult) -> str:
    if snapshot.approved:
        return _APPROVED
    outcome = outcome_name(snapshot.outcome)
    return "changed" if outcome == "resized" else outcome


def _components_in(changed: list[SnapshotResult]) -> str:
    names = {cause.component for one in changed for cause in causes_in(one)} - {""}
    return f" in {counted(len(names), 'component')}" if names else ""


def _of_checks(results: Results) -> str:
    failed = len(results.failures)
    total = results.checks.passed + failed
    if failed:
        return f"{counted(failed, 'check')} failed"
    if total > 1:
        ran = " that ran" if results.checks.unchanged else ""
        other = "other " if results.snapshots else ""
        return f"all {total:,} {other}checks{ran} passed"
    return "1 check passed" if total else ""


def _of_unchanged(results: Results) -> str:
    count = results.checks.unchanged
    return f"{counted(count, 'check')} unchanged (proved) and not run" if count else ""


def counted(number: int, what: str) -> str:
    """Return a number with its noun, such as 1 snapshot or 1,675 checks."""
    return f"{number:,} {what}" + ("" if number == 1 else "s")
