"""What is said to a browser at its start, so that one version paints the same on every machine."""

import os
from pathlib import Path
from typing import Any

from presscheck.engines import Engine

FONTS = Path(__file__).with_name("fonts.conf")
"""Read by every engine on Linux; on macOS nobody asks for it."""

FLAGS: dict[Engine, list[str]] = {
    "chromium": [
        # Shared pages of one context live in one process: the next one opens in half the time.
        "--process-per-site",
        # Animated pictures stand on their first frame. The reader has a mouse: Playwright says so
        # in the same setting, and the browser heeds only the last one.
        "--blink-settings=imageAnimationPolicy=2,primaryHoverType=2,availableHoverTypes=2,"
        "primaryPointerType=4,availablePointerTypes=4",
        # The shell hints fully unless it is told; the other Chromiums ask fontconfig.
        "--font-render-hinting=slight",
        "--force-color-profile=srgb",
        # A part painted anew beside an old one gets other edges than when both are painted at once.
        "--disable-partial-raster",
        "--force-device-scale-factor=1",
        "--hide-scrollbars",
    ],
}

PREFERENCES: dict[Engine, dict[str, str | bool | float]] = {
    "firefox": {
        # Scrollbars take no room, as in Chromium without any.
        "ui.useOverlayScrollbars": 1,
        # `font-display: optional` means the font that comes, and not the faster one of the two.
        "gfx.downloadable_fonts.fallback_delay_short": 5000,
        "layout.css.devPixelsPerPx": "1.0",
    },
}


def painting(engine: Engine) -> dict[str, Any]:
    """What Playwright's `launch` needs so that an engine paints as on every other machine."""
    # What is said here replaces the whole environment.
    return {**pinned(engine), "env": {**os.environ, "FONTCONFIG_FILE": str(FONTS)}}


def allowed(engine: Engine) -> dict[str, Any]:
    """What a context lets pages do without asking: nobody could be asked in a shell."""
    return {"permissions": ["clipboard-write"]} if engine == "chromium" else {}


def pinned(engine: Engine) -> dict[str, Any]:
    """The part of it that is the same on every machine."""
    pins: dict[str, Any] = {"args": FLAGS.get(engine, [])}
    if engine in PREFERENCES:
        pins["firefox_user_prefs"] = PREFERENCES[engine]
    return pins
