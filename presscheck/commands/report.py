"""presscheck report: merge the reports of several runs."""

from pathlib import Path

import click

from presscheck.project import REPORT
from presscheck.report.files import PAGE
from presscheck.report.merge import merge as merge_reports
from presscheck.report.sentence import sentence
from presscheck.terminal import say


@click.group()
def report() -> None:
    """Reports of runs: put several together."""


@report.command()
@click.argument(
    "parts",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, path_type=Path),
    metavar="PART...",
)
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    default=REPORT,
    show_default=True,
    help="The folder of the merged report; it may be one of the parts.",
)
@click.pass_context
def merge(context: click.Context, parts: tuple[Path, ...], *, into: Path) -> None:
    """Make one report of several: each PART is a report's folder, or the zip of one from CI.

    Returns 0 if all is well, 1 if a check failed or a snapshot changed, and 2 if a run was cut or
    a shard is missing.
    """
    results = merge_reports(parts, into)
    say(*results.notes, sentence(results), f"report: {into / PAGE}")
    context.exit(results.code)
