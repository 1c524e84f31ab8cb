"""Draws the PNG pictures of the all menu: `python -m replica.pictures.draw_menu_icons`."""

import shutil
from base64 import b64encode
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

PICTURES = Path(__file__).parents[1] / "static" / "img"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
INK, TEAL = "#26323a", "#027166"

MOUNTAIN_LAKE = """
<path fill="#cfe0e0" d="M0 0h44v44H0z"/>
<circle cx="33" cy="11" r="5" fill="#d99a2b"/>
<path fill="#7f9ba6" d="M0 30 15 11l7 8 5-5 17 16v14H0z"/>
<path fill="#fbf6ea" d="m15 11-6.3 8 4.3-1.5 3 2.5 2-3.5 4 2.5z"/>
<path fill="#1f3658" d="M0 32q11-5 22 0t22-1v13H0z"/>
<path fill="#fbf6ea" d="M9 36h16v1.5H9zM20 40h13v1.5H20z" opacity=".6"/>
"""
DRYING_PRINTS = """
<path fill="#3a1414" d="M0 0h44v44H0z"/>
<circle cx="22" cy="-2" r="26" fill="#7e2e20"/>
<circle cx="22" cy="-2" r="15" fill="#b4472f"/>
<path fill="#f6eedd" d="m5 15 12 1-1.5 17-12-1zM26 16l13-1 1.5 17-13 1z"/>
<path fill="#4c2a2a" d="m6.5 17 8.5.7-1 12-8.5-.7zM28 18l9.2-.7.9 11.5-9.2.7z"/>
<path fill="#e08a6b" d="m5.8 28 3-5 2 2 2.5-3 .5 7zM30.5 28.2a2.7 2.7 0 1 1 5-.4z"/>
<path fill="none" stroke="#f6eedd" stroke-width="1.2" d="M0 13q22 6 44 0"/>
<path stroke="#d99a2b" stroke-width="2.5" d="m11 12-.4 6M33 12l.4 6"/>
"""
HANGUL_BALLOON = """
<path fill="#f0c566" d="M0 0h44v44H0z"/>
<path fill="#d99a2b" d="M0 36h44v8H0z"/>
<path fill="#a86f16" d="M9 10h29v23H22l-6 7v-7H9z"/>
<path fill="#fbf6ea" d="M7 8h29v23H20l-6 7v-7H7z"/>
<path fill="none" stroke="#b4472f" stroke-width="3"
 d="M12 14.5h9.5q0 7-8.5 11.5M28 11.5v16.5M28 19.5h5"/>
"""
READING_BOOK = """
<path fill="#b7d6cd" d="M0 0h44v44H0z"/>
<path fill="#027166" d="M4 13h36v23H4z"/>
<path fill="#fbf6ea" d="M6 10q9-2.5 16 1.5v22.5q-7-4-16-1.5z"/>
<path fill="#e4d3b0" d="M38 10q-9-2.5-16 1.5v22.5q7-4 16-1.5z"/>
<path fill="none" stroke="#26323a" stroke-width="2" stroke-linejoin="round"
 d="m9.5 26 4.5-11.5 4.5 12M11.2 22.3l5.6.6"/>
<path fill="none" stroke="#4c5d68" stroke-width="1.5"
 d="M25.5 16.5q4-1.5 9.5-1.5M25.5 21q4-1.5 9.5-1.5M25.5 25.5q4-1.5 9.5-1.5"/>
"""


@dataclass(frozen=True, slots=True)
class Drawing:
    """One picture: the file it is kept in, its size in pixels and its SVG."""

    name: str
    width: int
    height: int
    shapes: str

    @property
    def svg(self) -> str:
        size = f'width="{self.width}" height="{self.height}"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{self.shapes}</svg>'


def button(name: str, words: str, scene: str) -> Drawing:
    """A square scene and, beside it, the words on paper."""
    shapes = f"""
    <clipPath id="frame"><rect width="140" height="44" rx="4"/></clipPath>
    <g clip-path="url(#frame)">
    <path fill="#f6eedd" d="M0 0h140v44H0z"/>
    <svg width="44" height="44">{scene}</svg>
    </g>
    <rect x=".5" y=".5" width="139" height="43" rx="3.5" fill="none" stroke="#e4d3b0"/>
    <text x="49" y="26" fill="{INK}" font-family="Words" font-size="12">{words}</text>
    """
    return Drawing(name, 140, 44, shapes)


DRAWINGS = (
    Drawing(
        "amn_close.png",
        24,
        24,
        f'<path stroke="{INK}" stroke-width="2" stroke-linecap="round" d="m5 5 14 14M19 5 5 19"/>',
    ),
    Drawing(
        "amn_bl.png",
        12,
        12,
        f'<path fill="none" stroke="{TEAL}" stroke-width="2" stroke-linecap="round"'
        ' stroke-linejoin="round" d="m2 4 4 4 4-4"/>',
    ),
    button("amn_NK.png", "North Korea", MOUNTAIN_LAKE),
    button("amn_DR.png", "Darkroom", DRYING_PRINTS),
    button("amn_LK.png", "Learn Korean", HANGUL_BALLOON),
    button("amn_LE.png", "Learning English", READING_BOOK),
)


def lettering() -> str:
    """The style sheet that carries the font of the words inside itself."""
    font = files("font_source_sans_pro") / "files" / "SourceSansPro-Semibold.ttf"
    encoded = b64encode(font.read_bytes()).decode()
    return (
        f"@font-face {{font-family: Words; src: url(data:font/ttf;base64,{encoded})}}"
        "body {margin: 0} svg {display: block}"
    )


def draw(page: Page, drawing: Drawing) -> None:
    page.set_viewport_size({"width": drawing.width, "height": drawing.height})
    page.set_content(f"<style>{lettering()}</style>{drawing.svg}")
    page.evaluate("document.fonts.ready.then(() => undefined)")
    page.screenshot(path=PICTURES / drawing.name, omit_background=True)


def installed_browser() -> str:
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise SystemExit(f"The pictures are drawn by a browser: install {' or '.join(BROWSERS)}.")
    return found


def main() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed_browser())
        page = browser.new_page()
        for drawing in DRAWINGS:
            draw(page, drawing)
        browser.close()


if __name__ == "__main__":
    main()
