"""Processes that try variants, each with a browser that stays open."""

import atexit
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from multiprocessing import active_children, current_process, get_context, parent_process
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from threading import Thread

from playwright.sync_api import sync_playwright

from mutants.catalogue import HARMLESS, MUTANTS
from mutants.mutant import Mutant, Variant
from mutants.prove.bisection import try_alone, try_together
from mutants.prove.browser import SharedBrowser
from mutants.prove.ledger import LEDGER
from mutants.prove.results import VariantResult
from mutants.prove.run import BrowserRunner
from mutants.prove.suite import Mode

LONGEST_SILENCE = 1800.0
"""Seconds in which at least one job must end; a piece of the suite takes a minute or two."""

VARIANTS: dict[str, Variant] = {
    **{mutant.name: mutant for mutant in MUTANTS},
    **{edit.name: edit for edit in HARMLESS},
}


class WorkerError(Exception):
    """A worker died, does not answer or could not do its job."""


@dataclass(frozen=True, slots=True)
class Job:
    """The names of variants, and the mode in which they are tried.

    Without `tests`, one mutant is tried alone with its likely tests. With `tests`, all variants
    are tried together with these.
    """

    names: tuple[str, ...]
    mode: Mode
    tests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JobResult:
    """A job that is done, and its results. Variants without a result were not noticed."""

    job: Job
    results: tuple[VariantResult, ...]


_RUNNERS: list[BrowserRunner] = []
"""The runner of this process, if it is a worker; a list, because it is filled later."""


def open_browser(report: Path, reference: str = "") -> None:
    """Make the runner of this worker; its browser opens with the first run of pytest."""
    playwright = sync_playwright().start()
    atexit.register(playwright.stop)
    _RUNNERS[:] = [BrowserRunner(SharedBrowser(playwright), report, reference=reference)]


def do_job(job: Job) -> JobResult:
    """Do a job in this worker."""
    [runner] = _RUNNERS
    ledger = LEDGER if job.mode is Mode.ONLY_AFFECTED else None
    runner = replace(runner, asks_peers=job.mode is Mode.PICTURES, ledger=ledger)
    return JobResult(job, tuple(_results_of(runner, job)))


def _results_of(runner: BrowserRunner, job: Job) -> Iterator[VariantResult]:
    variants = [VARIANTS[name] for name in job.names]
    if job.tests:
        yield from try_together(runner, variants, job.tests, job.mode.kinds)
        return
    for variant in variants:
        if isinstance(variant, Mutant):
            yield try_alone(runner, variant, job.mode.kinds)


@dataclass(frozen=True, slots=True)
class Pool:
    """Worker processes that do jobs; `longest_silence` is in seconds."""

    executor: ProcessPoolExecutor
    size: int
    do: Callable[[Job], JobResult]
    longest_silence: float = LONGEST_SILENCE

    def run(self, jobs: Iterable[Job]) -> Iterator[JobResult]:
        """Yield the result of each job when it is done; take a job when a worker is free for it.

        Raises:
            WorkerError: A worker died, or no job ended for too long, or a job failed.
        """
        waiting = iter(jobs)
        running = {self._submit(job) for job in islice(waiting, self.size)}
        while running:
            done, running = wait(running, self.longest_silence, FIRST_COMPLETED)
            if not done:
                raise WorkerError(f"no worker answered for {self.longest_silence:.0f} s")
            for future in done:
                yield _result_of(future)
                running |= {self._submit(job) for job in islice(waiting, 1)}

    def _submit(self, job: Job) -> Future[JobResult]:
        try:
            return self.executor.submit(self.do, job)
        except BrokenExecutor as error:
            raise WorkerError("a worker died") from error


def _result_of(future: Future[JobResult]) -> JobResult:
    error = future.exception()
    if error is None:
        return future.result()
    what = "died" if isinstance(error, BrokenExecutor) else f"failed: {error!r}"
    raise WorkerError(f"a worker {what}") from error


@contextmanager
def open_pool(
    size: int,
    logs: Path,
    *,
    open_browser: Callable[[Path], None] = open_browser,
    do: Callable[[Job], JobResult] = do_job,
) -> Iterator[Pool]:
    """Open a pool of workers; they end with the block, in the middle of a job if need be.

    Each worker calls `open_browser` once, with a folder for reports, and writes what it prints
    to `prove-NUMBER.log` in the folder `logs`, which is created if it does not exist.
    """
    others = set(active_children())
    logs.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as reports:
        executor = ProcessPoolExecutor(
            size, get_context("spawn"), _start_worker, (logs, Path(reports), open_browser)
        )
        try:
            yield Pool(executor, size, do)
        except BaseException:
            # A worker may be in the middle of a job, or hang; shutdown() would wait for it. Its
            # browser ends with it, because the pipe to the worker is closed.
            for process in set(active_children()) - others:
                process.kill()
            raise
        finally:
            executor.shutdown(cancel_futures=True)


def _start_worker(logs: Path, reports: Path, open_browser: Callable[[Path], None]) -> None:
    """Prepare a worker process; the pool calls this at the start of each."""
    os.setsid()  # Ctrl-C is for the process that hands out the jobs, not for workers and browsers
    number = current_process().name.rpartition("-")[2]
    with (logs / f"prove-{number}.log").open("w", encoding="utf-8") as log:
        for stream in (sys.stdout, sys.stderr):
            os.dup2(log.fileno(), stream.fileno())
    Thread(target=_end_with_parent, daemon=True).start()
    open_browser(Path(mkdtemp(dir=reports)))


def _end_with_parent() -> None:
    """Wait until the process that hands out the jobs has ended, then end this one."""
    if parent := parent_process():
        parent.join()
        os._exit(1)
