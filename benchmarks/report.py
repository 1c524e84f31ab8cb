"""How fast a large report opens and scrolls: python benchmarks/report.py [SAME] [CHANGED]

Writes the page of a made-up run (10,000 snapshots as approved and 500 changed, unless told
otherwise), opens it from its file, and prints the size of the file, the time until it can be used,
and the longest frame while its lists and its pictures are scrolled through.
"""

import sys
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image, ImageDraw
from playwright.sync_api import Browser, sync_playwright

from presscheck.browser.find import find_browser, launch_arguments
from presscheck.outcome_words import FAILED, OUTCOMES
from presscheck.report.html import write_page_of

SIZE = (1280, 9000)
TIMES = 5
SCROLL = """place => new Promise((done) => {
  const frames = [];
  let last = performance.now();
  const turn = (now) => {
    frames.push(now - last);
    last = now;
    place.scrollTop += 240;
    if (frames.length < 60) requestAnimationFrame(turn);
    else done(frames.slice(2));
  };
  requestAnimationFrame(turn);
})"""
USABLE = """() => new Promise((done) => {
  const [usable] = performance.getEntriesByName("presscheck-usable");
  const painted = () => done([usable.startTime, performance.now()]);
  requestAnimationFrame(() => requestAnimationFrame(painted));
})"""


def main(same: int, changed: int) -> None:
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        file = write_page_of(Path(name), made_up_run(Path(name), same, changed))
        tell("size of the file", file.stat().st_size / 1e6, "MB")
        browser = playwright.chromium.launch(**launch_arguments(find_browser("chromium")))
        opened = [opening(browser, file.as_uri()) for _ in range(TIMES)]
        tell("until usable, median", median(usable for usable, _ in opened), "ms")
        tell("until painted, median", median(painted for _, painted in opened), "ms")
        page = browser.new_page()
        page.goto(file.as_uri())
        for words, place in (
            ("groups", "#lists"),
            ("picture", "#screenshots"),
            ("names", "#same-window"),
        ):
            if words == "names":
                page.locator("#same > summary").click()
            page.locator("#screenshots[aria-busy=false]").wait_for()
            frames = page.locator(place).evaluate(SCROLL)
            tell(f"longest frame, {words}", max(frames), "ms")
            tell(f"median frame, {words}", median(frames), "ms")
        browser.close()


def opening(browser: Browser, address: str) -> tuple[float, float]:
    page = browser.new_page(bypass_csp=True)  # waiting for a function needs eval, which it forbids
    page.goto(address, wait_until="commit")
    page.wait_for_function("performance.getEntriesByName('presscheck-usable').length")
    usable, painted = page.evaluate(USABLE)
    page.close()
    return usable, painted


def made_up_run(folder: Path, same: int, changed: int) -> dict[str, Any]:
    """Every changed snapshot twice in a group of two; all with one baseline, one capture."""
    pictures = {"baseline": "p1", "capture": "p2", "diff": "p2"}
    for number, place in (("p1", 80), ("p2", 92)):
        (folder / f"{number}.webp").write_bytes(drawing(place))
    snapshots = [snapshot(count, pictures) for count in range(changed)]
    groups = [group(count, changed) for count in range((changed + 1) // 2)]
    return {
        "run": "0" * 16,
        "sentence": f"{changed:,} of {same + changed:,} snapshots changed.",
        "well": False,
        "site": "http://127.0.0.1:8000",
        "ended": "2026-01-01T00:00:00+00:00",
        "complete": True,
        "renderers": [],
        "notes": [],
        "checks": {"passed": same, "skipped": 0, "failed": 0},
        "counts": {"same": same, "changed": changed},
        "outcomes": {
            name: {"word": words.word, "sign": words.sign}
            for name, words in {**OUTCOMES, "failed": FAILED}.items()
        },
        "same": [["chromium", [f"section/page-{count}@desktop" for count in range(same)]]],
        "snapshots": snapshots,
        "groups": groups,
        "outlines": [],
        "failures": [],
        "pictures": {one: {"src": f"{one}.webp", "type": "image/webp"} for one in ("p1", "p2")},
        "review": None,
    }


def snapshot(count: int, pictures: dict[str, str]) -> dict[str, Any]:
    changes = [moved(f"link “Story {count} {place}”", 300 * place) for place in range(5)]
    cause = {
        "component": f"Component {count // 2 % 40}",
        "sentence": changes[0]["sentence"],
        "group": count // 2,
        "changes": changes,
    }
    return {
        "name": f"article/at-rest-{count}@desktop",
        "browser": "chromium",
        "outcome": "changed",
        "headline": "5 changes",
        "approved": False,
        "test": "tests/looks/test_article_at_rest.py::test_every_article_at_rest",
        "digest": "0" * 64,
        "next": "",
        "pictures": pictures,
        "masks": [],
        "causes": [cause],
    }


def moved(element: str, down: int) -> dict[str, Any]:
    return {
        "kind": "moved",
        "element": element,
        "what": "12 px right",
        "before": "",
        "after": "",
        "box": [92, down, 200, 40],
        "was": [80, down, 200, 40],
        "visibility": "visible",
        "sentence": f"{element} moved: 12 px right",
        "because": "",
        "alike": False,
    }


def group(count: int, changed: int) -> dict[str, Any]:
    pair = range(2 * count, min(2 * count + 2, changed))
    return {
        "component": f"Component {count % 40}",
        "components": [f"Component {count % 40}"],
        "outcome": "changed",
        "sentence": f"link “Story {2 * count} 0” moved: 12 px right",
        "kinds": ["moved"],
        "acceptable": True,
        "next": "",
        "places": [[one, 0] for one in pair],
    }


def drawing(place: int) -> bytes:
    """A tall page full of small things."""
    image = Image.new("RGB", SIZE, "white")
    pen = ImageDraw.Draw(image)
    for line in range(0, SIZE[1], 20):
        for word in range(place, SIZE[0] - 80, 90):
            pen.rectangle((word, line, word + 30 + (line * word) % 50, line + 11), fill="#444444")
    file = BytesIO()
    image.save(file, "WEBP", lossless=True, method=0)
    return file.getvalue()


def tell(what: str, amount: float, unit: str) -> None:
    print(f"{what}: {amount:,.1f} {unit}")  # noqa: T201


if __name__ == "__main__":
    same, changed = map(int, sys.argv[1:] or ("10000", "500"))
    main(same, changed)
