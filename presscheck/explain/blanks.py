"""What an anatomy lists and its picture does not show: words and pictures without a pixel."""

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from presscheck.anatomy import Box, Element
from presscheck.anatomy.aspects import is_picture
from presscheck.anatomy.boxes import grown, overlap, snapped
from presscheck.anatomy.diff import LANDMARKS, describe_element
from presscheck.anatomy.tree import ROOT, Tree
from presscheck.explain.paint_order import PaintOrder
from presscheck.images import Pixels

LEAST = 4
"""Pixels in width and in height below which nothing is expected to show."""

NAMED = 3
"""Elements that are named one by one; of more, each component's are counted."""


def blank_note(elements: Sequence[Element], pixels: Pixels, masks: Sequence[Box]) -> str:
    """One line on what is in the anatomy and not in the picture; empty when all of it shows.

    `pixels` is the picture as rows × columns × RGBA, `masks` are boxes on it in pixels.
    """
    tree = Tree(elements)
    found = outermost(tree, set(blanks(tree, pixels, masks)))
    if not found:
        return ""
    if len(found) <= NAMED:
        named = [f"{describe_element(tree, one)} of {elements[one].component}" for one in found]
        return f"in the anatomy, not in the picture: {', '.join(named)}"
    counts = Counter(elements[one].component for one in found)
    counted = [f"{count} elements of {component}" for component, count in counts.items()]
    return (
        f"in the anatomy, not in the picture: {', '.join(counted)}; "
        f"the first is {describe_element(tree, found[0])}"
    )


def blanks(tree: Tree, pixels: Pixels, masks: Sequence[Box]) -> Iterator[int]:
    """Elements with words or a picture that nothing covers, and that have no pixel of their own."""
    painting = PaintOrder(tree)
    for place in tellers(tree):
        box = place_on_picture(tree, painting, place, pixels)
        if not box or any(overlap(box, mask) for mask in masks):
            continue
        if is_covered(tree, painting, place, box):
            continue
        if is_blank(box, pixels, around=is_picture(tree.elements[place])):
            yield place


def tellers(tree: Tree) -> list[int]:
    return [
        place
        for place, element in enumerate(tree.elements)
        if element.box and (element.text.strip() or is_picture(element))
    ]


def place_on_picture(tree: Tree, painting: PaintOrder, place: int, pixels: Pixels) -> Box | None:
    """Where an element would show; None when it is cut off, too small, or beside the picture."""
    box = painting.shown[place]
    if not box and is_transparent(tree, place):
        box = tree.elements[place].box
    height, width, _ = pixels.shape
    seen = box and overlap(snapped(box), Box(0, 0, width, height))
    return seen if seen and min(seen.width, seen.height) >= LEAST else None


def is_transparent(tree: Tree, place: int) -> bool:
    around = (place, *tree.ancestors(place))
    return any(tree.elements[one].style.get("opacity") == "0" for one in around)


def is_covered(tree: Tree, painting: PaintOrder, place: int, box: Box) -> bool:
    """Whether something that neither holds the element nor is inside it shows in its place."""
    owner = painting.owner(box)
    if owner is None or is_transparent(tree, place):
        return False
    return owner not in {*tree.branch(place), *tree.ancestors(place)}


def is_blank(box: Box, pixels: Pixels, *, around: bool) -> bool:
    """Whether a box is of one colour, `around` with the pixels next to it."""
    height, width, _ = pixels.shape
    seen = (around and overlap(grown(box, 1), Box(0, 0, width, height))) or box
    left, top, right, bottom = map(int, (seen.x, seen.y, seen.right, seen.bottom))
    part = pixels[top:bottom, left:right]
    return bool(np.all(part == part[0, 0]))


def outermost(tree: Tree, found: set[int]) -> list[int]:
    """Whole parts of the page instead of every word in them, where nothing in them shows."""
    telling = set(tellers(tree))
    outer = set()
    for place in found:
        here = place
        while (parent := tree.parents[here]) != ROOT and tree.kinds[parent] not in LANDMARKS:
            if not telling.intersection(tree.branch(parent)) <= found:
                break
            here = parent
        outer.add(here)
    return sorted(outer)
