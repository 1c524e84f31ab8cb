"""The three browser engines that Playwright drives, and what systems call their browsers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from presscheck.errors import UsageError

Engine = Literal["chromium", "firefox", "webkit"]
ENGINES: tuple[Engine, ...] = get_args(Engine)

SHELL = "chromium-headless-shell"
"""Chromium without windows, by its name in Debian. It starts in a third of the time."""


@dataclass(frozen=True, slots=True)
class EngineFacts:
    """How a browser of one engine is found and installed.

    `commands` start a browser of the system, the preferred one first. `channel` is Playwright's
    name for the way in which it drives that browser, `window_channel` the one that starts a build
    of Playwright that has windows; None is the usual way.
    """

    name: str
    commands: Sequence[str] = ()
    debian_packages: Sequence[str] = ()
    channel: str | None = None
    window_channel: str | None = None


ENGINE_FACTS: dict[Engine, EngineFacts] = {
    "chromium": EngineFacts(
        name="Chromium",
        commands=(SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
        debian_packages=(SHELL, "chromium"),
        window_channel="chromium",
    ),
    "firefox": EngineFacts(
        name="Firefox",
        commands=("firefox-esr", "firefox"),
        debian_packages=("firefox-esr",),
        channel="moz-firefox",
    ),
    "webkit": EngineFacts(name="WebKit"),
}


def engine_named(name: str) -> Engine:
    """Return the engine with this name. Raises UsageError when there is none."""
    for engine in ENGINES:
        if engine == name:
            return engine
    raise UsageError(
        f"there is no browser engine named {name!r}", try_next=f"choose one of {', '.join(ENGINES)}"
    )
