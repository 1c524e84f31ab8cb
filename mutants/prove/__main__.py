"""The command: make prove, or python -m mutants.prove."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from mutants.catalogue import HARMLESS, MUTANTS
from mutants.mutant import Harmless, Mutant
from mutants.prove.control import ControlError, expect_well
from mutants.prove.crew import WorkerError, crew
from mutants.prove.plan import AT_REST
from mutants.prove.proving import Proving
from mutants.prove.record import Record
from mutants.prove.suite import ROOT, Mode
from mutants.prove.tables import Summary, findings, group_of, in_short, table
from mutants.prove.writing import write
from presscheck.report.files import REPORT

PROVED = "prove.json"
SAMPLED = "prove-sample.json"

SAMPLE = 12
"""Of so many mutants, the sample has one."""

TOLD_TO_GITHUB = ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY")
"""What has every run of pytest tell of itself there; these runs are nobody's."""

WORKERS = (os.cpu_count() or 1) + 1
"""One more than cores, because a check that fails has waited for what never comes."""

WITH = click.Choice(Mode, case_sensitive=False)
"""By their names, which only differ in case from the words that are asked for."""


@click.command()
@click.option("-k", "word", default="", help="Only what has the word in name, component or kind.")
@click.option("-n", "workers", default=WORKERS, type=click.IntRange(1), show_default=True)
@click.option("--with", "mode", default=Mode.ALL, type=WITH, show_default=True)
@click.option("--sample", is_flag=True, help="A fixed sample, always anew.")
@click.option("--anew", is_flag=True, help="Forget what was proved before.")
def prove(word: str, workers: int, mode: Mode, *, sample: bool, anew: bool) -> None:
    """Try the suite on every mutant and every harmless edit.

    What is proved stays so until a source changes; stopped with Ctrl-C, it goes on from there.
    """
    mutants = [one for one in MUTANTS if word.lower() in described(one)]
    harmless = [one for one in HARMLESS if word.lower() in described(one)]
    if not (mutants or harmless):
        click.echo(
            f"nothing has {word!r} in its name, component or kind "
            "(next: a word from mutants/catalogue)",
            err=True,
        )
        sys.exit(2)
    record = Record.at(ROOT / REPORT / (SAMPLED if sample else PROVED))
    if sample:
        mutants = mutants[::SAMPLE]
    if anew or sample:
        record.forget(mode, (*mutants, *harmless))
    for where in TOLD_TO_GITHUB:
        os.environ.pop(where, None)
    begun = monotonic()
    with ending():
        expect_well()
        with progress() as tell, crew(workers, ROOT / REPORT) as ready:
            only = AT_REST if sample else ""
            Proving(ready.do, record, mode, tell, only).prove(mutants, harmless)
    if not sample:
        write(record, ROOT / REPORT / "prove.md")
    summary = Summary.of(record, mode, mutants, harmless)
    conclude(summary)
    click.echo(f"{monotonic() - begun:.0f} s with {workers} workers")
    sys.exit(not summary.well)


def described(edit: Mutant | Harmless) -> str:
    if isinstance(edit, Harmless):
        return f"{edit.name} harmless"
    return f"{edit.name} {edit.component} {edit.expected} {group_of(edit)}".lower()


@contextmanager
def ending() -> Iterator[None]:
    """Say in one line how to go on when the way was not gone to its end."""
    try:
        yield
    except KeyboardInterrupt:
        click.echo("stopped; the same command goes on from here", err=True)
        sys.exit(130)
    except WorkerError as error:
        click.echo(f"{error} (next: read {REPORT}/prove-*.log, then the same command)", err=True)
        sys.exit(2)
    except ControlError as error:
        click.echo(str(error), err=True)
        sys.exit(2)


@contextmanager
def progress() -> Iterator[Callable[[str, int, int], None]]:
    """A bar with the time left for a person, a line for each step for a log."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, transient=True) as bar:
        task = bar.add_task("proving", total=None)

        def tell(said: str, done: int, known: int) -> None:
            bar.update(task, completed=done, total=known)
            bar.console.print(
                f"{done}/{known} {said}", markup=False, highlight=False, soft_wrap=True
            )

        yield tell


def conclude(summary: Summary) -> None:
    for line in (*table(summary, "sort of fault", group_of), *findings(summary)):
        click.echo(line)
    click.echo(in_short(summary))


if __name__ == "__main__":
    prove()
