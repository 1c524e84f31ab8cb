"""presscheck review: decide about the report in the browser; each decision is written at once."""

import sys
import webbrowser
from pathlib import Path

import click

from presscheck.baselines.store import BaselineStore
from presscheck.project import BASELINES, REPORT, RESULTS, project_root
from presscheck.report.files import ReportFiles
from presscheck.report.html import render
from presscheck.report.page_data import page_data
from presscheck.results import run_id
from presscheck.review.decisions import Review
from presscheck.review.ending import asked_to_end
from presscheck.review.server import USUAL, reviewing
from presscheck.terminal import say


@click.command()
@click.option(
    "--from",
    "source",
    type=click.Path(exists=True, path_type=Path),
    help="A report's folder, or the zip of one from CI, instead of the last run's.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    show_default=f"{USUAL}, or a free one",
    help="Where to answer.",
)
@click.option(
    "--open/--no-open", "opens", default=None, help="Open it in the browser; usual in a terminal."
)
def review(source: Path | None, port: int | None, *, opens: bool | None) -> None:
    """Decide about the last run's changes in the browser; ends with Done there, or Ctrl-C."""
    root = project_root(Path.cwd())
    files = ReportFiles.at(source or root / REPORT)
    results, run = files.results(), run_id(files.read(RESULTS))
    decided = Review(BaselineStore(root / BASELINES), files, results, run)
    decided.store.sweep()
    data = page_data(results, run)

    def page() -> str:
        return render({**data, "review": {"status": decided.status}}, {})

    with asked_to_end() as the_end, reviewing(decided, page, the_end.set, port) as address:
        say(f"Review at {address} (Done there or Ctrl-C ends it)")
        if sys.stdout.isatty() if opens is None else opens:
            webbrowser.open(address)
        the_end.wait()
    say(*decided.summary())
