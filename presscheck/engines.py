"""The three engines Playwright drives: where each may be found, and who can bring it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

Engine = Literal["chromium", "firefox", "webkit"]
ENGINES: tuple[Engine, ...] = get_args(Engine)


SHELL = "chromium-headless-shell"
"""Chromium without a window, as Playwright and Debian call it: it starts in a third of the time."""


@dataclass(frozen=True, slots=True)
class Build:
    """One of Playwright's own builds: its title in the catalogue, and its program."""

    title: str
    programs: Sequence[str]
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """Where one engine may be found, and who can bring it."""

    name: str
    builds: Sequence[Build]
    commands: Sequence[str] = ()
    applications: Sequence[str] = ()
    system_channel: str | None = None
    debian_packages: Sequence[str] = ()


KINDS: dict[Engine, Kind] = {
    "chromium": Kind(
        name="Chromium",
        builds=(
            # The shell is what Playwright starts without a window, so it is looked for first.
            Build(SHELL, ("chrome-headless-shell-*/chrome-headless-shell",)),
            Build("chromium", ("chrome-*/chrome", "chrome-*/*.app/Contents/MacOS/*"), "chromium"),
        ),
        commands=(SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
        applications=(
            "Google Chrome.app/Contents/MacOS/Google Chrome",
            "Chromium.app/Contents/MacOS/Chromium",
        ),
        debian_packages=(SHELL, "chromium"),
    ),
    "firefox": Kind(
        name="Firefox",
        builds=(Build("firefox", ("firefox/firefox", "firefox/*.app/Contents/MacOS/firefox")),),
        commands=("firefox-esr", "firefox"),
        applications=("Firefox.app/Contents/MacOS/firefox",),
        system_channel="moz-firefox",
        debian_packages=("firefox-esr",),
    ),
    "webkit": Kind(name="WebKit", builds=(Build("webkit", ("pw_run.sh",)),)),
}
