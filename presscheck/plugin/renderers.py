"""Whether this run's browser paints as the baselines' did, said before the first test."""

import json
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from presscheck.baselines.renderer import Renderer
from presscheck.browsers import Browser, launch_arguments
from presscheck.capture.canary import canary
from presscheck.files import write_together

CACHE = Path(".cache", "presscheck", "canaries.json")
"""Canaries of browsers seen before, so that the first line of a run costs nothing."""


def known_canary(root: Path, browser: Browser, fonts: Sequence[Path], flags: Sequence[str]) -> str:
    """The canary of a browser, from the cache or from the browser itself."""
    cache = root / CACHE
    known = remembered(cache)
    mark = fingerprint(browser, fonts, flags)
    if mark not in known:
        known[mark] = asked(browser, fonts, flags)
        with suppress(OSError):  # it is only a cache
            cache.parent.mkdir(parents=True, exist_ok=True)
            write_together({cache: json.dumps(known, indent=1).encode()})
    return known[mark]


def remembered(cache: Path) -> dict[str, str]:
    try:
        known = json.loads(cache.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def fingerprint(browser: Browser, fonts: Sequence[Path], flags: Sequence[str]) -> str:
    """Changes with the browser's program, the site's fonts, and the canary itself."""
    program = browser.path.resolve().stat()
    page = files("presscheck.capture").joinpath("canary.html").read_bytes()
    facts: list[Any] = [str(browser), program.st_size, program.st_mtime_ns, list(flags)]
    hashes = [
        sha256(content).hexdigest() for content in (page, *(font.read_bytes() for font in fonts))
    ]
    return sha256(json.dumps([*facts, *hashes]).encode()).hexdigest()


def asked(browser: Browser, fonts: Sequence[Path], flags: Sequence[str]) -> str:
    with sync_playwright() as playwright:
        engine = getattr(playwright, browser.engine)
        running = engine.launch(**launch_arguments(browser), args=list(flags))
        try:
            return canary(running, fonts)
        finally:
            running.close()


def in_words(approved: Renderer, *, comparable: bool) -> str:
    """One line, said first and last in a run."""
    painter = f"{approved.browser} {approved.version} on {approved.system}"
    if comparable:
        return f"renderer: paints as the baselines' did ({painter})"
    return (
        f"renderer: not the baselines' ({painter}); "
        "pictures are not compared, only what the pages hold, say and declare"
    )
