"""Whether this run's browser paints as the baselines' did, said before the first test."""

import json
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from presscheck.baselines.renderer import Renderer
from presscheck.browser.find import Browser, launch_arguments
from presscheck.browser.painting import FONTS, fixed_arguments, painting_arguments
from presscheck.capture.fingerprint import fingerprint
from presscheck.files import write_together

CACHE = Path(".cache", "presscheck", "fingerprints.json")
"""Fingerprints of browsers seen before, so that the first line of a run costs nothing."""


def known_fingerprint(root: Path, browser: Browser, fonts: Sequence[Path]) -> str:
    """The fingerprint of a browser, from the cache or from the browser itself."""
    cache = root / CACHE
    known = remembered(cache)
    key = cache_key(browser, fonts)
    if key not in known:
        known[key] = asked(browser, fonts)
        with suppress(OSError):  # it is only a cache
            cache.parent.mkdir(parents=True, exist_ok=True)
            write_together({cache: json.dumps(known, indent=1).encode()})
    return known[key]


def remembered(cache: Path) -> dict[str, str]:
    try:
        known = json.loads(cache.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def cache_key(browser: Browser, fonts: Sequence[Path]) -> str:
    """Changes with the browser, how it is started, the site's fonts, and the fingerprint itself."""
    page = files("presscheck.capture").joinpath("fingerprint.html").read_bytes()
    facts: list[Any] = [str(browser), version("playwright")]
    if browser.path:
        program = browser.path.resolve().stat()
        facts += [program.st_size, program.st_mtime_ns]
    facts += [launch_arguments(browser), fixed_arguments(browser.engine)]
    contents = (page, *(file.read_bytes() for file in (FONTS, *fonts)))
    hashes = [sha256(content).hexdigest() for content in contents]
    return sha256(json.dumps([*facts, *hashes]).encode()).hexdigest()


def asked(browser: Browser, fonts: Sequence[Path]) -> str:
    with sync_playwright() as playwright:
        engine = getattr(playwright, browser.engine)
        running = engine.launch(**launch_arguments(browser), **painting_arguments(browser.engine))
        try:
            return fingerprint(running, fonts)
        finally:
            running.close()


def in_words(approved: Renderer, engine: str, fingerprint: str) -> str:
    """One line about the renderer at hand, said first and last in a run."""
    painter = f"{approved.browser} {approved.version} on {approved.system}"
    if fingerprint == approved.fingerprint:
        return f"renderer: paints as the baselines' did ({painter})"
    compared = "what the pages hold and say"
    if engine == approved.browser:
        compared += ", their styles, and sizes that do not follow from text"
    return f"renderer: not the baselines' ({painter}); no pictures are compared, only {compared}"
