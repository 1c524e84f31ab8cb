"""The fingerprint: the hash of one fixed page's screenshot, which tells renderers apart."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from string import Template

from playwright.sync_api import Browser

from presscheck.capture.camera import Area, Camera
from presscheck.images import decode

SIZE = Area(0, 0, 640, 1200)

SAMPLE = "Sphinx of black quartz, judge my vow – 0123456789 “&” ffi 서울"


def fingerprint(browser: Browser, fonts: Sequence[Path]) -> str:
    """Return the SHA-256 of the pixels of the fixed page, in this browser on this machine."""
    context = browser.new_context(viewport={"width": SIZE.width, "height": SIZE.height})
    try:
        page = context.new_page()
        page.set_content(fingerprint_page(fonts))
        page.evaluate("() => document.fonts.ready.then(() => document.images[0].decode())")
        picture = Camera(page).shoot(SIZE)
    finally:
        context.close()
    return sha256(decode(picture).tobytes()).hexdigest()


def fingerprint_page(fonts: Sequence[Path]) -> str:
    """The fixed page with every font of the site; what one lacks is taken from the others.

    Fonts of the system are left out: the site's pictures do not depend on them either.
    """
    families = [f"fingerprint-{number}" for number in range(len(fonts))]
    samples = (
        f'<p style="font-family: {family}, {", ".join(families)}">'
        f'{SAMPLE} <span class="bold">{SAMPLE}</span></p>'
        for family in families
    )
    return Template(files(__package__).joinpath("fingerprint.html").read_text("utf-8")).substitute(
        faces="\n".join(map(face, families, fonts)),
        families=", ".join([*families, "sans-serif"]),
        samples="\n".join(samples),
        curves="".join(curves()),
    )


def curves() -> Iterator[str]:
    """Flat and steep ellipses, half a pixel beside the grid.

    Two builds that paint all else alike may differ in a few pixels where such a curve meets the
    edge of a tile, and nowhere else.
    """
    for n in range(80):
        yield ellipse(320.5 + n % 7 / 2, 12 + n * 7.3, 300 - n * 1.5, 6 + n * 0.4)
    for n in range(100):
        yield ellipse(320.5, 300, 60 + n * 2.5, 290 - n * 2.5)
    for n in range(95):
        yield ellipse(320.5, 300, 310 - n * 3, 4 + n * 3)


def ellipse(x: float, y: float, width: float, height: float) -> str:
    return f'<ellipse cx="{x:g}" cy="{y:g}" rx="{width:g}" ry="{height:g}" />'


def face(family: str, font: Path) -> str:
    data = b64encode(font.read_bytes()).decode("ascii")
    return f'@font-face {{ font-family: {family}; src: url("data:font/ttf;base64,{data}"); }}'
