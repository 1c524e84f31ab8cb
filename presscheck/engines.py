"""The three engines Playwright drives: where each may be found, and who can bring it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

Engine = Literal["chromium", "firefox", "webkit"]
ENGINES: tuple[Engine, ...] = get_args(Engine)


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
    debian_package: str | None = None


KINDS: dict[Engine, Kind] = {
    "chromium": Kind(
        name="Chromium",
        builds=(
            # The shell is what Playwright starts without a window, so it is looked for first.
            Build("chromium-headless-shell", ("chrome-headless-shell-*/chrome-headless-shell",)),
            Build("chromium", ("chrome-*/chrome", "chrome-*/*.app/Contents/MacOS/*"), "chromium"),
        ),
        commands=("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
        applications=(
            "Google Chrome.app/Contents/MacOS/Google Chrome",
            "Chromium.app/Contents/MacOS/Chromium",
        ),
        debian_package="chromium",
    ),
    "firefox": Kind(
        name="Firefox",
        builds=(Build("firefox", ("firefox/firefox", "firefox/*.app/Contents/MacOS/firefox")),),
        commands=("firefox-esr", "firefox"),
        applications=("Firefox.app/Contents/MacOS/firefox",),
        system_channel="moz-firefox",
        debian_package="firefox-esr",
    ),
    "webkit": Kind(name="WebKit", builds=(Build("webkit", ("pw_run.sh",)),)),
}


FLAGS: dict[Engine, list[str]] = {
    "chromium": [
        "--process-per-site",
        "--blink-settings=imageAnimationPolicy=2,primaryHoverType=2,availableHoverTypes=2,"
        "primaryPointerType=4,availablePointerTypes=4",
    ],
}
"""Shared pages of one context live in one process: the next one opens in half the time.
Animated pictures stand on their first frame. The reader has a mouse: Playwright says so in the
same setting, and the browser heeds only the last one."""
