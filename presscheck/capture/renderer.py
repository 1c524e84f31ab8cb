"""The renderer at hand: what turns pages into pixels here, and its fingerprint.

The fingerprint is taken of one fixed page, whose pixels tell renderers apart.
"""

import json
import platform
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from presscheck.baselines.renderer import Renderer
from presscheck.browser.find import Browser as FoundBrowser
from presscheck.browser.find import launch_arguments
from presscheck.browser.painting import FONTS, fixed_arguments, painting_arguments
from presscheck.capture.camera import Area, Camera
from presscheck.files import write_together
from presscheck.images import decode

_CACHE = Path(".cache", "presscheck", "fingerprints.json")
"""The fingerprints of known browsers, so that the first line of a run costs no time."""

_AREA = Area(0, 0, 640, 1200)

_PICTURES = 5
"""The pictures of the fixed page that are taken at most."""

_LOADED = """async () => {
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
  await document.images[0].decode();
}"""
"""Returns when each face has come: Firefox may never keep its promise that all fonts are ready."""

_SAMPLE = "Sphinx of black quartz, judge my vow – 0123456789 “&” ffi 서울"


def renderer_of(browser: Browser, fonts: Sequence[Path], known: str = "") -> Renderer:
    """Return the renderer that a running browser is; `fonts` are the font files of the site.

    `known` is the fingerprint that it had before.
    """
    return Renderer(
        browser=browser.browser_type.name,
        version=browser.version,
        system=platform.platform(terse=True),
        fingerprint=fingerprint(browser, fonts, known),
    )


def known_fingerprint(root: Path, browser: FoundBrowser, fonts: Sequence[Path]) -> str:
    """Return the fingerprint of a browser, from the project's cache or from the browser itself."""
    cache, key = root / _CACHE, browser_key(browser, fonts)
    known = _read_cache(cache)
    if key not in known:
        known[key] = _fingerprint_of(browser, fonts)
        with suppress(OSError):  # a cache that cannot be written costs time alone
            cache.parent.mkdir(parents=True, exist_ok=True)
            write_together({cache: json.dumps(known, indent=1).encode()})
    return known[key]


def fingerprint(browser: Browser, fonts: Sequence[Path], known: str = "") -> str:
    """Return the SHA-256 of the pixels of a fixed page, in this browser on this machine.

    `known` is what it is thought to be: one such picture is enough then.
    """
    context = browser.new_context(viewport={"width": _AREA.width, "height": _AREA.height})
    try:
        page = context.new_page()
        page.set_content(fingerprint_page(fonts))
        page.evaluate(_LOADED)
        camera = Camera(page)
        pictures = (decode(camera.shoot(_AREA)).tobytes() for _ in range(_PICTURES))
        return most_frequent((sha256(picture).hexdigest() for picture in pictures), known)
    finally:
        context.close()


def most_frequent(hashes: Iterable[str], known: str = "") -> str:
    """Return the known hash once it comes, or else the one that comes most often.

    At another density than one and under load, about one picture in twelve shows the edges of the
    tiles that Chromium paints a page in.
    """
    counts: Counter[str] = Counter()
    for one in hashes:
        counts[one] += 1
        if one == known or counts[one] > _PICTURES // 2:
            return one
    return counts.most_common(1)[0][0]


def fingerprint_page(fonts: Sequence[Path]) -> str:
    """Return the fixed page, with every font of the site; each takes what it lacks from the others.

    Fonts of the system are left out: the site's screenshots do not depend on them either.
    """
    families = [f"fingerprint-{number}" for number in range(len(fonts))]
    samples = (
        f'<p style="font-family: {family}, {", ".join(families)}">'
        f'{_SAMPLE} <span class="bold">{_SAMPLE}</span></p>'
        for family in families
    )
    return Template(files(__package__).joinpath("fingerprint.html").read_text("utf-8")).substitute(
        faces="\n".join(map(_face, families, fonts)),
        families=", ".join([*families, "sans-serif"]),
        samples="\n".join(samples),
        curves="".join(_curves()),
    )


def _read_cache(cache: Path) -> dict[str, str]:
    try:
        known = json.loads(cache.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def browser_key(browser: FoundBrowser, fonts: Sequence[Path]) -> str:
    """Return a hash of the browser, how it starts, the site's fonts, and the fixed page."""
    facts: list[Any] = [str(browser), version("playwright")]
    if browser.path:
        program = browser.path.resolve().stat()
        facts += [program.st_size, program.st_mtime_ns]
    facts += [launch_arguments(browser), fixed_arguments(browser.engine)]
    page = files(__package__).joinpath("fingerprint.html").read_bytes()
    contents = (page, *(file.read_bytes() for file in (FONTS, *fonts)))
    hashes = [sha256(content).hexdigest() for content in contents]
    return sha256(json.dumps([*facts, *hashes]).encode()).hexdigest()


def _fingerprint_of(browser: FoundBrowser, fonts: Sequence[Path]) -> str:
    """Start the browser for its fingerprint."""
    with sync_playwright() as playwright:
        engine = getattr(playwright, browser.engine)
        running = engine.launch(**launch_arguments(browser), **painting_arguments(browser.engine))
        try:
            return fingerprint(running, fonts)
        finally:
            running.close()


def _curves() -> Iterator[str]:
    """Yield flat and steep ellipses, half a pixel beside the grid.

    Two builds that paint all else alike may differ in a few pixels where such a curve meets the
    edge of a tile, and nowhere else.
    """
    for n in range(80):
        yield _ellipse(320.5 + n % 7 / 2, 12 + n * 7.3, 300 - n * 1.5, 6 + n * 0.4)
    for n in range(100):
        yield _ellipse(320.5, 300, 60 + n * 2.5, 290 - n * 2.5)
    for n in range(95):
        yield _ellipse(320.5, 300, 310 - n * 3, 4 + n * 3)


def _ellipse(x: float, y: float, width: float, height: float) -> str:
    return f'<ellipse cx="{x:g}" cy="{y:g}" rx="{width:g}" ry="{height:g}" />'


def _face(family: str, font: Path) -> str:
    data = b64encode(font.read_bytes()).decode("ascii")
    return f'@font-face {{ font-family: {family}; src: url("data:font/ttf;base64,{data}"); }}'
