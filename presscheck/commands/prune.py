"""presscheck prune: take away the baselines that no test of the last complete run asked for."""

from pathlib import Path

import click

from presscheck.baselines.shelf import BASELINES, Shelf
from presscheck.errors import BaselineError, UsageError
from presscheck.outcome import Unused
from presscheck.project import project_root
from presscheck.report.model import Results, SnapshotResult
from presscheck.report.results import read_results
from presscheck.report.source import REPORT

KEPT = 1


@click.command()
@click.option("--yes", is_flag=True, help="Remove them without asking.")
def prune(*, yes: bool) -> None:
    """Remove the baselines that no test asks for."""
    root = project_root(Path.cwd())
    shelf = Shelf(root / BASELINES)
    shelf.sweep()
    unused = [one for one in unused_in(read_results(root / REPORT)) if shelf.digest(one.key)]
    if not unused:
        click.echo("no baseline is unused")
        return
    click.echo("\n  ".join(["no test asked for", *(str(unused_one.key) for unused_one in unused)]))
    if not (yes or agreed()):
        click.echo("nothing removed")
        raise SystemExit(KEPT)
    kept = [unused_one for unused_one in unused if not removed(unused_one, shelf)]
    click.echo(f"{len(unused) - len(kept)} of {len(unused)} removed")
    if kept:
        raise SystemExit(KEPT)


def unused_in(results: Results) -> list[SnapshotResult]:
    """What a complete run did not ask for, in any of its browsers; UsageError if it was partial."""
    if not results.complete:
        raise UsageError(
            "the last run left tests out, so it cannot say what no test asks for",
            try_next="make check, without VIEWPORT= and ARGS=, then presscheck prune",
        )
    asked = {one.key for one in results.snapshots if not isinstance(one.outcome, Unused)}
    return [one for one in results.snapshots if one.key not in asked]


def agreed() -> bool:
    """Whether somebody is there who says yes; nobody at all is told how to do without."""
    try:
        return click.confirm("remove their pictures and anatomies?")
    except click.Abort:
        click.echo("\nnobody answered (presscheck prune --yes removes without asking)")
        return False


def removed(unused_one: SnapshotResult, shelf: Shelf) -> bool:
    """Remove one, unless it has changed since the run or the system refuses."""
    try:
        if shelf.digest(unused_one.key) != unused_one.digest:
            click.echo(f"kept {unused_one.key}: it has changed since that run (next: make check)")
            return False
        shelf.remove(unused_one.key)
    except BaselineError as error:
        click.echo(f"kept {unused_one.key}: {error.one_line}")
        return False
    return True
