"""What git knows: when baselines were approved, what is not committed yet, and the commit."""

from collections import Counter
from pathlib import Path

from presscheck.programs import run_program

PATIENCE = 60.0
"""Seconds to wait for git; a history takes about one."""

DAY = "@"
"""How a line with the day of a commit begins; no file of a baseline begins like this."""


def approval_days(folder: Path) -> dict[str, str]:
    """Return the day of the last commit that touched each file, by its path in the folder.

    The result is empty if there is no git or no history.
    """
    days: dict[str, str] = {}
    day = ""
    for line in _git(folder, "log", f"--format={DAY}%cs", "--name-only", "--relative", "--", "."):
        if line.startswith(DAY):
            day = line.removeprefix(DAY)
        elif line:
            days.setdefault(line, day)
    return days


def uncommitted(folder: Path) -> str:
    """Return what `git status` shows in a folder, such as “2 new, 1 changed”; empty without git."""
    words = ("status", "--porcelain", "--untracked-files=all", "--no-renames", "--", ".")
    kinds = Counter(_kind_of(line[:2]) for line in _git(folder, *words) if line)
    counts = [f"{kinds[kind]} {kind}" for kind in ("new", "changed", "removed") if kinds[kind]]
    return ", ".join(counts)


def commit_of(folder: Path) -> str:
    """Return the commit that is checked out in a folder; empty without git."""
    return "".join(_git(folder, "rev-parse", "HEAD"))


def _kind_of(status: str) -> str:
    if status == "??" or "A" in status:
        return "new"
    return "removed" if "D" in status else "changed"


def _git(folder: Path, *words: str) -> list[str]:
    answer = run_program(["git", "-C", str(folder), *words], PATIENCE)
    return answer.stdout.splitlines() if answer.code == 0 else []
