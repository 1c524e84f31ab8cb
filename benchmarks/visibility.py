"""What it costs to ask pixelmatch: .venv/bin/python benchmarks/visibility.py [TIMES]

Prints medians in milliseconds of processor time, without decoding, for screenshots of 1280×6500
pixels: one on which 300 elements of 100×20 pixels moved by a pixel, and a bad one, on
which nothing but smooth edges differs, one every 12 pixels, so that pixelmatch refuses every pixel.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import process_time

import numpy as np

from presscheck.anatomy import Box
from presscheck.images import Pixels, decode
from presscheck.images.pixels import differing
from presscheck.images.visibility import is_visible, visible_areas

WIDTH, HEIGHT = 1280, 6500
ARTICLE = Path(__file__).parents[1] / "docs" / "article-page.png"
PERIOD = 12
"""Pixels from one shape to the next, on the bad page."""


def main(times: int) -> None:
    before = article()
    places = list(moving())
    after = moved(before, places)
    report("300 moved elements", times, lambda: [is_visible(before, after, one) for one in places])
    before, after = shapes(0.2), shapes(0.8)
    boxes = differing(before, after).boxes
    found = sum(1 for _ in visible_areas(before, after))
    count = f"{differing(before, after).count} pixels differ, {found} areas are visible"
    report(
        f"smooth edges alone ({count})",
        min(times, 3),
        lambda: [is_visible(before, after, box) for box in boxes],
    )


def article() -> Pixels:
    """The article's page, repeated to the right and downwards."""
    page = decode(ARTICLE.read_bytes())
    down, across = -(-HEIGHT // page.shape[0]), -(-WIDTH // page.shape[1])
    return np.ascontiguousarray(np.tile(page, (down, across, 1))[:HEIGHT, :WIDTH])


def moving() -> Iterator[Box]:
    for place in range(300):
        yield Box(40 + place % 6 * 200, 60 + place // 6 * 120, 100, 20)


def moved(before: Pixels, places: list[Box]) -> Pixels:
    """The page with each place shown a pixel further down."""
    after = before.copy()
    for place in places:
        left, top, right, bottom = map(int, (place.x, place.y, place.right, place.bottom))
        after[top:bottom, left:right] = before[top - 1 : bottom - 1, left:right]
    return after


def shapes(coverage: float) -> Pixels:
    """Dark columns whose left edge covers a part of the pixels it runs through."""
    row = np.full(WIDTH, 255.0)
    column = np.arange(WIDTH) % PERIOD
    row[column == PERIOD // 2 - 1] = 255 * (1 - coverage)
    row[column >= PERIOD // 2] = 0
    pixels = np.full((HEIGHT, WIDTH, 4), 255, np.uint8)
    pixels[..., :3] = row.astype(np.uint8)[:, np.newaxis]
    return pixels


def report(how: str, times: int, work: Callable[[], object]) -> None:
    print(f"{how}: {median(seconds(work) for _ in range(times)) * 1000:.0f} ms")  # noqa: T201


def seconds(work: Callable[[], object]) -> float:
    begun = process_time()
    work()
    return process_time() - begun


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
