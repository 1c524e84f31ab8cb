"""A process that keeps a browser open and tries what it is given."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing import Queue, parent_process
from pathlib import Path
from queue import Empty
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from mutants.catalogue import HARMLESS, MUTANTS
from mutants.mutant import Harmless, Mutant
from mutants.prove.kept_browser import KeptBrowser
from mutants.prove.proof import Proof
from mutants.prove.suite import Mode
from mutants.prove.trial import Bench
from mutants.prove.trying import alone, together

PATIENCE = 5.0
"""Seconds between two looks at whether the other side still lives."""

EVERY_EDIT: tuple[Mutant | Harmless, ...] = (*MUTANTS, *HARMLESS)
BY_NAME = {one.name: one for one in EVERY_EDIT}


@dataclass(frozen=True, slots=True)
class Job:
    """Edits by their names, to be tried with the tests of a mode.

    One mutant is tried alone with the tests that are likely to notice it; with `tests`, all edits
    are tried together with those.
    """

    names: tuple[str, ...]
    mode: Mode
    tests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """A job that is over, and what it proved; edits without a proof were not noticed."""

    job: Job
    proofs: tuple[Proof, ...]


def work(number: int, output: Path, jobs: "Queue[Job | None]", answers: "Queue[Done]") -> None:
    """Do jobs until there is None; whatever is said meanwhile goes into a file of the worker's."""
    os.setsid()  # Ctrl-C is for whoever hands the jobs out, and not for the browser either
    with (output / f"prove-{number}.log").open("w", encoding="utf-8") as log:
        for stream in (sys.stdout, sys.stderr):
            os.dup2(log.fileno(), stream.fileno())
    with sync_playwright() as playwright, TemporaryDirectory() as report:
        ready = Bench(KeptBrowser(playwright), Path(report))
        while job := next_job(jobs):
            answers.put(Done(job, tuple(tried(ready, job))))


def next_job(jobs: "Queue[Job | None]") -> Job | None:
    """The next one, or None when whoever hands them out has gone."""
    while (parent := parent_process()) is None or parent.is_alive():
        with suppress(Empty):
            return jobs.get(timeout=PATIENCE)
    return None


def tried(ready: Bench, job: Job) -> Iterator[Proof]:
    ready = replace(ready, asks_peers=job.mode is Mode.PICTURES)
    edits = [BY_NAME[name] for name in job.names]
    if job.tests:
        yield from together(ready, edits, job.tests, job.mode.sorts)
        return
    for mutant in edits:
        if isinstance(mutant, Mutant):
            yield alone(ready, mutant, job.mode.sorts)
