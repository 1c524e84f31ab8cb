"""Run checks many times over: python benchmarks/soak.py --times 20 --busy 5 -- tests/looks

Everything after `--` goes to pytest. The last `--busy` runs have every core kept busy by something
else. Prints a line for each run, and ends at the first that fails, with all it said.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from time import perf_counter

import click

SPIN = "while True: pass"


@click.command(context_settings={"ignore_unknown_options": True})
@click.option("--times", default=20, show_default=True, help="Runs altogether.")
@click.option("--busy", default=0, show_default=True, help="Of these, under load.")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def soak(times: int, busy: int, arguments: tuple[str, ...]) -> None:
    """Run pytest many times over, and stop at the first failure."""
    for number in range(1, times + 1):
        under_load = number > times - busy
        begun = perf_counter()
        with every_core_busy() if under_load else ExitStack():
            done = subprocess.run(  # noqa: S603  # our own command
                [sys.executable, "-m", "pytest", "-q", *arguments], capture_output=True, text=True
            )
        last = done.stdout.strip().splitlines()[-1:]
        load = f"load {os.getloadavg()[0]:.1f}{', kept busy' if under_load else ''}"
        click.echo(f"{number}: {perf_counter() - begun:.0f} s, {load}: {' '.join(last)}")
        if done.returncode:
            click.echo(done.stdout + done.stderr)
            raise SystemExit(1)


@contextmanager
def every_core_busy() -> Iterator[None]:
    """Something that never rests, once for each core."""
    with ExitStack() as running:
        for _ in range(os.cpu_count() or 1):
            spinning = subprocess.Popen([sys.executable, "-c", SPIN])  # noqa: S603  # our own words
            running.callback(spinning.kill)
        yield


if __name__ == "__main__":
    soak()
