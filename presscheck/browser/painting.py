"""How a browser is started, so that one version of it paints the same on every machine."""

import os
from pathlib import Path
from typing import Any

from presscheck.browser.engines import Engine
from presscheck.browser.readers import USUAL_READER, Preferences, is_fixed, preferences_of

FONTS = Path(__file__).with_name("fonts.conf")
"""The configuration of fontconfig, which every engine reads on Linux and none on macOS."""

_FLAGS: dict[Engine, list[str]] = {
    "chromium": [
        # Shared pages of one context live in one process: the next one opens in half the time.
        "--process-per-site",
        # Animated pictures stand on their first frame. The reader has a mouse: Playwright says so
        # in the same setting, and the browser heeds only the last one.
        "--blink-settings=imageAnimationPolicy=2,primaryHoverType=2,availableHoverTypes=2,"
        "primaryPointerType=4,availablePointerTypes=4",
        # The shell hints fully by default; the other Chromiums ask fontconfig.
        "--font-render-hinting=slight",
        "--force-color-profile=srgb",
        # A part painted anew beside an old one gets other edges than when both are painted at once.
        "--disable-partial-raster",
        "--force-device-scale-factor=1",
        "--hide-scrollbars",
    ],
}

_PREFERENCES: dict[Engine, Preferences] = {
    "firefox": {
        # Scrollbars take no space, as in Chromium without any.
        "ui.useOverlayScrollbars": 1,
        # `font-display: optional` uses the font that arrives, however long it takes.
        "gfx.downloadable_fonts.fallback_delay_short": 5000,
        "layout.css.devPixelsPerPx": "1.0",
        # Animated pictures stand on their first frame.
        "image.animation_mode": "none",
        # The reader has a mouse (fine, 2, and hovering, 4), as in Chromium.
        "ui.primaryPointerCapabilities": 6,
        "ui.allPointerCapabilities": 6,
        # Back loads a page again, as in Playwright's Chromium: nothing tells that one is back.
        "browser.sessionhistory.max_total_viewers": 0,
    },
}


def painting_arguments(engine: Engine) -> dict[str, Any]:
    """Return what Playwright's `launch` needs so that an engine paints as on other machines."""
    # Playwright replaces the whole environment by what is given here.
    environment = {**os.environ, "FONTCONFIG_FILE": str(FONTS)}
    return {**fixed_arguments(engine), "env": environment}


def fixed_arguments(engine: Engine) -> dict[str, Any]:
    """Return those of the painting arguments that are the same on every machine."""
    arguments: dict[str, Any] = {"args": _FLAGS.get(engine, [])}
    preferences = _PREFERENCES.get(engine, {})
    if is_fixed(engine):
        preferences = {**preferences, **preferences_of(engine, USUAL_READER)}
    if preferences:
        arguments["firefox_user_prefs"] = preferences
    return arguments


def permission_arguments(engine: Engine) -> dict[str, Any]:
    """Return what a context needs so that pages may copy without a question to the reader."""
    return {"permissions": ["clipboard-write"]} if engine == "chromium" else {}
