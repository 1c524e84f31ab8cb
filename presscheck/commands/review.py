"""presscheck review: decide about the report in the browser; each decision is written at once."""

import sys
from pathlib import Path

import click

from presscheck.baselines.store import BaselineStore
from presscheck.project import BASELINES, REPORT, project_root
from presscheck.report.files import ORIGINALS, ReportFiles
from presscheck.report.html import render
from presscheck.report.page_data import page_data
from presscheck.review.approve import why_none
from presscheck.review.decisions import Review
from presscheck.review.ending import asked_to_end
from presscheck.review.originals import Originals
from presscheck.review.redirect import Redirect
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
    report = root / REPORT
    files = ReportFiles.at(source or report)
    results, run = files.results_and_id()
    store = BaselineStore(root / BASELINES)
    say(*store.repair())
    decided = Review(store, files, results, run, Originals(report / ORIGINALS))
    data, redirect = page_data(results, run), Redirect()

    def page() -> str:
        redirect.remove()
        return render({**data, "review": decided.state}, {})

    with asked_to_end() as the_end, reviewing(decided, page, the_end.set, port) as address:
        if none := why_none(results):
            say(f"{none[0]} (next: {none[1]})")
        say(f"Review at {address} (Done there or Ctrl-C ends it)")
        try:
            if sys.stdout.isatty() if opens is None else opens:
                redirect.open(address, report)
            the_end.wait()
        finally:
            redirect.remove()
    say(*decided.summary())
