"""Whose a place on the picture is: what shows there, and above what."""

import re
from collections.abc import Iterator, Mapping, Sequence

from presscheck.anatomy import BODY, Box, Element
from presscheck.anatomy.boxes import area, grown, holds, middle, overlap, touch, union
from presscheck.anatomy.tree import ROOT, Tree

EVERYWHERE = Box(-1e9, -1e9, 2e9, 2e9)

NOWHERE = Box(0, 0, 0, 0)

CLIPPING = frozenset({"auto", "clip", "hidden", "scroll"})
"""Values of overflow that cut off what is inside."""

LAYERED = frozenset({"fixed", "sticky"})
"""Positions that make a layer even without a stacking order."""

OUTSIDE = ("box-shadow", "text-shadow", "outline-width", "outline-offset", "filter")
"""Properties by which an element paints outside its box."""

Edges = tuple[float, float, float, float]
"""Left, top, right and bottom."""

Layers = tuple[int, ...]

NO_LAYERS: Layers = ()

Rank = tuple[Layers, float, int]
"""Stacking orders from the outermost in, how small, how late; the greatest is the owner's."""


def owner(box: Box, elements: Sequence[Element]) -> Element | None:
    """The topmost, then smallest, then last element that holds the middle of the box.

    Where none does, the one that covers most of it; None where nothing shows.
    """
    place = PaintOrder(Tree(elements)).owner(box)
    return None if place is None else elements[place]


class PaintOrder:
    """Where the elements of a tree show, and above what.

    `shown` is without what those around cut off; None where nothing is left. `painted` is what is
    shown with its shadows and outlines.
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
            clips[place] = clipped(element, around)
            layers[place] = layers[parent] + layer(element)
            self.shown.append(shown)
            self.painted.append(shown and grown(shown, reach(element.style)))
            self.ranks.append(((*layers[place], 0), -area(shown) if shown else 0, place))
        self._bounds = self._united()

    def owner(self, box: Box) -> int | None:
        """The place of the element that owns the box."""
        point = middle(box)
        over = [(place, shown) for place in self.touching(box) if (shown := self.shown[place])]
        holding = [place for place, shown in over if holds(shown, point)]
        if holding:
            return max(holding, key=self.ranks.__getitem__)
        shares = {place: area(part) for place, shown in over if (part := overlap(shown, box))}
        return max(shares, key=shares.__getitem__, default=None)

    def touching(self, box: Box) -> Iterator[int]:
        """Elements that paint in the box."""
        left, top, right, bottom = edges(box)
        waiting = list(self.tree.children[ROOT])
        while waiting:
            place = waiting.pop()
            bounds, painted = self._bounds[place], self.painted[place]
            # Written out, because a page that moved as a whole asks this a million times.
            if not bounds or bounds[0] > right or bounds[2] < left:
                continue
            if bounds[1] <= bottom and top <= bounds[3]:
                waiting += self.tree.children[place]
                if painted and touch(painted, box):
                    yield place

    def _united(self) -> list[Edges | None]:
        """Around every element and all inside it, so that whole branches can be passed by."""
        found = self.painted.copy()
        for place in reversed(range(len(found))):
            parent = self.tree.parents[place]
            inner = found[place]
            if inner and parent != ROOT:
                found[parent] = union(found[parent], inner)
        return [box and edges(box) for box in found]


def edges(box: Box) -> Edges:
    return box.x, box.y, box.right, box.bottom


def clipped(element: Element, around: Box) -> Box:
    """What of the page is left for those inside an element."""
    style, box = element.style, element.box
    if not box or element.path.rpartition("/")[2] == BODY:
        return around
    across, down = (style.get(f"overflow-{axis}") in CLIPPING for axis in "xy")
    left, width = (box.x, box.width) if across else (around.x, around.width)
    top, height = (box.y, box.height) if down else (around.y, around.height)
    return overlap(Box(left, top, width, height), around) or NOWHERE


def layer(element: Element) -> tuple[int, ...]:
    """Its own stacking order, where it makes a layer."""
    order = element.style.get("z-index", "auto")
    if re.fullmatch(r"-?\d{1,10}", order):
        return (int(order),)
    return (0,) if element.style.get("position") in LAYERED else ()


def reach(style: Mapping[str, str]) -> float:
    """How far an element may paint outside its box, in pixels: never too little."""
    lengths = (re.findall(r"(\d+(?:\.\d+)?)px", style.get(name, "")) for name in OUTSIDE)
    return sum(float(length) for found in lengths for length in found)
