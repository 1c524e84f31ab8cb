"""Boxes against boxes."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Box(NamedTuple):
    """A place on the picture: CSS pixels from its top left corner, to a hundredth of a pixel."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


def overlap(one: Box, other: Box) -> Box | None:
    """What two boxes have in common; None if that has no area."""
    left, top = max(one.x, other.x), max(one.y, other.y)
    width, height = min(one.right, other.right) - left, min(one.bottom, other.bottom) - top
    return Box(left, top, width, height) if width > 0 and height > 0 else None


def touch(one: Box, other: Box) -> bool:
    across = one.x <= other.right and other.x <= one.right
    return across and one.y <= other.bottom and other.y <= one.bottom


def union(one: Box | None, other: Box) -> Box:
    """The smallest box that holds both."""
    if not one:
        return other
    left, top = min(one.x, other.x), min(one.y, other.y)
    return Box(left, top, max(one.right, other.right) - left, max(one.bottom, other.bottom) - top)


def without(box: Box, holes: Iterable[Box]) -> list[Box]:
    """What is left of a box, as boxes that do not overlap."""
    left = [box]
    for hole in holes:
        left = [piece for one in left for piece in cut(one, hole)]
    return left


def cut(box: Box, hole: Box) -> Iterator[Box]:
    inner = overlap(box, hole)
    if not inner:
        yield box
        return
    beside = (
        Box(box.x, box.y, box.width, inner.y - box.y),
        Box(box.x, inner.y, inner.x - box.x, inner.height),
        Box(inner.right, inner.y, box.right - inner.right, inner.height),
        Box(box.x, inner.bottom, box.width, box.bottom - inner.bottom),
    )
    yield from (piece for piece in beside if area(piece) > 0)


def halves(box: Box) -> tuple[Box, Box]:
    """The upper and the lower half, parted between pixels."""
    upper = box.height // 2
    return box._replace(height=upper), Box(box.x, box.y + upper, box.width, box.height - upper)


def grown(box: Box, by: float) -> Box:
    return Box(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by)


def snapped(box: Box) -> Box:
    """The box on whole pixels, as browsers paint it."""
    left, top = round(box.x), round(box.y)
    return Box(left, top, round(box.right) - left, round(box.bottom) - top)


def shifted(box: Box, right: float, down: float) -> Box:
    return box._replace(x=box.x + right, y=box.y + down)


def holds(one: Box, other: Box) -> bool:
    across = one.x <= other.x and other.right <= one.right
    return across and one.y <= other.y and other.bottom <= one.bottom


def middle(box: Box) -> Box:
    """The point in the middle, as a box without size."""
    return Box(box.x + box.width / 2, box.y + box.height / 2, 0, 0)


def area(box: Box) -> float:
    return box.width * box.height
