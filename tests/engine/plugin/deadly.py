"""A tiny project of three checks in which one part of the run dies at a chosen moment."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from threading import Timer
from time import time

from tests.engine.plugin.conftest import PROJECT, Run, environment_of_runs

SITE = """
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'<!doctype html><title>Tiny</title>'
                             b'<link rel="icon" href="data:,"><h1>A tiny story</h1>')

        def log_message(self, *words):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    print(server.server_port, flush=True)
    server.serve_forever()
"""

DEATHS = '''
    """Kills one part of the run, at each of the moments that the environment names, in order."""

    import os
    import signal
    import subprocess
    from pathlib import Path
    from time import time

    MOMENTS, VICTIM = os.environ["DEATH"].split()
    DIED = Path(__file__).with_name("died")

    def at(moment):
        times = DIED.read_text().split() if DIED.exists() else []
        if moment in MOMENTS.split("+")[len(times) :][:1]:
            DIED.write_text(" ".join([*times, str(time())]))
            KILLS[VICTIM]()

    def below(pid):
        command = ["ps", "-axwwo", "pid=,ppid=,args="]
        lines = subprocess.run(command, capture_output=True, text=True).stdout.splitlines()
        rows = [line.split(None, 2) for line in lines]
        found = [str(pid)]
        for parent in found:
            found += [row[0] for row in rows if row[1] == parent]
        return [(int(row[0]), row[2]) for pid in found[1:] for row in rows if row[0] == pid]

    def driver():
        [pid] = [pid for pid, command in below(os.getpid()) if "run-driver" in command]
        return pid

    def browser():
        commands = [row for row in below(driver()) if not row[1].startswith("/bin/sh")]
        return commands[0][0]

    def kill(pid):
        os.kill(pid, signal.SIGKILL)

    KILLS = {
        "browser": lambda: kill(browser()),
        "driver": lambda: kill(driver()),
        "worker": lambda: kill(os.getpid()),
        "site": lambda: kill(int(os.environ["SITE"])),
        "silent-site": lambda: os.kill(int(os.environ["SITE"]), signal.SIGSTOP),
        "ctrl-c": lambda: os.kill(0, signal.SIGINT),
    }
'''

CONFTEST = """
    import deaths
    import pytest

    def pytest_collection_modifyitems():
        deaths.at("collecting")

    hands_out = False  # whether this process hands the tests out to workers

    def pytest_configure(config):
        global hands_out
        hands_out = bool(config.option.numprocesses) and not hasattr(config, "workerinput")

    def pytest_runtest_logfinish():
        if not hands_out:
            deaths.at("between")

    @pytest.fixture
    def put_away():
        yield
        deaths.at("ending")
"""

CHECKS = """
    import deaths
    from types import SimpleNamespace

    def test_first(page):
        page.goto("/")

    def test_middle(page, snapshot, put_away):
        def answer(route):
            deaths.at("loading")
            route.continue_()

        page.route("**/story.html", answer)
        page.goto("/story.html")
        snapshot(MiddlePage(page), "whole")
        page.goto("/")

    def test_last(page):
        deaths.at("last")
        page.goto("/")

    class MiddlePage:
        def __init__(self, page):
            self.page = page

        def components(self):
            return [Headline(self.page)]

    class Headline:
        name = "Headline"

        def __init__(self, page):
            self.page = page

        @property
        def root(self):
            deaths.at("capturing")
            return self.page.locator("h1")
"""


PYTEST = (sys.executable, "-m", "pytest", "-v")
LIMIT = 120
"""Seconds after which a run hangs."""


@dataclass(frozen=True, slots=True)
class DeadlyRun:
    """A run in which a part died, and the seconds from its last death to the end of the run."""

    run: Run
    seconds: float


def run_with_death(folder: Path, death: str, *arguments: str) -> DeadlyRun:
    """Run the checks; `death` names the moments, one after the other, and the part that dies.

    The site is a process of its own, and the run has a process group of its own, as in a terminal.
    """
    write_project(folder)
    with serving(folder) as (address, site):
        surroundings = {"DEATH": death, "SITE": str(site)}
        done = run_in_group(
            [*PYTEST, "--base-url", address, "--presscheck-update", "new", *arguments],
            folder,
            {**environment_of_runs(), **surroundings},
        )
    died = (folder / "died").read_text().split()
    return DeadlyRun(done, time() - float(died[-1]))


def run_interrupted_in_report(folder: Path, times: int) -> Run:
    """Run the checks, and interrupt them while pytest writes the report, so many times.

    GitHub's summary is the last file that is written. It is a pipe here, so that the writer waits
    for its reader.
    """
    write_project(folder)
    os.mkfifo(folder / "summary")
    environment = {**environment_of_runs(), "GITHUB_STEP_SUMMARY": str(folder / "summary")}
    with (
        serving(folder) as (address, _),
        subprocess.Popen(  # noqa: S603  # our own command
            [*PYTEST, "--base-url", address, "--presscheck-update", "new"],
            cwd=folder,
            env={**environment, "DEATH": "never ctrl-c"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            start_new_session=True,
        ) as running,
        limited(running, folder / "summary"),
        Path(folder, "summary").open("rb") as summary,
    ):
        for _ in range(times):
            running.send_signal(signal.SIGINT)
        summary.read()
        output, _ = running.communicate(timeout=LIMIT)
    return Run(running.returncode, output, folder)


@contextmanager
def limited(running: subprocess.Popen[str], pipe: Path) -> Iterator[None]:
    """End a run that hangs, and the wait for its end of the pipe."""

    def give_up() -> None:
        running.kill()
        os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))

    hanging = Timer(LIMIT, give_up)
    hanging.start()
    try:
        yield
    finally:
        hanging.cancel()


@contextmanager
def serving(folder: Path) -> Iterator[tuple[str, int]]:
    """The address of the site and its process, for the length of the block."""
    with subprocess.Popen(  # noqa: S603  # our own site
        [sys.executable, folder / "site.py"], stdout=subprocess.PIPE, text=True
    ) as site:
        try:
            assert site.stdout
            yield f"http://127.0.0.1:{site.stdout.readline().strip()}", site.pid
        finally:
            site.kill()


def run_in_group(command: Sequence[str], folder: Path, environment: dict[str, str]) -> Run:
    """Run a command that must end, whatever dies in it."""
    done = subprocess.run(  # noqa: S603  # our own command
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=LIMIT,
        start_new_session=True,
    )
    return Run(done.returncode, done.stdout + done.stderr, folder)


def write_project(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    files = {
        "pyproject.toml": PROJECT,
        "site.py": SITE,
        "deaths.py": DEATHS,
        "conftest.py": CONFTEST,
        "test_story.py": CHECKS,
    }
    for name, text in files.items():
        (folder / name).write_text(dedent(text), "utf-8")


def left_over(folder: Path) -> list[str]:
    """The folders of results that a run has not put away."""
    return [path.name for path in (folder / "presscheck-report").glob(".*")]
