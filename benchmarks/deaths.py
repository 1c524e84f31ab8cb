"""How long a run takes to end after a part of it has died: python benchmarks/deaths.py [KIND…]

Prints a line for each kind of death, without pytest-xdist and with two workers: the seconds from
the death to the end of pytest, the exit code, and what the run said of it. The runs are those of
tests/engine/plugin/test_deaths.py. Needs ps.
"""

import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import click

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.engine.plugin.deadly import run_with_death

KINDS = (
    "loading browser",
    "capturing browser",
    "between browser",
    "ending browser",
    "last browser",
    "capturing+capturing browser",
    "loading driver",
    "capturing driver",
    "between driver",
    "ending driver",
    "capturing worker",
    "between worker",
    "loading site",
    "loading silent-site",
    "between silent-site",
    "collecting ctrl-c",
    "capturing ctrl-c",
    "capturing+ending ctrl-c",
)
"""Each death by its moments and its victim."""

_DEATH_LINE = re.compile(
    r"^.*(?:died|cut short|does not answer|KeyboardInterrupt).*$", re.MULTILINE
)


@click.command()
@click.argument("wanted", nargs=-1)
@click.option("--browser", default="chromium", show_default=True, help="The browser of the runs.")
@click.option("--output", is_flag=True, help="Print all that each run said.")
def measure(wanted: tuple[str, ...], browser: str, *, output: bool) -> None:
    """Measure how long runs take to end after a death."""
    for kind in KINDS:
        if wanted and not any(word in kind for word in wanted):
            continue
        for workers in (0, 2):
            if workers or "worker" not in kind:
                _measure(kind, workers, browser, output=output)


def _measure(kind: str, workers: int, browser: str, *, output: bool) -> None:
    with TemporaryDirectory() as scratch:
        options = ("-n", str(workers), "--browser", browser)
        done = run_with_death(Path(scratch, "project"), kind, *options)
    lines = list(dict.fromkeys(line.strip(" !") for line in _DEATH_LINE.findall(done.run.output)))
    click.echo(f"{kind:28} -n {workers}  {done.seconds:5.1f} s  exit {done.run.code}  {lines[-1:]}")
    if output:
        click.echo(done.run.output)


if __name__ == "__main__":
    measure()
