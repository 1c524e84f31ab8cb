"""Programs made for a test: they print what the test says, and do nothing."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from presscheck.browser import playwright_builds
from presscheck.browser.find import Machine
from presscheck.browser.playwright_builds import Build
from presscheck.programs import ProgramResult, run_program

Installer = Callable[[], ProgramResult]


class Programs:
    """Runs the programs of a machine made for a test.

    `builds` are those that Playwright has installed; `installers` stand for apt-get (`apt`) and
    for Playwright's verbs (`install`, `install_deps`).
    """

    def __init__(self, *builds: Build, **installers: Installer) -> None:
        self.builds = {build.engine: build for build in builds}
        self.installers = installers
        self.installations: list[str] = []

    def __call__(self, command: Sequence[str], seconds: float) -> ProgramResult:
        if command[-1] == "--version":
            return run_program(command, seconds)
        if playwright_builds.__name__ in command:
            lines = [json.dumps(asdict(build)) for build in self.builds.values()]
            return ProgramResult(0, "\n".join(lines), "")
        words = " ".join(command)
        self.installations.append(words)
        key = "apt" if "apt-get" in command[0] else command[3].replace("-", "_")
        return self.installers[key]()

    @property
    def packages(self) -> list[str]:
        """The packages that apt-get was asked to install."""
        return [words.split()[-1] for words in self.installations if "--yes" in words]


def put_program(path: Path, says: str = "", complains: str = "", code: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho '{says}'\necho '{complains}' >&2\nexit {code}\n")
    path.chmod(0o755)
    return path


def put_on_path(machine: Machine, command: str, says: str = "", code: int = 0) -> Path:
    return put_program(Path(machine.search_path, command), says, code=code)
