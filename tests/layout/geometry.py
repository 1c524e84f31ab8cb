"""What the rules of layout measure between boxes.

The box is the anatomy's: x and y of its upper left corner on the page, width and height, all in
CSS pixels.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from itertools import pairwise
from math import hypot

from presscheck.anatomy import Box
from presscheck.anatomy.boxes import overlap, union

Measure = Callable[[Box], float]

MEASURES: dict[str, Measure] = {
    "left": lambda box: box.x,
    "top": lambda box: box.y,
    "right": lambda box: box.right,
    "bottom": lambda box: box.bottom,
    "width": lambda box: box.width,
    "height": lambda box: box.height,
}
"""Edges and sizes of a box, by the words that findings use for them."""


def enclose(boxes: Iterable[Box]) -> Box:
    """Return the smallest box around all of the boxes, of which there is at least one."""
    return reduce(union, boxes)


def center_of(box: Box) -> tuple[float, float]:
    """Return the point in the middle of a box: x and y."""
    return box.x + box.width / 2, box.y + box.height / 2


def overlap_depth(one: Box, two: Box) -> float:
    """Return how far one box would have to move to be clear of the other; 0 where they touch."""
    shared = overlap(one, two)
    return min(shared.width, shared.height) if shared else 0.0


def excess(box: Box, holder: Box) -> dict[str, float]:
    """Return by how much a box exceeds each side of its holder; below zero where it ends inside."""
    return {
        "on the left": holder.x - box.x,
        "at the top": holder.y - box.y,
        "on the right": box.right - holder.right,
        "at the bottom": box.bottom - holder.bottom,
    }


def distance_to(box: Box, x: float, y: float) -> float:
    """Return the distance from a point to the nearest point of a box; 0 inside it."""
    across = max(box.x - x, 0, x - box.right)
    down = max(box.y - y, 0, y - box.bottom)
    return hypot(across, down)


def gaps_down(boxes: Sequence[Box]) -> list[float]:
    """Return the space between each box and the next one below."""
    return [below.y - above.bottom for above, below in pairwise(boxes)]


def gaps_across(boxes: Sequence[Box]) -> list[float]:
    """Return the space between each box and the next one to the right."""
    return [right.x - left.right for left, right in pairwise(boxes)]


def spread(values: Iterable[float]) -> float:
    """Return the difference between the largest and the smallest value; 0 for none."""
    known = list(values)
    return max(known) - min(known) if known else 0.0
