"""Which browsers this machine has, how Playwright starts them, and how to get one."""

import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, NoReturn

from presscheck.engines import ENGINES, KINDS, Engine, Kind
from presscheck.errors import BrowserError, UsageError
from presscheck.machine import Answer, Machine

PATIENCE = 30.0
INSTALL_PATIENCE = 1200.0


class Origin(StrEnum):
    """Who put a browser where it is."""

    PLAYWRIGHT = "Playwright's own build"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Browser:
    """A browser that starts on this machine."""

    engine: Engine
    name: str
    version: str
    path: Path
    channel: str | None
    origin: Origin

    def __str__(self) -> str:
        return f"{self.name} {self.version} ({self.origin}: {self.path})"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A program that may be a browser; `known` is its answer when asking is of no use."""

    path: Path
    origin: Origin
    channel: str | None
    known: Answer | None = None


def engine_named(name: str) -> Engine:
    for engine in ENGINES:
        if engine == name:
            return engine
    raise UsageError(
        f"there is no browser engine named {name!r}", try_next=f"choose one of {', '.join(ENGINES)}"
    )


def find_browser(engine: Engine, machine: Machine | None = None) -> Browser:
    """The browser a run uses: Playwright's own build, else one of the system's."""
    tried: list[str] = []
    found = _first(engine, machine or Machine.here(), tried)
    return found or _refuse(engine, tried, f"presscheck browser {engine}, which installs one")


def all_browsers(machine: Machine | None = None) -> list[Browser]:
    """Every browser that starts here, in the order in which a run would choose."""
    machine = machine or Machine.here()
    return [browser for engine in ENGINES for browser in _starting(engine, machine, [])]


def launch_arguments(browser: Browser) -> dict[str, Any]:
    """What Playwright's `launch` needs to start this browser; plain values."""
    arguments: dict[str, Any] = {}
    if browser.channel:
        arguments["channel"] = browser.channel
    if browser.origin is Origin.SYSTEM:
        arguments["executable_path"] = str(browser.path)
    return arguments


def install_browser(
    engine: Engine,
    machine: Machine | None = None,
    announce: Callable[[str], None] = lambda _: None,
) -> Browser:
    """Install a browser in the first way that leaves one that starts."""
    machine = machine or Machine.here()
    tried: list[str] = []
    found = _first(engine, machine, tried)
    ways = _ways(engine, machine, tried)
    while not found and (command := next(ways, None)):
        words = " ".join(command).replace(sys.executable, "python")
        announce(f"Installing {KINDS[engine].name} (this may take minutes): {words}")
        answer = machine.run(command, INSTALL_PATIENCE)
        if answer.code:
            tried.append(f"{words} ({_complaint(answer)})")
        found = _first(engine, machine, tried)
    return found or _refuse(engine, tried, _by_hand(engine, machine))


def _ways(engine: Engine, machine: Machine, tried: list[str]) -> Iterator[Sequence[str]]:
    playwright = (sys.executable, "-m", "playwright")
    yield (*playwright, "install", engine)
    apt_get = machine.which("apt-get")
    if apt_get is None or not machine.is_root:
        tried.append("apt-get " + ("(not root)" if apt_get else "(not on this system)"))
        return
    if list(_own_builds(engine, machine)):
        # It arrived and does not start: system libraries are missing.
        yield (*playwright, "install-deps", engine)
    if package := KINDS[engine].debian_package:
        yield (str(apt_get), "update")
        yield (str(apt_get), "install", "--yes", "--no-install-recommends", package)


def _first(engine: Engine, machine: Machine, tried: list[str]) -> Browser | None:
    """The first browser that starts; places and programs looked at in vain go to `tried`."""
    looked_at: list[str] = []
    found = next(_starting(engine, machine, looked_at), None)
    tried.extend(clause for clause in looked_at if clause not in tried)
    return found


def _starting(engine: Engine, machine: Machine, in_vain: list[str]) -> Iterator[Browser]:
    for place, candidates in _places(engine, machine):
        if not candidates:
            in_vain.append(place)
        for candidate in candidates:
            answer = candidate.known or machine.run((str(candidate.path), "--version"), PATIENCE)
            name, version = _name_and_version(answer.said)
            if answer.code or not version:
                in_vain.append(f"{candidate.path} (does not start: {_complaint(answer)})")
                continue
            yield Browser(
                engine=engine,
                name=name or KINDS[engine].name,
                version=version,
                path=candidate.path,
                channel=candidate.channel,
                origin=candidate.origin,
            )


def _places(engine: Engine, machine: Machine) -> Iterator[tuple[str, list[Candidate]]]:
    kind = KINDS[engine]
    yield f"{Origin.PLAYWRIGHT} (none in {machine.builds})", list(_own_builds(engine, machine))[:1]
    if kind.commands:
        programs = _system_programs(kind, machine)
        yield (
            f"{', '.join(kind.commands)} (not on the PATH)",
            [Candidate(path, Origin.SYSTEM, kind.system_channel) for path in programs],
        )


def _system_programs(kind: Kind, machine: Machine) -> Iterable[Path]:
    on_the_path = [path for command in kind.commands if (path := machine.which(command))]
    applications = [
        folder / application for application in kind.applications for folder in machine.applications
    ]
    programs: dict[Path, Path] = {}
    for path in (*on_the_path, *filter(_is_program, applications)):
        # google-chrome and google-chrome-stable are often two names of one program.
        programs.setdefault(path.resolve(), path)
    return programs.values()


def _own_builds(engine: Engine, machine: Machine) -> Iterator[Candidate]:
    for build in KINDS[engine].builds:
        for folder, version in _build_folders(build.title, machine):
            # Playwright writes this file last, so a download cut short is no browser.
            if (folder / "INSTALLATION_COMPLETE").exists():
                programs = [path for pattern in build.programs for path in folder.glob(pattern)]
                # WebKit's launcher has no --version, so the catalogue is believed.
                known = Answer(0, f"WebKit {version}", "") if engine == "webkit" else None
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


def _complaint(answer: Answer) -> str:
    """The one line of a program's output that says best why it failed."""
    everything = re.sub(r"\x1b\[\d*m", "", f"{answer.complained}\n{answer.said}")
    lines = [line.strip() for line in everything.splitlines() if line.strip()]
    errors = [line for line in lines if re.match(r"E:|error\b", line, re.IGNORECASE)]
    said = (errors or lines[-1:] or [""])[0]
    return f"exit {answer.code}: {said[:160]}" if said else f"exit {answer.code}"


def _by_hand(engine: Engine, machine: Machine) -> str:
    ways = ["python -m playwright install --with-deps " + engine]
    package = KINDS[engine].debian_package
    if package and machine.which("apt-get"):
        ways.append(f"apt-get install {package} (as root)")
    if commands := KINDS[engine].commands:
        ways.append("put " + " or ".join(commands) + " on the PATH")
    return ", or ".join(ways)


def _refuse(engine: Engine, tried: Sequence[str], try_next: str) -> NoReturn:
    raise BrowserError(
        f"no {KINDS[engine].name} starts here; tried {'; '.join(tried)}", try_next=try_next
    )
