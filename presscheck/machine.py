"""The machine a run happens on: what browsers.py may look at, and how it runs a program."""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self


@dataclass(frozen=True, slots=True)
class Answer:
    """What a program said, and how it ended."""

    code: int
    said: str
    complained: str


Run = Callable[[Sequence[str], float], Answer]


def run_program(command: Sequence[str], patience: float) -> Answer:
    """Run a program to its end; one that cannot start or takes too long has failed."""
    try:
        done = subprocess.run(  # noqa: S603 (a list of words chosen here; no shell reads it)
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            timeout=patience,
        )
    except OSError as error:
        return Answer(127, "", error.strerror or str(error))
    except subprocess.TimeoutExpired:
        return Answer(124, "", f"no answer within {patience:.0f} s")
    return Answer(done.returncode, done.stdout, done.stderr)


@dataclass(frozen=True, slots=True)
class Machine:
    """Where browsers are looked for, and what may be done to get one."""

    search_path: str
    applications: Sequence[Path]
    builds: Path
    catalogue: Path
    is_root: bool
    run: Run = run_program

    @classmethod
    def here(cls) -> Self:
        package = _driver_package()
        return cls(
            search_path=os.environ.get("PATH", os.defpath),
            applications=(Path("/Applications"), Path.home() / "Applications"),
            builds=_builds_folder(package),
            catalogue=package / "browsers.json",
            is_root=os.geteuid() == 0,
        )

    def which(self, command: str) -> Path | None:
        found = shutil.which(command, path=self.search_path)
        return Path(found) if found else None


def _driver_package() -> Path:
    # Asking Playwright itself would start its driver: 0.4 s for what two files say.
    spec = importlib.util.find_spec("playwright")
    folders = (spec and spec.submodule_search_locations) or ["playwright"]
    return Path(folders[0], "driver", "package")


def _builds_folder(package: Path) -> Path:
    """Where Playwright keeps its browsers, by the rule in its own registry."""
    chosen = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    if chosen == "0":
        return package / ".local-browsers"
    if chosen:
        return Path.cwd() / chosen
    return _cache_folder() / "ms-playwright"


def _cache_folder() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
