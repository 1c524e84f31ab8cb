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

KINDS = {
    "loading browser": 1,
    "capturing browser": 1,
    "between browser": 1,
    "ending browser": 1,
    "last browser": 1,
    "capturing browser, twice": 2,
    "loading driver": 1,
    "capturing driver": 1,
    "between driver": 1,
    "ending driver": 1,
    "capturing worker": 1,
    "between worker": 1,
    "loading site": 1,
    "loading silent-site": 1,
    "between silent-site": 1,
    "collecting ctrl-c": 1,
    "capturing ctrl-c": 1,
    "capturing+ending ctrl-c": 2,
}
"""Each death by its moment and its victim, and how often it comes."""

_SAID = re.compile(r"^.*(?:died|cut short|does not answer|KeyboardInterrupt).*$", re.MULTILINE)


@click.command()
@click.argument("wanted", nargs=-1)
@click.option("--said", is_flag=True, help="Print all that each run said.")
def measure(wanted: tuple[str, ...], *, said: bool) -> None:
    """Measure how long runs take to end after a death."""
    for kind, times in KINDS.items():
        if wanted and not any(word in kind for word in wanted):
            continue
        for workers in (0, 2):
            if workers or "worker" not in kind:
                _measure(kind, times, workers, said=said)


def _measure(kind: str, times: int, workers: int, *, said: bool) -> None:
    with TemporaryDirectory() as scratch:
        death = kind.partition(",")[0]
        done = run_with_death(Path(scratch, "project"), death, "-n", str(workers), times=times)
    lines = list(dict.fromkeys(line.strip(" !") for line in _SAID.findall(done.run.said)))
    click.echo(f"{kind:28} -n {workers}  {done.seconds:5.1f} s  exit {done.run.code}  {lines[-1:]}")
    if said:
        click.echo(done.run.said)


if __name__ == "__main__":
    measure()
