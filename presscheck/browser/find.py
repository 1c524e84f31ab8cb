"""Which browser a run uses: one of the system's, else one that Playwright has installed."""

import os
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, NoReturn, Self

from presscheck.browser.engines import ENGINE_FACTS, ENGINES, SHELL, Engine
from presscheck.browser.playwright_builds import Build, ask_for_builds
from presscheck.errors import BrowserError
from presscheck.programs import ProgramResult, RunProgram, run_program

_SECONDS = 30.0
"""The time that a browser may take to print its version."""


class Origin(StrEnum):
    """Who has installed a browser."""

    SYSTEM = "system"
    PLAYWRIGHT = "Playwright's own build"


@dataclass(frozen=True, slots=True)
class Browser:
    """A browser that starts on this machine.

    `path` is its program, None for a build of Playwright's. `windowed` says that it shall be
    started with a window.
    """

    engine: Engine
    name: str
    version: str
    origin: Origin
    path: Path | None = None
    channel: str | None = None
    windowed: bool = False

    def __str__(self) -> str:
        place = f"{self.origin}: {self.path}" if self.path else self.origin
        return f"{self.name} {self.version} ({place})"


@dataclass(frozen=True, slots=True)
class Machine:
    """Where programs are found on a machine, and how they are run."""

    search_path: str
    is_root: bool
    run: RunProgram = run_program

    @classmethod
    def here(cls) -> Self:
        """Return the machine that this process runs on."""
        return cls(os.environ.get("PATH", os.defpath), os.geteuid() == 0)

    def which(self, command: str) -> Path | None:
        """Return the program that a command starts, None when there is none."""
        program = shutil.which(command, path=self.search_path)
        return Path(program) if program else None


def find_browser(
    engine: Engine, machine: Machine | None = None, *, windowed: bool = False
) -> Browser:
    """Return the browser that a run uses. Raises BrowserError when none starts."""
    tried: list[str] = []
    browser = search(engine, machine or Machine.here(), tried, windowed=windowed)
    command = f"presscheck browser {engine}{' --headed' if windowed else ''}"
    return browser or refuse(engine, tried, f"{command}, which installs one", windowed=windowed)


def browser_at(
    path: Path, engine: Engine, machine: Machine | None = None, *, windowed: bool = False
) -> Browser:
    """Return the browser that a program is. Raises BrowserError when it is none."""
    tried: list[str] = []
    browser = _system_browser(path, engine, machine or Machine.here(), tried, windowed=windowed)
    return browser or refuse(engine, tried, "name the program of a browser", windowed=windowed)


def all_browsers(machine: Machine | None = None) -> list[Browser]:
    """Return every browser that starts here, in the order in which a run prefers them."""
    machine = machine or Machine.here()
    builds = ask_for_builds(ENGINES, machine.run, windowed=False)
    return [
        browser
        for engine in ENGINES
        for browser in (
            *_system_browsers(engine, machine, [], windowed=False),
            *_builds(builds[engine], [], windowed=False),
        )
    ]


def launch_arguments(browser: Browser) -> dict[str, Any]:
    """Return what Playwright's `launch` needs to start this browser; plain values."""
    arguments: dict[str, Any] = {}
    if browser.channel:
        arguments["channel"] = browser.channel
    if browser.path:
        arguments["executable_path"] = str(browser.path)
    if browser.windowed:
        arguments["headless"] = False
    return arguments


def search(engine: Engine, machine: Machine, tried: list[str], *, windowed: bool) -> Browser | None:
    """Return the first browser that starts, None when there is none.

    What was tried without success is added to `tried`, once.
    """
    failures: list[str] = []
    browser = next(_system_browsers(engine, machine, failures, windowed=windowed), None)
    if browser is None:  # asking Playwright takes a second
        [build] = ask_for_builds([engine], machine.run, windowed=windowed).values()
        browser = next(_builds(build, failures, windowed=windowed), None)
    tried.extend(failure for failure in failures if failure not in tried)
    return browser


def names_for(names: Iterable[str], *, windowed: bool) -> list[str]:
    """Return the commands or packages without those that have no window, if one is wanted."""
    return [name for name in names if name != SHELL or not windowed]


def reason_of(result: ProgramResult) -> str:
    """Return the exit code, and the line of the output that says best why a program failed."""
    output = re.sub(r"\x1b\[\d*m", "", f"{result.stderr}\n{result.stdout}")
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if re.match(r"E:|error\b", line, re.IGNORECASE)]
    reason = (errors or lines[-1:] or [""])[0]
    return f"exit {result.code}: {reason[:160]}" if reason else f"exit {result.code}"


def refuse(engine: Engine, tried: Sequence[str], try_next: str, *, windowed: bool) -> NoReturn:
    """Raise BrowserError, which names everything that was tried."""
    name = ENGINE_FACTS[engine].name + (" with a window" if windowed else "")
    raise BrowserError(f"no {name} starts here; tried {'; '.join(tried)}", try_next=try_next)


def _system_browsers(
    engine: Engine, machine: Machine, tried: list[str], *, windowed: bool
) -> Iterator[Browser]:
    commands = names_for(ENGINE_FACTS[engine].commands, windowed=windowed)
    programs: dict[Path, Path] = {}
    for command in commands:
        if path := machine.which(command):
            # google-chrome and google-chrome-stable are often two names of one program.
            programs.setdefault(path.resolve(), path)
    if commands and not programs:
        tried.append(f"{', '.join(commands)} (not on the PATH)")
    for path in programs.values():
        if browser := _system_browser(path, engine, machine, tried, windowed=windowed):
            yield browser


def _system_browser(
    path: Path, engine: Engine, machine: Machine, tried: list[str], *, windowed: bool
) -> Browser | None:
    """The browser that a program is, None when it prints no version."""
    result = machine.run((str(path), "--version"), _SECONDS)
    name, version = _name_and_version(result.stdout)
    facts = ENGINE_FACTS[engine]
    if result.code or not version:
        tried.append(f"{path} (does not start: {reason_of(result)})")
        return None
    return Browser(
        engine, name or facts.name, version, Origin.SYSTEM, path, facts.channel, windowed
    )


def _name_and_version(output: str) -> tuple[str, str]:
    """Split "Chromium 156.0.8078.79 built on Debian" into its name and its version."""
    match = re.search(r"^(?P<name>[A-Za-z ]*?) *(?P<version>\d+(\.\w+)*)\b", output, re.MULTILINE)
    return (match["name"], match["version"]) if match else ("", "")


def _builds(build: Build, tried: list[str], *, windowed: bool) -> Iterator[Browser]:
    if build.problem:
        tried.append(f"{Origin.PLAYWRIGHT} ({build.problem})")
        return
    yield Browser(
        build.engine,
        ENGINE_FACTS[build.engine].name,
        build.version,
        Origin.PLAYWRIGHT,
        channel=build.channel,
        windowed=windowed,
    )
