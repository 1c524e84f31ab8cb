"""A whole run in one sentence."""

from collections import Counter
from collections.abc import Iterator

from presscheck.outcome import word
from presscheck.report.groups import off, verdicts_of
from presscheck.report.model import Results, SnapshotResult

FOUND = {
    "changed": ("changed{where}", "changed{where}"),
    "missing": ("has no approved baseline", "have no approved baseline"),
    "unused": ("is unused", "are unused"),
    "unstable": ("did not come to rest", "did not come to rest"),
    "capture_failed": ("could not be captured", "could not be captured"),
    "unreadable": ("cannot be read", "cannot be read"),
    "approved": ("was approved by the run", "were approved by the run"),
}
"""Said of one snapshot, and of several; a resized one has changed."""


def is_well(results: Results) -> bool:
    return not results.failures and all(one.approved for one in off(results.snapshots))


def sentence(results: Results) -> str:
    parts = [part for part in (of_snapshots(results), of_checks(results)) if part]
    said = "; ".join(parts) or "nothing was checked"
    return f"{said[0].upper()}{said[1:]}."


def of_snapshots(results: Results) -> str:
    total = counted(len(results.snapshots), "snapshot")
    found = list(findings(off(results.snapshots)))
    if found:
        (count, what), *others = found
        return ", ".join(
            [f"{count:,} of {total} {what}", *(f"{n:,} {other}" for n, other in others)]
        )
    if len(results.snapshots) > 1:
        return f"all {total} are as approved"
    return f"{total} is as approved" if results.snapshots else ""


def findings(snapshots: list[SnapshotResult]) -> Iterator[tuple[int, str]]:
    counts = Counter(map(finding_of, snapshots))
    where = components_in([one for one in snapshots if finding_of(one) == "changed"])
    for finding, (of_one, of_several) in FOUND.items():
        if count := counts[finding]:
            yield count, (of_one if count == 1 else of_several).format(where=where)


def finding_of(snapshot: SnapshotResult) -> str:
    if snapshot.approved:
        return "approved"
    outcome = word(snapshot.outcome)
    return "changed" if outcome == "resized" else outcome


def components_in(changed: list[SnapshotResult]) -> str:
    names = {verdict.component for one in changed for verdict in verdicts_of(one)} - {""}
    return f" in {counted(len(names), 'component')}" if names else ""


def of_checks(results: Results) -> str:
    failed = len(results.failures)
    total = results.checks.passed + failed
    if failed:
        return f"{failed:,} of {counted(total, 'check')} failed"
    if total > 1:
        return f"all {counted(total, 'check')} passed"
    return "1 check passed" if total else ""


def counted(number: int, what: str) -> str:
    return f"{number:,} {what}" + ("" if number == 1 else "s")
