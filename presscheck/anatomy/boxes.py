"""Boxes on a screenshot, and the algebra of boxes: lengths in CSS pixels."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Box(NamedTuple):
    """A box on a screenshot: CSS pixels from the top left corner, to a hundredth of a pixel."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the bottom edge."""
        return self.y + self.height


def overlap(one: Box, other: Box) -> Box | None:
    """Return what two boxes have in common; None if that has no area."""
    left, top = max(one.x, other.x), max(one.y, other.y)
    width, height = min(one.right, other.right) - left, min(one.bottom, other.bottom) - top
    return Box(left, top, width, height) if width > 0 and height > 0 else None


def union(one: Box | None, other: Box) -> Box:
    """Return the smallest box that holds both."""
    if not one:
        return other
    left, top = min(one.x, other.x), min(one.y, other.y)
    return Box(left, top, max(one.right, other.right) - left, max(one.bottom, other.bottom) - top)


def without(box: Box, holes: Iterable[Box]) -> list[Box]:
    """Return what is left of a box, as boxes that do not overlap."""
    left = [box]
    for hole in holes:
        left = [piece for one in left for piece in _cut(one, hole)]
    return left


def _cut(box: Box, hole: Box) -> Iterator[Box]:
    inner = overlap(box, hole)
    if not inner:
        yield box
        return
    around = (
        Box(box.x, box.y, box.width, inner.y - box.y),
        Box(box.x, inner.y, inner.x - box.x, inner.height),
        Box(inner.right, inner.y, box.right - inner.right, inner.height),
        Box(box.x, inner.bottom, box.width, box.bottom - inner.bottom),
    )
    yield from (piece for piece in around if area(piece) > 0)


def halves(box: Box) -> tuple[Box, Box]:
    """Return the upper and the lower half of a box, divided between pixels."""
    upper = box.height // 2
    return box._replace(height=upper), Box(box.x, box.y + upper, box.width, box.height - upper)


def grown(box: Box, by: float) -> Box:
    """Return a box with so many pixels more on each side."""
    return Box(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by)


def snapped(box: Box) -> Box:
    """Return a box on whole pixels, as browsers paint it."""
    left, top = round(box.x), round(box.y)
    return Box(left, top, round(box.right) - left, round(box.bottom) - top)


def shifted(box: Box, right: float, down: float) -> Box:
    """Return a box moved to the right and down."""
    return box._replace(x=box.x + right, y=box.y + down)


def holds(one: Box, other: Box) -> bool:
    """Return whether the first box contains all of the second one."""
    across = one.x <= other.x and other.right <= one.right
    return across and one.y <= other.y and other.bottom <= one.bottom


def middle(box: Box) -> Box:
    """Return the point in the middle of a box, as a box without size."""
    return Box(box.x + box.width / 2, box.y + box.height / 2, 0, 0)


def area(box: Box) -> float:
    """Return the area of a box, in square pixels."""
    return box.width * box.height
