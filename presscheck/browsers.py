"""Which browsers this machine has, how Playwright starts them, and how to get one."""

import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, NoReturn

from presscheck.engines import ENGINES, KINDS, SHELL, Engine, Kind
from presscheck.errors import BrowserError, UsageError
from presscheck.machine import Answer, Machine

PATIENCE = 30.0


class Origin(StrEnum):
    """Who put a browser where it is."""

    PLAYWRIGHT = "Playwright's own build"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Browser:
    """A browser that starts on this machine; `windowed` is one that shall show itself."""

    engine: Engine
    name: str
    version: str
    path: Path
    channel: str | None
    origin: Origin
    windowed: bool = False

    def __str__(self) -> str:
        return f"{self.name} {self.version} ({self.origin}: {self.path})"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A program that may be a browser; `known` is its answer when asking is of no use."""

    path: Path
    origin: Origin
    channel: str | None
    known: Answer | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: an engine, and whether its browser shall show itself."""

    engine: Engine
    windowed: bool = False

    @property
    def name(self) -> str:
        return KINDS[self.engine].name + " with a window" * self.windowed

    def suitable(self, names: Iterable[str]) -> list[str]:
        """Commands, builds or packages without those that have no window, if one is wanted."""
        return [name for name in names if name != SHELL or not self.windowed]


def engine_named(name: str) -> Engine:
    for engine in ENGINES:
        if engine == name:
            return engine
    raise UsageError(
        f"there is no browser engine named {name!r}", try_next=f"choose one of {', '.join(ENGINES)}"
    )


def find_browser(
    engine: Engine, machine: Machine | None = None, *, windowed: bool = False
) -> Browser:
    """The browser a run uses: Playwright's own build, else one of the system's."""
    wanted, tried = Wanted(engine, windowed), list[str]()
    found = first_browser(wanted, machine or Machine.here(), tried)
    command = f"presscheck browser {engine}{' --headed' if windowed else ''}"
    return found or refuse(wanted, tried, f"{command}, which installs one")


def browser_at(
    path: Path, engine: Engine, machine: Machine | None = None, *, windowed: bool = False
) -> Browser:
    """The browser that a program is; BrowserError when it does not say so."""
    wanted, tried = Wanted(engine, windowed), list[str]()
    candidate = Candidate(path, Origin.SYSTEM, KINDS[engine].system_channel)
    found = _started(candidate, wanted, machine or Machine.here(), tried)
    return found or refuse(wanted, tried, "name the program of a browser")


def all_browsers(machine: Machine | None = None) -> list[Browser]:
    """Every browser that starts here, in the order in which a run would choose."""
    machine = machine or Machine.here()
    return [found for engine in ENGINES for found in _starting(Wanted(engine), machine, [])]


def launch_arguments(browser: Browser) -> dict[str, Any]:
    """What Playwright's `launch` needs to start this browser; plain values."""
    arguments: dict[str, Any] = {}
    if browser.channel:
        arguments["channel"] = browser.channel
    if browser.origin is Origin.SYSTEM:
        arguments["executable_path"] = str(browser.path)
    if browser.windowed:
        arguments["headless"] = False
    return arguments


def first_browser(wanted: Wanted, machine: Machine, tried: list[str]) -> Browser | None:
    """The first browser that starts; places and programs looked at in vain go to `tried`."""
    looked_at: list[str] = []
    found = next(_starting(wanted, machine, looked_at), None)
    tried.extend(clause for clause in looked_at if clause not in tried)
    return found


def _starting(wanted: Wanted, machine: Machine, in_vain: list[str]) -> Iterator[Browser]:
    for place, candidates in _places(wanted, machine):
        if not candidates:
            in_vain.append(place)
        for candidate in candidates:
            if found := _started(candidate, wanted, machine, in_vain):
                yield found


def _started(
    candidate: Candidate, wanted: Wanted, machine: Machine, in_vain: list[str]
) -> Browser | None:
    """The browser that a program is; one that does not start goes to `in_vain`."""
    answer = candidate.known or machine.run((str(candidate.path), "--version"), PATIENCE)
    name, version = _name_and_version(answer.said)
    if answer.code or not version:
        in_vain.append(f"{candidate.path} (does not start: {complaint_of(answer)})")
        return None
    return Browser(
        engine=wanted.engine,
        name=name or KINDS[wanted.engine].name,
        version=version,
        path=candidate.path,
        channel=candidate.channel,
        origin=candidate.origin,
        windowed=wanted.windowed,
    )


