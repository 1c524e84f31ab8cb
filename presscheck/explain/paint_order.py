"""The order in which elements are painted, and which element owns a box of the screenshot."""

import re
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from presscheck.anatomy import BODY, Box, Element
from presscheck.anatomy.boxes import area, grown, holds, middle, overlap
from presscheck.anatomy.tree import ROOT, Tree

EVERYWHERE = Box(-1e9, -1e9, 2e9, 2e9)

NOWHERE = Box(0, 0, 0, 0)

CLIPPING = frozenset({"auto", "clip", "hidden", "scroll"})
"""Values of `overflow` that clip descendants."""

LAYERED = frozenset({"fixed", "sticky"})
"""Positions that make a layer, also without a `z-index`."""

OUTSIDE = ("box-shadow", "text-shadow", "outline-width", "outline-offset", "filter")
"""Properties that let an element paint outside its box."""

Layers = tuple[int, ...]

NO_LAYERS: Layers = ()

Rank = tuple[Layers, float, int]
"""Stacking orders from the outermost layer inwards, minus the area, the index in the document.

The greatest rank is the owner's.
"""


def owner(box: Box, elements: Sequence[Element]) -> Element | None:
    """Return the topmost, then smallest, then last element that holds the middle of a box.

    If there is none, return the one that covers most of the box, the topmost of those that cover
    the same; None if nothing shows there.
    """
    place = PaintOrder(Tree(elements)).owner(box)
    return None if place is None else elements[place]


class PaintOrder:
    """Where the elements of a tree show, and in which order they are painted.

    All lists are indexed by the element. `shown` has boxes without what ancestors clip, None if
    nothing is left. `painted` has the same with shadows and outlines.
    """

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.shown: list[Box | None] = []
        self.painted: list[Box | None] = []
        self.ranks: list[Rank] = []
        clips, layers = {ROOT: EVERYWHERE}, {ROOT: NO_LAYERS}
        for place, element in enumerate(tree.elements):
            parent = tree.parents[place]
            around = EVERYWHERE if element.style.get("position") == "fixed" else clips[parent]
            if element.style.get("opacity") == "0":
                around = NOWHERE
            shown = overlap(element.box, around) if element.box else None
            clips[place] = _clipped(element, around)
            layers[place] = layers[parent] + _layer(element)
            self.shown.append(shown)
            self.painted.append(shown and grown(shown, reach(element.style)))
            self.ranks.append(((*layers[place], 0), -area(shown) if shown else 0, place))
        self._edges = _edges_of(self.painted)

    def owner(self, box: Box) -> int | None:
        """Return the index of the element that owns a box, or None."""
        point = middle(box)
        over = [(place, shown) for place in self.touching(box) if (shown := self.shown[place])]
        holding = [place for place, shown in over if holds(shown, point)]
        if holding:
            return max(holding, key=self.ranks.__getitem__)
        shares = {
            place: (area(part), self.ranks[place])
            for place, shown in over
            if (part := overlap(shown, box))
        }
        return max(shares, key=shares.__getitem__, default=None)

    def touching(self, box: Box) -> list[int]:
        """Return the elements that paint in a box, or at its edge."""
        left, top, right, bottom = self._edges
        across = (left <= box.right) & (box.x <= right)
        return np.flatnonzero(across & (top <= box.bottom) & (box.y <= bottom)).tolist()


def _edges_of(boxes: Sequence[Box | None]) -> NDArray[np.float64]:
    """Return the left, top, right and bottom of boxes, a row each; not a number for no box."""
    none = (np.nan,) * 4
    edges = [(box.x, box.y, box.right, box.bottom) if box else none for box in boxes]
    return np.array(edges, np.float64).reshape(-1, 4).T.copy()


def _clipped(element: Element, around: Box) -> Box:
    """Return the box in which the descendants of an element show."""
    style, box = element.style, element.box
    if not box or element.path.rpartition("/")[2] == BODY:
        return around
    across, down = (style.get(f"overflow-{axis}") in CLIPPING for axis in "xy")
    left, width = (box.x, box.width) if across else (around.x, around.width)
    top, height = (box.y, box.height) if down else (around.y, around.height)
    return overlap(Box(left, top, width, height), around) or NOWHERE


def _layer(element: Element) -> tuple[int, ...]:
    """Return the stacking order of an element that makes a layer; nothing for others."""
    order = element.style.get("z-index", "auto")
    if re.fullmatch(r"-?\d{1,10}", order):
        return (int(order),)
    return (0,) if element.style.get("position") in LAYERED else ()


def reach(style: Mapping[str, str]) -> float:
    """Return how far an element may paint outside its box, in pixels; never too little."""
    lengths = (re.findall(r"(\d+(?:\.\d+)?)px", style.get(name, "")) for name in OUTSIDE)
    return sum(float(length) for found in lengths for length in found)
