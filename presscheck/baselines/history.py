"""What git knows of the baselines: when each was approved, and what a commit would take up."""

from collections import Counter
from pathlib import Path

from presscheck.programs import run_program

PATIENCE = 60.0
"""Seconds; a history takes one, a network file system its time."""

DAY = "@"
"""Begins a line with a commit's day; no file of a baseline begins with it."""


def approval_days(folder: Path) -> dict[str, str]:
    """The day of the last commit that touched each file, by its path in the folder.

    Empty where there is no git, or no history.
    """
    days: dict[str, str] = {}
    day = ""
    for line in git(folder, "log", f"--format={DAY}%cs", "--name-only", "--relative", "--", "."):
        if line.startswith(DAY):
            day = line.removeprefix(DAY)
        elif line:
            days.setdefault(line, day)
    return days


def uncommitted(folder: Path) -> str:
    """What `git status` shows below the folder, in half a sentence; empty where there is no git."""
    words = ("status", "--porcelain", "--untracked-files=all", "--no-renames", "--", ".")
    kinds = Counter(kind_of(line[:2]) for line in git(folder, *words) if line)
    counts = [f"{kinds[kind]} {kind}" for kind in ("new", "changed", "removed") if kinds[kind]]
    return ", ".join(counts)


def kind_of(status: str) -> str:
    if status == "??" or "A" in status:
        return "new"
    return "removed" if "D" in status else "changed"


def git(folder: Path, *words: str) -> list[str]:
    answer = run_program(["git", "-C", str(folder), *words], PATIENCE)
    return answer.stdout.splitlines() if answer.code == 0 else []