def _places(wanted: Wanted, machine: Machine) -> Iterator[tuple[str, list[Candidate]]]:
    yield f"{Origin.PLAYWRIGHT} (none in {machine.builds})", list(own_builds(wanted, machine))[:1]
    if commands := wanted.suitable(KINDS[wanted.engine].commands):
        programs = _system_programs(commands, KINDS[wanted.engine], machine)
        channel = KINDS[wanted.engine].system_channel
        yield (
            f"{', '.join(commands)} (not on the PATH)",
            [Candidate(path, Origin.SYSTEM, channel) for path in programs],
        )


def _system_programs(commands: Iterable[str], kind: Kind, machine: Machine) -> Iterable[Path]:
    on_the_path = [path for command in commands if (path := machine.which(command))]
    applications = [
        folder / application for application in kind.applications for folder in machine.applications
    ]
    programs: dict[Path, Path] = {}
    for path in (*on_the_path, *filter(_is_program, applications)):
        # google-chrome and google-chrome-stable are often two names of one program.
        programs.setdefault(path.resolve(), path)
    return programs.values()


def own_builds(wanted: Wanted, machine: Machine) -> Iterator[Candidate]:
    """Programs of Playwright's own that arrived whole, whether they start or not."""
    builds = {build.title: build for build in KINDS[wanted.engine].builds}
    for build in map(builds.__getitem__, wanted.suitable(builds)):
        for folder, version in _build_folders(build.title, machine):
            # Playwright writes this file last, so a download cut short is no browser.
            if (folder / "INSTALLATION_COMPLETE").exists():
                programs = [path for pattern in build.programs for path in folder.glob(pattern)]
                # WebKit's launcher has no --version, so the catalogue is believed.
                is_webkit = wanted.engine == "webkit"
                known = Answer(0, f"WebKit {version}", "") if is_webkit else None
                for path in filter(_is_program, programs):
                    yield Candidate(path, Origin.PLAYWRIGHT, build.channel, known)


def _build_folders(title: str, machine: Machine) -> Iterator[tuple[Path, str]]:
    """Where a build may be, and its version; older systems have revisions of their own."""
    try:
        catalogue = json.loads(machine.catalogue.read_text(encoding="utf-8"))["browsers"]
    except (OSError, ValueError, KeyError):
        return
    for entry in catalogue:
        if entry["name"] == title:
            yield _build_folder(machine, title, entry["revision"]), entry["browserVersion"]
            for platform, revision in entry.get("revisionOverrides", {}).items():
                special = _build_folder(machine, f"{title}_{platform}_special", revision)
                yield special, f"r{revision}"


def _build_folder(machine: Machine, prefix: str, revision: str) -> Path:
    return machine.builds / f"{prefix.replace('-', '_')}-{revision}"


def _is_program(path: Path) -> bool:
    return path.is_file() and os.access(path, os.X_OK)


def _name_and_version(said: str) -> tuple[str, str]:
    """Split "Chromium 156.0.8078.79 built on Debian" into its name and its version."""
    found = re.search(r"^(?P<name>[A-Za-z ]*?) *(?P<version>r?\d+(\.\w+)*)\b", said, re.MULTILINE)
    return (found["name"], found["version"]) if found else ("", "")


def complaint_of(answer: Answer) -> str:
    """The one line of a program's output that says best why it failed."""
    everything = re.sub(r"\x1b\[\d*m", "", f"{answer.complained}\n{answer.said}")
    lines = [line.strip() for line in everything.splitlines() if line.strip()]
    errors = [line for line in lines if re.match(r"E:|error\b", line, re.IGNORECASE)]
    said = (errors or lines[-1:] or [""])[0]
    return f"exit {answer.code}: {said[:160]}" if said else f"exit {answer.code}"


def refuse(wanted: Wanted, tried: Sequence[str], try_next: str) -> NoReturn:
    raise BrowserError(f"no {wanted.name} starts here; tried {'; '.join(tried)}", try_next=try_next)
