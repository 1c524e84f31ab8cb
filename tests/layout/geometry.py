"""Boxes on a page, and how they stand to each other, in CSS pixels."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from math import hypot, inf
from typing import Self


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, boxes: Iterable[Self]) -> Self:
        """The smallest box that holds all of them."""
        return reduce(
            lambda one, two: cls(
                min(one.left, two.left),
                min(one.top, two.top),
                max(one.right, two.right),
                max(one.bottom, two.bottom),
            ),
            boxes,
        )

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def center(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def cut_to(self, other: "Box") -> "Box":
        """What lies inside the other one; nothing has a width or height below zero."""
        return Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def overlap(self, other: "Box") -> float:
        """How far one would have to move to get clear of the other; 0 where they only touch."""
        shared = self.cut_to(other)
        return max(0.0, min(shared.width, shared.height))

    def beyond(self, other: "Box") -> dict[str, float]:
        """How far it reaches out of the other one, by side."""
        return {
            "on the left": other.left - self.left,
            "at the top": other.top - self.top,
            "on the right": self.right - other.right,
            "at the bottom": self.bottom - other.bottom,
        }

    def distance_to(self, x: float, y: float) -> float:
        """From a point to the nearest point of the box."""
        across = max(self.left - x, 0, x - self.right)
        down = max(self.top - y, 0, y - self.bottom)
        return hypot(across, down)


EVERYWHERE = Box(-inf, -inf, inf, inf)


def gaps_down(boxes: Sequence[Box]) -> list[float]:
    """The space between each box and the next one below."""
    return [below.top - above.bottom for above, below in pairwise(boxes)]


def gaps_across(boxes: Sequence[Box]) -> list[float]:
    """The space between each box and the next one to the right."""
    return [right.left - left.right for left, right in pairwise(boxes)]


def spread(values: Iterable[float]) -> float:
    """How far values that should be equal lie apart; 0 for none or one."""
    known = list(values)
    return max(known) - min(known) if known else 0.0
