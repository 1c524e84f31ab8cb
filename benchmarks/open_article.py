"""How long it takes to open the article: .venv/bin/python benchmarks/open_article.py [TIMES]

Prints medians in milliseconds: in a context of its own, as with `--tracing`; in the context that
checks that act hand on, putting it back included; and as one more page, as checks that read share.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from presscheck.browser.contexts import ActingContext, freeze
from presscheck.browser.find import find_browser, launch_arguments
from presscheck.browser.painting import painting_arguments
from presscheck.settings import Options, Settings
from replica import SITE

SETTINGS = Settings.read(Path(__file__).parents[1], Options())


def main(times: int) -> None:
    site = SITE
    found = find_browser("chromium")
    with site.serve() as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            **launch_arguments(found), **painting_arguments("chromium")
        )
        address = base + site.articles[0]
        shared, acting = context_of(browser, base), acting_context_of(browser, base)
        report("in a context of its own", times, lambda: open_fresh(browser, base, address))
        report("in a context handed on", times, lambda: open_next(acting, address))
        report("as one more page of a context", times, lambda: open_page(shared, address))
        browser.close()


def context_of(browser: Browser, base: str) -> BrowserContext:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    freeze(context, base, SETTINGS.time)
    return context


def acting_context_of(browser: Browser, base: str) -> ActingContext:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    return ActingContext.of(context, freeze(context, base, SETTINGS.time), base)


def open_fresh(browser: Browser, base: str, address: str) -> None:
    open_page(context_of(browser, base), address)


def open_next(acting: ActingContext, address: str) -> None:
    open_page(acting.context, address)
    acting.empty()


def open_page(context: BrowserContext, address: str) -> None:
    context.new_page().goto(address)


def report(how: str, times: int, opening: Callable[[], None]) -> None:
    opening()  # the first one reads files and compiles templates
    print(f"{how}: {median(seconds(opening) for _ in range(times)) * 1000:.0f} ms")  # noqa: T201


def seconds(opening: Callable[[], None]) -> float:
    begun = perf_counter()
    opening()
    return perf_counter() - begun


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
