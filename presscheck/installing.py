"""How to get a browser that is not there."""

import sys
from collections.abc import Callable, Iterator, Sequence

from presscheck.browsers import (
    Browser,
    Wanted,
    complaint_of,
    first_browser,
    own_builds,
    refuse,
)
from presscheck.engines import KINDS, Engine
from presscheck.machine import Machine

PATIENCE = 1200.0


def install_browser(
    engine: Engine,
    machine: Machine | None = None,
    announce: Callable[[str], None] = lambda _: None,
    *,
    windowed: bool = False,
) -> Browser:
    """Install a browser in the first way that leaves one that starts."""
    wanted, machine = Wanted(engine, windowed), machine or Machine.here()
    tried: list[str] = []
    found = first_browser(wanted, machine, tried)
    ways = _ways(wanted, machine, tried)
    while not found and (command := next(ways, None)):
        words = " ".join(command).replace(sys.executable, "python")
        announce(f"Installing {wanted.name} (this may take minutes): {words}")
        answer = machine.run(command, PATIENCE)
        if answer.code:
            tried.append(f"{words} ({complaint_of(answer)})")
        found = first_browser(wanted, machine, tried)
    return found or refuse(wanted, tried, _by_hand(wanted, machine))


def _ways(wanted: Wanted, machine: Machine, tried: list[str]) -> Iterator[Sequence[str]]:
    playwright = (sys.executable, "-m", "playwright")
    yield (*playwright, "install", wanted.engine)
    apt_get = machine.which("apt-get")
    if apt_get is None or not machine.is_root:
        tried.append("apt-get " + ("(not root)" if apt_get else "(not on this system)"))
        return
    if list(own_builds(wanted, machine)):
        # It arrived and does not start: system libraries are missing.
        yield (*playwright, "install-deps", wanted.engine)
    if packages := wanted.suitable(KINDS[wanted.engine].debian_packages):
        yield (str(apt_get), "update")
        # Not every Debian and Ubuntu has the first one.
        for package in packages:
            yield (str(apt_get), "install", "--yes", "--no-install-recommends", package)


def _by_hand(wanted: Wanted, machine: Machine) -> str:
    ways = ["python -m playwright install --with-deps " + wanted.engine]
    packages = wanted.suitable(KINDS[wanted.engine].debian_packages)
    if packages and machine.which("apt-get"):
        ways.append(f"apt-get install {packages[0]} (as root)")
    if commands := wanted.suitable(KINDS[wanted.engine].commands):
        ways.append("put " + " or ".join(commands) + " on the PATH")
    return ", or ".join(ways)
