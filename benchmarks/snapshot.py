"""What a look costs beside Playwright's own picture: python benchmarks/snapshot.py [TIMES]

Both look at the whole article, in turn, each on a page of its own (Playwright's picture alters the
page it is taken of). Prints medians in milliseconds, and the median of the ratios pair by pair.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from playwright.sync_api import BrowserContext, Page, sync_playwright

from pages.article_page import ArticlePage
from presscheck.baselines.baseline import Baseline
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.store import BaselineStore
from presscheck.browser.contexts import freeze
from presscheck.browser.find import find_browser, launch_arguments
from presscheck.browser.painting import painting_arguments
from presscheck.capture.camera import Camera
from presscheck.capture.capture import CaptureTarget, take_capture
from presscheck.project import BASELINES
from presscheck.settings import Options, Settings
from replica import SITE

ROOT = Path(__file__).parents[1]
SETTINGS = Settings.read(ROOT, Options())
KEY = SnapshotKey("article", "at-rest-273254", "desktop")


def main(times: int) -> None:
    site = SITE
    found = find_browser("chromium")
    with site.serve() as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            **launch_arguments(found), **painting_arguments("chromium")
        )
        context = browser.new_context(
            viewport={"width": 1280, "height": 800},
            base_url=base,
            locale="en-US",
            timezone_id="Asia/Seoul",
            reduced_motion="reduce",
        )
        freeze(context, base, SETTINGS.time)
        ours, theirs = (open_article(context, site.articles[0]) for _ in range(2))
        compare(times, ours, theirs.page)
        browser.close()


def open_article(context: BrowserContext, path: str) -> ArticlePage:
    return ArticlePage(context.new_page()).open(path=path)


def compare(times: int, ours: ArticlePage, theirs: Page) -> None:
    camera = Camera(ours.page)
    store = BaselineStore(ROOT / BASELINES)

    def look() -> None:
        baseline = store.find(KEY)
        seen = take_capture(CaptureTarget(ours.page, ours.components()), camera)
        assert isinstance(baseline, Baseline)
        assert baseline.anatomy.frame == seen.frame, "the page has changed"

    def picture() -> None:
        theirs.screenshot(full_page=True)

    first = seconds(look)  # scrolls through the page and finds its components, once
    picture()
    pairs = [(seconds(look), seconds(picture)) for _ in range(times)]
    mine, other = (median(one) * 1000 for one in zip(*pairs, strict=True))
    ratio = median(one / another for one, another in pairs)
    print(f"first look: {first * 1000:.0f} ms")  # noqa: T201
    print(f"look, anatomy and comparison: {mine:.0f} ms")  # noqa: T201
    print(f"page.screenshot(full_page=True): {other:.0f} ms")  # noqa: T201
    print(f"ratio: {ratio:.2f}")  # noqa: T201


def seconds(work: Callable[[], None]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
