"""The workers, and handing them their jobs."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from multiprocessing.context import SpawnProcess
from pathlib import Path
from queue import Empty
from typing import TYPE_CHECKING

from mutants.prove.worker import PATIENCE, Done, Job, work

if TYPE_CHECKING:
    from multiprocessing import Queue


class WorkerError(Exception):
    """A worker died, and with it whatever it was trying."""


@dataclass(frozen=True, slots=True)
class Crew:
    processes: Sequence[SpawnProcess]
    jobs: "Queue[Job | None]"
    answers: "Queue[Done]"

    def do(self, jobs: Iterable[Job]) -> Iterator[Done]:
        """What comes of the jobs, as it comes; a job is asked for when a worker is free for it."""
        waiting = iter(jobs)
        under_way = self._hand_out(islice(waiting, len(self.processes)))
        while under_way:
            yield self._next()
            under_way += self._hand_out(islice(waiting, 1)) - 1

    def _hand_out(self, jobs: Iterable[Job]) -> int:
        """How many were handed out."""
        handed_out = 0
        for job in jobs:
            self.jobs.put(job)
            handed_out += 1
        return handed_out

    def _next(self) -> Done:
        while True:
            try:
                return self.answers.get(timeout=PATIENCE)
            except Empty:
                if dead := [one.name for one in self.processes if not one.is_alive()]:
                    raise WorkerError(f"{', '.join(dead)} died") from None


@contextmanager
def crew(size: int, output: Path) -> Iterator[Crew]:
    """That many workers, each with a browser; they end with the block, however that ends."""
    context = get_context("spawn")
    jobs: Queue[Job | None] = context.Queue()
    answers: Queue[Done] = context.Queue()
    processes = [
        context.Process(
            target=work, args=(number, output, jobs, answers), name=f"worker {number}", daemon=True
        )
        for number in range(1, size + 1)
    ]
    for process in processes:
        process.start()
    try:
        yield Crew(processes, jobs, answers)
        for _ in processes:
            jobs.put(None)
        for process in processes:
            process.join()
    finally:
        for process in processes:
            process.terminate()
