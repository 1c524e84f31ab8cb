"""Run the suite on the rough replica, without any edit: python benchmarks/rough_runs.py [TESTS…]

Snapshots are compared with those of another rough replica. Everything that fails is a false alarm,
because nothing but adverts, lists, sessions and the like differs. Prints a line for each run, and
at the end how often each check and each component failed. All runs ask the same two servers, so
every run meets other lists, adverts and names than the one before.
"""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import click

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from mutants.prove.run import causes_of, options_for, serving_production  # noqa: E402
from presscheck.outcome import Same  # noqa: E402
from presscheck.report.files import read_results  # noqa: E402
from presscheck.results import Results  # noqa: E402
from replica import SITE  # noqa: E402
from replica.rough import Rough  # noqa: E402

TESTS = ("tests/behaves", "tests/layout", "tests/looks")


@click.command(context_settings={"ignore_unknown_options": True})
@click.option("--times", default=50, show_default=True, help="Runs altogether.")
@click.option("--seed", default=0, show_default=True, help="The seed of the rough replica.")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def rough_runs(times: int, seed: int, arguments: tuple[str, ...]) -> None:
    """Run the suite on the rough replica many times over.

    ARGUMENTS are tests and options of pytest; options alone go to the whole suite.
    """
    alarms: Counter[str] = Counter()
    quiet = 0
    with serving_production() as reference, SITE.serve_rough(Rough(seed=seed)) as addresses:
        options = options_for(addresses.base, reference)
        for number in range(1, times + 1):
            begun = perf_counter()
            found, last = run(options, with_tests(arguments))
            alarms.update(found)
            quiet += not found
            click.echo(f"{number}: {perf_counter() - begun:.0f} s: {last}")
    for alarm, count in alarms.most_common():
        click.echo(f"{count:4} × {alarm}")
    click.echo(f"{quiet} of {times} runs without a false alarm")
    raise SystemExit(quiet < times)


def with_tests(arguments: tuple[str, ...]) -> tuple[str, ...]:
    """The arguments of pytest, with the whole suite when they name no tests."""
    named = any((ROOT / argument.partition("::")[0]).exists() for argument in arguments)
    return arguments if named else (*arguments, *TESTS)


def run(options: tuple[str, ...], arguments: tuple[str, ...]) -> tuple[set[str], str]:
    """The false alarms of one run, and the last line that pytest printed."""
    with TemporaryDirectory() as report:
        done = subprocess.run(  # noqa: S603  # our own command
            [
                *(sys.executable, "-m", "pytest", "-q", f"--presscheck-report={report}"),
                *options,
                *arguments,
            ],
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
        last = " ".join((done.stdout + done.stderr).strip().splitlines()[-1:])
        if done.returncode not in {0, 1}:
            raise click.ClickException(f"pytest ended with {done.returncode}: {last}")
        found = set(alarms_in(read_results(Path(report))))
    return found or ({last} if done.returncode else set()), last


def alarms_in(results: Results) -> Iterator[str]:
    for failure in results.failures:
        yield f"{failure.component}: {failure.check}"
    for snapshot in results.snapshots:
        if not isinstance(snapshot.outcome, Same):
            yield f"{snapshot.key}"
    for cause in causes_of(results):
        yield f"{cause.component}, {cause.kind}"


if __name__ == "__main__":
    rough_runs()
