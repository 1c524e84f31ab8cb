"""One command from its start to its end: seconds, and processor time of all that it started."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter

_SET_CHILD_SUBREAPER = 36


@dataclass(frozen=True, slots=True)
class Run:
    """What a command took, and how it ended."""

    seconds: float
    processor: float
    code: int
    output: str


def adopt_orphans() -> None:
    """Let processes whose parent has ended become ours, so that their time is counted (on Linux).

    The time of a renderer that outlives its browser would otherwise be counted nowhere.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def measure(command: Sequence[str | Path], folder: Path) -> Run:
    """Run a command in a folder to its end."""
    before, begun = processor_time(), perf_counter()
    done = subprocess.run(  # noqa: S603 - commands of this benchmark
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    seconds = perf_counter() - begun
    _wait_for_orphans()
    return Run(seconds, processor_time() - before, done.returncode, done.stdout)


def _wait_for_orphans() -> None:
    with suppress(ChildProcessError):
        while True:
            os.waitpid(-1, 0)


def processor_time() -> float:
    """Return the seconds of all processes that were started here and have ended."""
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
