"""Which of the browsers that Playwright installs start here: each is started once.

Playwright itself says where its builds are and whether they start. A process can use its API only
once at a time, and tests use it already; so it is asked in a process of its own, which runs this
module: `python -m presscheck.browser.playwright_builds [--window] ENGINE…`.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from presscheck.browser.engines import ENGINE_FACTS, Engine, engine_named
from presscheck.programs import ProgramResult, RunProgram

if TYPE_CHECKING:
    from playwright.sync_api import Playwright

_WINDOW = "--window"
_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Build:
    """A build of Playwright's: its version and the channel that starts it, or a `problem`."""

    engine: Engine
    version: str = ""
    channel: str | None = None
    problem: str = ""


def ask_for_builds(
    engines: Sequence[Engine], run: RunProgram, *, windowed: bool
) -> dict[Engine, Build]:
    """Return the build that Playwright would start for each engine."""
    options = [_WINDOW] if windowed else []
    result = run((sys.executable, "-m", __name__, *options, *engines), _SECONDS)
    builds = {build.engine: build for build in _read(result)}
    return {engine: builds.get(engine, Build(engine, problem="no answer")) for engine in engines}


def _read(result: ProgramResult) -> Iterator[Build]:
    for line in result.stdout.splitlines():
        if line.startswith("{"):
            yield Build(**json.loads(line))


def _start(playwright: "Playwright", engine: Engine, *, windowed: bool) -> Build:
    """Start a build without its window, since not every machine has a display."""
    window_channel = ENGINE_FACTS[engine].window_channel
    channels = [window_channel] if windowed else list(dict.fromkeys([None, window_channel]))
    problem = ""
    for channel in channels:
        try:
            browser = getattr(playwright, engine).launch(channel=channel)
        except Exception as error:  # noqa: BLE001  # whatever it is, this build does not start
            problem = problem or _first_line(str(error))
            continue
        version = browser.version
        browser.close()
        return Build(engine, version, channel)
    return Build(engine, problem=problem)


def _first_line(message: str) -> str:
    text = message.removeprefix("BrowserType.launch:").strip(" \n╔═╗║")
    return text.partition("\n")[0].strip(" ║")[:160]


def _main(arguments: Sequence[str]) -> None:
    from playwright.sync_api import sync_playwright

    engines = [engine_named(word) for word in arguments if word != _WINDOW]
    with sync_playwright() as playwright:
        for engine in engines:
            build = _start(playwright, engine, windowed=_WINDOW in arguments)
            sys.stdout.write(json.dumps(asdict(build)) + "\n")


if __name__ == "__main__":
    _main(sys.argv[1:])
