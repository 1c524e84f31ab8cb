"""How a browser is installed: Debian's package, else Playwright's own build."""

import sys
from collections.abc import Callable, Iterator, Sequence

from presscheck.browser.engines import ENGINE_FACTS, Engine
from presscheck.browser.find import Browser, Machine, names_for, reason_of, refuse, search

_SECONDS = 1200.0
_PLAYWRIGHT = (sys.executable, "-m", "playwright")


def install_browser(
    engine: Engine,
    machine: Machine | None = None,
    announce: Callable[[str], None] = lambda _: None,
    *,
    windowed: bool = False,
) -> Browser:
    """Run one installer after the other until a browser starts, and return that browser.

    `announce` is called with each command before it runs. Raises BrowserError, which says what to
    type, when no installer helps.
    """
    machine, tried = machine or Machine.here(), list[str]()
    for command in _commands(engine, machine, tried, windowed=windowed):
        words = " ".join(command).replace(sys.executable, "python")
        name = ENGINE_FACTS[engine].name
        announce(f"Installing {name} (this may take minutes): {words}")
        result = machine.run(command, _SECONDS)
        if result.code:
            tried.append(f"{words} ({reason_of(result)})")
        elif browser := search(engine, machine, tried, windowed=windowed):
            return browser
    search(engine, machine, tried, windowed=windowed)  # for what it says of this machine
    return refuse(engine, tried, _by_hand(engine, machine, windowed=windowed), windowed=windowed)


def _commands(
    engine: Engine, machine: Machine, tried: list[str], *, windowed: bool
) -> Iterator[Sequence[str]]:
    apt_get = machine.which("apt-get")
    if apt_get is None or not machine.is_root:
        tried.append("apt-get " + ("(not root)" if apt_get else "(not on this system)"))
    elif packages := _packages(engine, windowed=windowed):
        yield (str(apt_get), "update")
        # Not every Debian and Ubuntu has the first one.
        for package in packages:
            yield (str(apt_get), "install", "--yes", "--no-install-recommends", package)
    yield (*_PLAYWRIGHT, "install", engine)
    if apt_get and machine.is_root:
        yield (*_PLAYWRIGHT, "install-deps", engine)


def _packages(engine: Engine, *, windowed: bool) -> list[str]:
    return names_for(ENGINE_FACTS[engine].debian_packages, windowed=windowed)


def _by_hand(engine: Engine, machine: Machine, *, windowed: bool) -> str:
    ways = []
    packages = _packages(engine, windowed=windowed)
    if packages and machine.which("apt-get"):
        ways.append(f"apt-get install {packages[0]} (as root)")
    ways.append("python -m playwright install --with-deps " + engine)
    if commands := names_for(ENGINE_FACTS[engine].commands, windowed=windowed):
        ways.append("put " + " or ".join(commands) + " on the PATH")
    return ", or ".join(ways)
