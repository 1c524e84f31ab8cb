"""The command: make prove, or python -m mutants.prove."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from enum import Enum
from functools import partial
from time import monotonic

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from mutants.catalogue import GROUPS, HARMLESS, MUTANTS
from mutants.live_site import mutants_of_a_live_site
from mutants.mutant import Harmless, Mutant, Variant
from mutants.prove.ledger import fill_ledger
from mutants.prove.pool import WorkerError, open_browser, open_pool
from mutants.prove.report import (
    Summary,
    blamed_on_changing,
    group_of,
    sentence,
    shortcomings,
    table,
    write_page,
)
from mutants.prove.results import ResultStore
from mutants.prove.run import ControlError, expect_unedited_passes, serving_production
from mutants.prove.schedule import Schedule
from mutants.prove.suite import ARTICLE_AT_REST, ROOT, Mode
from presscheck.project import REPORT


class Scope(Enum):
    """What is tried; the value is the file of the results."""

    WHOLE = "prove.json"
    SAMPLE = "prove-sample.json"
    ROUGH = "prove-rough.json"

    @property
    def results(self) -> str:
        return self.value


SAMPLE_GROUPS = ("style", "content", "behaviour", "invisible", "robustness")
SAMPLE_STEP = 12
"""The sample has every twelfth mutant of these groups, which few checks each can notice."""

SAMPLE_HARMLESS = 65
"""The sample has the first harmless edits of the catalogue, which are many at once."""

GITHUB_VARIABLES = ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY")
"""With these set, every run of pytest would write to the summary of the CI job."""

WORKERS = (os.cpu_count() or 1) + 1
"""One more than there are cores, because a check that fails has waited for most of its time."""


MODES = click.Choice([mode.value for mode in Mode], case_sensitive=False)


def _as_mode(_context: click.Context, _option: click.Parameter, word: str) -> Mode:
    """Return the mode of a word, because Click knows enums by their names."""
    return Mode(word)


@click.command()
@click.option("-k", "word", default="", help="Only what has WORD in name, component or kind.")
@click.option("-n", "workers", default=WORKERS, type=click.IntRange(1), show_default=True)
@click.option(
    "--with", "mode", default=Mode.ALL.value, type=MODES, callback=_as_mode, show_default=True
)
@click.option("--sample", is_flag=True, help="Try a fixed sample, without earlier results.")
@click.option("--rough", is_flag=True, help="Try furniture and template on the rough replica.")
@click.option("--anew", is_flag=True, help="Forget the earlier results.")
def prove(word: str, workers: int, mode: Mode, *, sample: bool, rough: bool, anew: bool) -> None:
    """Try the suite on every mutant and every harmless edit.

    A result is valid until a source changes. Ctrl-C stops the command; the same command goes on.
    """
    if rough and mode is Mode.ONLY_AFFECTED:
        raise click.UsageError(
            "the rough replica answers differently each time, so nothing of it is proved"
            " (next: leave out --rough or --with only-affected)"
        )
    if sample and rough:
        raise click.UsageError("--sample and --rough choose different mutants (next: one of them)")
    scope = Scope.SAMPLE if sample else Scope.ROUGH if rough else Scope.WHOLE
    mutants, harmless = _chosen(word, scope)
    store = ResultStore.read(ROOT / REPORT / scope.results)
    if anew or sample:
        store.forget(mode, (*mutants, *harmless))
    for name in GITHUB_VARIABLES:
        os.environ.pop(name, None)
    start = monotonic()
    with _explained_exit():
        _try_all(scope, workers, mode, store, mutants, harmless)
    if scope is Scope.WHOLE:
        write_page(store, ROOT / REPORT / "prove.md")
    summary = Summary.of(store, mode, mutants, harmless)
    _print(summary)
    click.echo(f"{monotonic() - start:.0f} s with {workers} workers")
    blamed = list(blamed_on_changing(summary)) if rough else []
    for line in blamed:
        click.echo(line)
    sys.exit(bool(blamed) or not summary.passed)


def _try_all(
    scope: Scope,
    workers: int,
    mode: Mode,
    store: ResultStore,
    mutants: Sequence[Mutant],
    harmless: Sequence[Harmless],
) -> None:
    with serving_production() if scope is Scope.ROUGH else nullcontext("") as reference:
        expect_unedited_passes(reference)
        if mode is Mode.ONLY_AFFECTED:
            click.echo("running the suite without any edit, to learn what its checks depend on")
            fill_ledger()
        opening = partial(open_browser, reference=reference)
        with (
            _progress() as show_progress,
            open_pool(workers, ROOT / REPORT, open_browser=opening) as pool,
        ):
            tests = ARTICLE_AT_REST if scope is Scope.SAMPLE else ""
            Schedule(pool.run, store, mode, show_progress, tests).run(mutants, harmless)


def _is_in(groups: Iterable[str], mutant: Mutant) -> bool:
    return any(mutant in GROUPS[group] for group in groups)


def _chosen(word: str, scope: Scope) -> tuple[list[Mutant], list[Harmless]]:
    """Return what has the word in its description; end with an error when nothing has."""
    among: tuple[Sequence[Mutant], Sequence[Harmless]] = (MUTANTS, HARMLESS)
    if scope is Scope.ROUGH:
        among = (mutants_of_a_live_site(), ())
    mutants = [mutant for mutant in among[0] if word.lower() in _description(mutant)]
    harmless = [edit for edit in among[1] if word.lower() in _description(edit)]
    if scope is Scope.SAMPLE:
        mutants = [one for one in mutants if _is_in(SAMPLE_GROUPS, one)][::SAMPLE_STEP]
        harmless = harmless[:SAMPLE_HARMLESS]
    if not (mutants or harmless):
        click.echo(
            f"nothing has {word!r} in its name, component or kind "
            "(next: a word from mutants/catalogue)",
            err=True,
        )
        sys.exit(2)
    return mutants, harmless


def _description(variant: Variant) -> str:
    if isinstance(variant, Harmless):
        return f"{variant.name} harmless"
    return f"{variant.name} {variant.component} {variant.expected} {group_of(variant)}".lower()


@contextmanager
def _explained_exit() -> Iterator[None]:
    """End with one line that says what happened and what to type next."""
    try:
        yield
    except KeyboardInterrupt:
        click.echo("stopped (next: the same command, which goes on from here)", err=True)
        sys.exit(130)
    except WorkerError as error:
        click.echo(f"{error} (next: read {REPORT}/prove-*.log, then the same command)", err=True)
        sys.exit(2)
    except ControlError as error:
        click.echo(str(error), err=True)
        sys.exit(2)


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
    """Show a bar with the time left on a terminal, and print a line for each job."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, transient=True) as bar:
        task = bar.add_task("proving", total=None)

        def show(line: str, done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)
            bar.console.print(
                f"{done}/{total} {line}", markup=False, highlight=False, soft_wrap=True
            )

        yield show


def _print(summary: Summary) -> None:
    for line in (*table(summary, "sort of fault", group_of), *shortcomings(summary)):
        click.echo(line)
    click.echo(sentence(summary))


if __name__ == "__main__":
    prove()
