"""The programs that do the job, and the ways in which each of them is run."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.side_by_side.installs import npm_program, python_program

Command = tuple[str | Path, ...]

OURS = "presscheck"
PICTURES = "presscheck, pictures"
FLOOR = "the floor: one screenshot of each page"

WORKERS = (1, 2)
KINDS = ("small", "grouped")


@dataclass(frozen=True, slots=True)
class Program:
    """A program, with a folder of its own in which it keeps what was approved."""

    name: str
    files: Mapping[str, str]
    """Names of our files, with the names that they get in the folder."""
    approve: tuple[Command, ...] = ()
    """The commands that approve the site as it is."""


@dataclass(frozen=True, slots=True)
class Contender:
    """A way of running a program on the job."""

    name: str
    workers: int
    program: Program
    command: Command

    @property
    def compares(self) -> bool:
        """Whether it ends with an error when a page has changed."""
        return self.name != FLOOR


def contenders() -> tuple[Contender, ...]:
    """Return all of them, in the order of the table."""
    return (
        *_playwright_test(),
        *_visual_snapshot(),
        *_presscheck(),
        _backstop(),
        _presscheck_pictures(),
        _floor(),
    )


def _playwright_test() -> list[Contender]:
    test = (npm_program("playwright"), "test")
    names = ("playwright.config.js", "checks.js", "small.spec.js", "grouped.spec.js")
    program = Program(
        "playwright", {name: name for name in names}, ((*test, "-u", "--grep=looks"),)
    )
    return [
        Contender(
            f"Playwright Test, {kind}",
            workers,
            program,
            (*test, f"{kind}.spec.js", f"--workers={workers}"),
        )
        for kind in KINDS
        for workers in WORKERS
    ]


def _visual_snapshot() -> list[Contender]:
    test = (python_program(), "-m", "pytest", "-q")
    files = {
        "plain.ini": "pytest.ini",
        "plain_conftest.py": "conftest.py",
        "cases.py": "cases.py",
        "checks.py": "checks.py",
        "plain_small.py": "test_small.py",
        "plain_grouped.py": "test_grouped.py",
    }
    program = Program("visual-snapshot", files, ((*test, "-k", "looks"),))
    return [
        Contender(
            f"pytest-playwright-visual-snapshot, {kind}", 1, program, (*test, f"test_{kind}.py")
        )
        for kind in KINDS
    ]


def _backstop() -> Contender:
    command = npm_program("backstop")
    config = "--config=backstop.config.js"
    files = {"backstop.config.js": "backstop.config.js", "before.js": "before.js"}
    program = Program("backstop", files, ((command, "reference", config),))
    return Contender("BackstopJS, pictures", 1, program, (command, "test", config))


_PYTEST = (sys.executable, "-m", "pytest", "-q")
_PRESSCHECK = Program(
    "presscheck",
    {
        "presscheck.toml": "pyproject.toml",
        "cases.py": "cases.py",
        "checks.py": "checks.py",
        "presscheck_article.py": "article.py",
        "presscheck_small.py": "test_small.py",
    },
    ((*_PYTEST, "-k", "looks"), (Path(sys.executable).parent / "presscheck", "approve", "--all")),
)


def _presscheck() -> list[Contender]:
    return [
        Contender(OURS, workers, _PRESSCHECK, (*_PYTEST, f"-n{workers}")) for workers in WORKERS
    ]


def _presscheck_pictures() -> Contender:
    return Contender(PICTURES, 1, _PRESSCHECK, (*_PYTEST, "test_small.py::test_looks"))


def _floor() -> Contender:
    program = Program("floor", {"floor.py": "floor.py", "checks.py": "checks.py"})
    return Contender(FLOOR, 1, program, (sys.executable, "floor.py"))
