"""How long it takes to read a page: .venv/bin/python benchmarks/anatomy.py [TIMES]

Prints medians in milliseconds for a made-up page and for the article: the anatomy alone, and how
many elements it lists.
"""

import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from playwright.sync_api import Page, sync_playwright

from presscheck.browser.contexts import freeze
from presscheck.browser.find import find_browser, launch_arguments
from presscheck.browser.painting import painting_arguments
from presscheck.capture.look import Scene, mark
from presscheck.capture.scripts import function
from presscheck.settings import Options, Settings
from replica import SITE

SETTINGS = Settings.read(Path(__file__).parents[1], Options())
SECTIONS = 25
ENTRIES = 10
"""List items in a section; each of them is three elements."""

STYLE = """
<style>
  section { border-top: 1px solid #ddd } li { padding: 4px }
  a { color: #027166; font: 600 16px/20px serif } a:hover { color: #111; outline: 1px solid }
  a:focus-visible { outline: 2px solid #027166 } li:hover { background: #eee }
  li::before { content: "–" } .time { color: #777; font-size: 12px } button:hover { color: red }
</style>
"""


def main(times: int) -> None:
    site = SITE
    found = find_browser("chromium")
    with site.serve() as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            **launch_arguments(found), **painting_arguments("chromium")
        )
        context = browser.new_context(viewport={"width": 1280, "height": 800})
        freeze(context, base, SETTINGS.time)
        page = context.new_page()
        page.set_content(STYLE + "".join(map(section, range(SECTIONS))))
        report("a made-up page", page, times)
        page.goto(base + site.articles[0])
        report("the article", page, times)
        browser.close()


def section(number: int) -> str:
    entries = "".join(
        f'<li><a href="/story/{number}-{entry}">Story {entry} of the day</a>'
        f'<span class="time">03:{entry:02}</span></li>'
        for entry in range(ENTRIES)
    )
    heading = f"<h2>Section {number}</h2>"
    return f'<section aria-label="Section {number}">{heading}<ul>{entries}</ul></section>'


def report(what: str, page: Page, times: int) -> None:
    mark(Scene(page, parts=()))
    lines = len(read(page))
    took = median(seconds(page) for _ in range(times)) * 1000
    print(f"{what}, {lines} elements: {took:.0f} ms")  # noqa: T201


def read(page: Page) -> list[str]:
    lines: list[str] = page.evaluate(function("anatomy"))["lines"]
    return lines


def seconds(page: Page) -> float:
    begun = perf_counter()
    read(page)
    return perf_counter() - begun


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
