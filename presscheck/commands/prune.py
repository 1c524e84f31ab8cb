"""presscheck prune: remove the baselines that no test of the last complete run asked for."""

from collections.abc import Iterator
from pathlib import Path

import click

from presscheck.baselines.store import BaselineStore
from presscheck.errors import BaselineError, MovedBaselineError, UsageError
from presscheck.outcome import Unused
from presscheck.project import BASELINES, REPORT, project_root
from presscheck.report.files import read_results
from presscheck.report.sentence import counted
from presscheck.results import Results, SnapshotResult
from presscheck.review.ending import asked_to_end
from presscheck.terminal import say

_NOT_REMOVED = 1


@click.command()
@click.option("--yes", is_flag=True, help="Remove them without asking.")
def prune(*, yes: bool) -> None:
    """Remove the baselines that no test asks for."""
    root = project_root(Path.cwd())
    store = BaselineStore(root / BASELINES)
    say(*store.repair())
    unused = [one for one in _unused_in(read_results(root / REPORT)) if store.digest(one.key)]
    if not unused:
        say("no baseline is unused", *_without_unnamed(store))
        return
    say("no test asked for", *(f"  {one.name}" for one in unused))
    if not (yes or _agreed()):
        say("nothing removed")
        raise SystemExit(_NOT_REMOVED)
    with asked_to_end() as the_end:
        removed = sum(_remove(one, store) for one in unused if not the_end.is_set())
    say(f"{removed} of {len(unused)} removed", *_without_unnamed(store))
    if removed < len(unused):
        raise SystemExit(_NOT_REMOVED)


def _unused_in(results: Results) -> list[SnapshotResult]:
    """The baselines that no browser of a run asked for; UsageError if the run was not complete."""
    if not results.complete:
        raise UsageError(
            "the last run left tests out, so it cannot say what no test asks for",
            try_next="make check, without VIEWPORT= and ARGS=, then presscheck prune",
        )
    if any(one.reference for one in results.snapshots):
        raise UsageError(
            "the last run compared with a reference address, so it knows no unused baseline",
            try_next="run the suite without --presscheck-reference, then presscheck prune",
        )
    asked = {one.key for one in results.snapshots if not isinstance(one.outcome, Unused)}
    return [one for one in results.snapshots if one.key not in asked]


def _without_unnamed(store: BaselineStore) -> Iterator[str]:
    """Remove what no baseline names of the recordings; yield a line if there was something."""
    manifests, bodies = store.prune_recordings()
    if manifests or bodies:
        files = f"{counted(manifests, 'manifest')} and {counted(bodies, 'file')} of answers"
        yield f"{files} removed that no baseline names"


def _agreed() -> bool:
    """Whether somebody answers yes; without an answer, a line names the option --yes."""
    try:
        return click.confirm("remove their pictures and anatomies?")
    except click.Abort:
        say("", "nobody answered (presscheck prune --yes removes without asking)")
        return False


def _remove(snapshot: SnapshotResult, store: BaselineStore) -> bool:
    """Remove a baseline; False when it has changed since the run, or the system refuses."""
    try:
        store.remove(snapshot.key, replacing=snapshot.digest)
    except MovedBaselineError:
        say(f"kept {snapshot.name}: it has changed since that run (next: make check)")
        return False
    except BaselineError as error:
        say(f"kept {snapshot.name}: {error.one_line}")
        return False
    return True
