"""How costs grow with a suite: .venv/bin/python -m benchmarks.scale [SNAPSHOTS…]

Approves that many generated articles in a project of their own, changes every tenth, and runs again
with one worker. Writes the figures of the second run to benchmarks/results.md and docs/scale.svg.
"""

import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median
from typing import TYPE_CHECKING

import click
from playwright.sync_api import sync_playwright
from werkzeug import Response

from benchmarks.report import opening
from benchmarks.results import table, write_section
from benchmarks.side_by_side.installs import lay_out
from benchmarks.side_by_side.measure import adopt_orphans, measure
from benchmarks.small_plots import plotted
from presscheck.browser.find import find_browser, launch_arguments
from replica.server import serving

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

ROOT = Path(__file__).parents[1]
PYTEST = (sys.executable, "-m", "pytest", "-q", "-n1")
WORDS = (
    "ferry",
    "island",
    "harbor",
    "night",
    "letter",
    "road",
    "village",
    "bridge",
    "school",
    "the",
)
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>{headline}</title>
<style>body {{ font: 16px/1.5 serif; margin: 0 40px; width: 1100px }} aside {{ float: right;
width: 300px; background: #eef }} main {{ width: 760px }} footer {{ clear: both; color: #555 }}
</style><header><a href="/">The Daily Scale</a> <a href="/news">News</a></header><aside>
<h2>Top stories</h2><ol>{stories}</ol></aside><main><h1>{headline}</h1>{paragraphs}</main>
<footer>All rights reserved. <a href="/about">About us</a></footer>"""
COLUMNS = (
    "snapshots",
    "ms per snapshot",
    "processor, ms per snapshot",
    "memory of the worker, MB",
    "results.json, kB per snapshot",
    "index.html, kB per snapshot",
    "opening the report, ms",
)


class GeneratedSite:
    """As many articles as are asked for; every tenth has another headline once `changed` is set."""

    def __init__(self) -> None:
        self.changed = False

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        number = environ["PATH_INFO"].rpartition("/")[2]
        if not number.isdecimal():
            return Response("", 204)(environ, start_response)
        return Response(self._article(int(number)), mimetype="text/html")(environ, start_response)

    def _article(self, number: int) -> str:
        chance = Random(number)  # noqa: S311 - the same article at every request

        def words(count: int) -> str:
            return " ".join(chance.choices(WORDS, k=count)).capitalize()

        headline = words(6) + (" today" if self.changed and number % 10 == 0 else "")
        stories = "".join(f'<li><a href="/article/{one}">{words(5)}</a></li>' for one in range(10))
        paragraphs = "".join(f"<p>{words(60)}.</p>" for _ in range(chance.randint(5, 15)))
        return PAGE.format(headline=headline, stories=stories, paragraphs=paragraphs)


@dataclass(frozen=True, slots=True)
class Size:
    """What a suite of so many snapshots costs, in the units of the columns."""

    snapshots: int
    figures: tuple[float, ...]


@click.command()
@click.argument("snapshots", nargs=-1, type=int)
def scale(snapshots: tuple[int, ...]) -> None:
    """Measure suites of so many SNAPSHOTS (default: 100, 1000 and 5000)."""
    adopt_orphans()
    site = GeneratedSite()
    sizes = []
    with serving(site) as base:
        for count in snapshots or (100, 1000, 5000):
            sizes.append(measured(site, base, count))
            click.echo(row_of(sizes[-1]))
            write(sizes)


def measured(site: GeneratedSite, base: str, count: int) -> Size:
    """Approve a suite of so many snapshots, change every tenth article, and run it again."""
    files = {"presscheck.toml": "pyproject.toml", "scale_test.py": "test_scale.py"}
    folder = lay_out("scale", files, {"site": base})
    command = ("env", f"ARTICLES={count}", *PYTEST)
    site.changed = False
    approved = measure((*command, "--presscheck-update=new"), folder)
    site.changed = True
    run = measure(command, folder)
    if run.code != 1:
        raise click.ClickException(f"{approved.output[-2000:]}\n{run.output[-2000:]}")
    report = folder / "presscheck-report"
    figures = (
        run.seconds / count * 1000,
        run.processor / count * 1000,
        int((folder / "memory.txt").read_text("ascii")) / 1024,
        (report / "results.json").stat().st_size / count / 1000,
        (report / "index.html").stat().st_size / count / 1000,
        seconds_to_open(report / "index.html"),
    )
    shutil.rmtree(folder)
    return Size(count, figures)


def seconds_to_open(page: Path) -> float:
    """Return how many milliseconds pass until the report is painted, the median of five."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_arguments(find_browser("chromium")))
        opened = [opening(browser, page.as_uri())[1] for _ in range(5)]
        browser.close()
    return median(opened)


def row_of(size: Size) -> tuple[str, ...]:
    return (f"{size.snapshots:,}", *(f"{figure:,.1f}" for figure in size.figures))


def write(sizes: list[Size]) -> None:
    """Write the section and the plot of what has been measured until now."""
    words = (
        "A project of so many snapshots, each of a generated article in a page of its own; every"
        " tenth has changed. One worker; the time is that of the whole run, start and report too."
    )
    write_section("Scale", f"{words}\n\n{table(COLUMNS, [row_of(size) for size in sizes])}")
    counts = [size.snapshots for size in sizes]
    panels = {
        name: [size.figures[place] for size in sizes] for place, name in enumerate(COLUMNS[1:])
    }
    (ROOT / "docs" / "scale.svg").write_text(plotted(counts, panels), "utf-8")


if __name__ == "__main__":
    scale()
