"""Workers do jobs in processes of their own; a worker that dies or hangs stops nobody for long."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from fcntl import LOCK_EX, flock
from multiprocessing import active_children
from pathlib import Path
from subprocess import PIPE, Popen
from threading import Event
from typing import TextIO

import pytest

from mutants.prove.pool import Job, JobResult, Pool, WorkerError, open_pool
from mutants.prove.results import VariantResult
from mutants.prove.suite import ROOT, Mode

LOGGED = "printed by a worker"

LOCKS: list[TextIO] = []
"""Files that a worker keeps locked as long as it lives."""


def no_browser(report: Path) -> None:
    """Open no browser: these workers only say where they are."""
    print(LOGGED, report.is_dir(), flush=True)  # noqa: T201  # this is what the log is for


def broken_browser(report: Path) -> None:
    raise OSError("no browser here")


def do(job: Job) -> JobResult:
    """Do what the job's name says."""
    match job.names:
        case ("die",):
            os.kill(os.getpid(), signal.SIGKILL)
        case ("lock", path):
            LOCKS.append(Path(path).open("w", encoding="utf-8"))  # noqa: SIM115  # open to the end
            flock(LOCKS[0], LOCK_EX)
        case ("hang",):
            Event().wait()
        case ("fail",):
            raise ValueError("not like this")
    return JobResult(job, (VariantResult(job.names[0], str(os.getpid())),))


def jobs(*names: str) -> list[Job]:
    return [Job((name,), Mode.ALL) for name in names]


def do_all(
    folder: Path, *names: str, open_browser: Callable[[Path], None] = no_browser
) -> list[JobResult]:
    """Do the jobs with one worker; `hang` comes last and has one second for it."""
    with open_pool(1, folder, open_browser=open_browser, do=do) as pool:
        done = list(pool.run(jobs(*(name for name in names if name != "hang"))))
        return done + list(replace(pool, longest_silence=1).run(jobs(*names[len(done) :])))


@pytest.fixture(scope="module")
def logs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that does not exist yet, as on a fresh clone."""
    return tmp_path_factory.mktemp("clone") / "logs"


@pytest.fixture(scope="module")
def pool(logs: Path) -> Iterator[Pool]:
    with open_pool(2, logs, open_browser=no_browser, do=do) as opened:
        yield opened


def test_every_job_is_done_in_one_of_the_workers(pool: Pool) -> None:
    done = list(pool.run(jobs("a", "b", "c", "d")))

    assert sorted(each.job.names for each in done) == [("a",), ("b",), ("c",), ("d",)]
    processes = {result.failed_test for each in done for result in each.results}
    assert str(os.getpid()) not in processes
    assert 1 <= len(processes) <= 2


def test_what_a_worker_prints_is_in_its_log(pool: Pool, logs: Path) -> None:
    list(pool.run(jobs("a")))

    [log, *_] = logs.glob("prove-*.log")
    assert log.read_text("utf-8") == f"{LOGGED} True\n"


def test_a_job_is_taken_when_a_worker_is_free_for_it(pool: Pool) -> None:
    taken = []

    def each() -> Iterator[Job]:
        for job in jobs("a", "b", "c", "d"):
            taken.append(job)
            yield job

    running = pool.run(each())
    next(running)

    assert len(taken) == 2
    assert len(list(running)) == 3


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("die", "a worker died", id="dies"),
        pytest.param("fail", "a worker failed: ValueError", id="fails"),
        pytest.param("hang", "no worker answered for 1 s", id="hangs"),
    ],
)
def test_a_worker_that_cannot_go_on_ends_the_run(tmp_path: Path, name: str, message: str) -> None:
    others = active_children()

    with pytest.raises(WorkerError, match=message):
        do_all(tmp_path, "a", name)

    assert set(active_children()) <= set(others)


def test_a_worker_without_a_browser_ends_the_run_and_says_why(tmp_path: Path) -> None:
    with pytest.raises(WorkerError, match="a worker died"):
        do_all(tmp_path, "a", open_browser=broken_browser)

    [log] = tmp_path.glob("prove-*.log")
    assert "no browser here" in log.read_text()


def hang(lock: str) -> None:
    """Be the command: have a worker lock a file, print a line, and wait for a job without end."""
    with open_pool(1, Path(lock).parent, open_browser=no_browser, do=do) as pool:
        list(pool.run([Job(("lock", lock), Mode.ALL)]))
        print("locked", flush=True)  # noqa: T201  # the test waits for it
        list(pool.run(jobs("hang")))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL], ids=["Ctrl-C", "killed"])
def test_no_worker_outlives_the_command(tmp_path: Path, number: signal.Signals) -> None:
    script, lock = tmp_path / "command.py", tmp_path / "lock"
    script.write_text(
        "from signal import SIGINT, default_int_handler, signal\n"
        "from tests.mutants.prove.test_pool import hang\n"
        "if __name__ == '__main__':\n"
        "    signal(SIGINT, default_int_handler)\n"  # a shell's background job ignores it
        f"    hang({str(lock)!r})\n"
    )
    python_path = {**os.environ, "PYTHONPATH": str(ROOT)}
    with Popen(  # noqa: S603  # our own script
        [sys.executable, script], stdout=PIPE, text=True, env=python_path
    ) as command:
        assert command.stdout
        assert command.stdout.readline() == "locked\n"
        command.send_signal(number)

    assert command.returncode
    with lock.open("w") as file:
        flock(file, LOCK_EX)  # waits until the worker has ended
