"""One sentence about a whole run."""

from collections import Counter
from collections.abc import Iterator

from presscheck.outcome import outcome_name
from presscheck.report.groups import failing
from presscheck.results import Results, SnapshotResult

_PREDICATES = {
    "changed": ("changed{where}", "changed{where}"),
    "missing": ("has no approved baseline", "have no approved baseline"),
    "unused": ("is unused", "are unused"),
    "unstable": ("did not come to rest", "did not come to rest"),
    "capture_failed": ("could not be captured", "could not be captured"),
    "unreadable": ("cannot be read", "cannot be read"),
    "approved": ("was approved by the run", "were approved by the run"),
}
"""The predicates for one snapshot and for several; a resized snapshot has changed."""


def is_well(results: Results) -> bool:
    """Return whether no check failed and no snapshot waits for a decision."""
    return not results.failures and all(one.approved for one in failing(results.snapshots))


def sentence(results: Results) -> str:
    """Return how many snapshots and checks failed, or that all is well."""
    parts = [part for part in (_of_snapshots(results), _of_checks(results)) if part]
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
    if len(results.snapshots) > 1:
        return f"all {total} are as approved"
    return f"{total} is as approved" if results.snapshots else ""


def _findings(snapshots: list[SnapshotResult]) -> Iterator[tuple[int, str]]:
    counts = Counter(map(_finding_of, snapshots))
    where = _components_in([one for one in snapshots if _finding_of(one) == "changed"])
    for finding, (of_one, of_several) in _PREDICATES.items():
        if count := counts[finding]:
            yield count, (of_one if count == 1 else of_several).format(where=where)


def _finding_of(snapshot: SnapshotResult) -> str:
    if snapshot.approved:
        return "approved"
    outcome = outcome_name(snapshot.outcome)
    return "changed" if outcome == "resized" else outcome


def _components_in(changed: list[SnapshotResult]) -> str:
    names = {each.component for one in changed for each in one.failing_components} - {""}
    return f" in {counted(len(names), 'component')}" if names else ""


def _of_checks(results: Results) -> str:
    failed = len(results.failures)
    total = results.checks.passed + failed
    if failed:
        return f"{failed:,} of {counted(total, 'check')} failed"
    if total > 1:
        return f"all {counted(total, 'check')} passed"
    return "1 check passed" if total else ""


def counted(number: int, what: str) -> str:
    """Return a number with its noun, such as 1 snapshot or 1,675 checks."""
    return f"{number:,} {what}" + ("" if number == 1 else "s")
