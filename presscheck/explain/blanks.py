"""Texts and images that an anatomy lists and its screenshot does not show."""

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from presscheck.anatomy import Box, Element
from presscheck.anatomy.aspects import is_image
from presscheck.anatomy.boxes import grown, overlap, snapped
from presscheck.anatomy.diff import LANDMARKS, describe_element
from presscheck.anatomy.tree import ROOT, Tree
from presscheck.explain.paint_order import PaintOrder
from presscheck.images import Pixels

LEAST = 4
"""Width and height in pixels below which nothing is expected to show."""

NAMED = 3
"""The largest number of elements that are named; more are counted by component."""


def blank_note(elements: Sequence[Element], pixels: Pixels, masks: Sequence[Box]) -> str:
    """Return a line about elements that the screenshot does not show; empty if it shows all.

    `pixels` is the screenshot as height × width × RGBA; `masks` are boxes on it, in pixels.
    """
    tree = Tree(elements)
    found = _outermost(tree, set(_blanks(tree, pixels, masks)))
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


def _blanks(tree: Tree, pixels: Pixels, masks: Sequence[Box]) -> Iterator[int]:
    """Yield the elements with text or an image that are not covered and show in no pixel."""
    painting = PaintOrder(tree)
    for place in _with_content(tree):
        box = _expected_box(tree, painting, place, pixels)
        if not box or any(overlap(box, mask) for mask in masks):
            continue
        if _is_covered(tree, painting, place, box):
            continue
        if _is_blank(box, pixels, around=is_image(tree.elements[place])):
            yield place


def _with_content(tree: Tree) -> list[int]:
    return [
        place
        for place, element in enumerate(tree.elements)
        if element.box and (element.text.strip() or is_image(element))
    ]


def _expected_box(tree: Tree, painting: PaintOrder, place: int, pixels: Pixels) -> Box | None:
    """Return where an element would show; None if it is clipped, too small or outside."""
    box = painting.shown[place]
    if not box and _is_transparent(tree, place):
        box = tree.elements[place].box
    height, width, _ = pixels.shape
    seen = box and overlap(snapped(box), Box(0, 0, width, height))
    return seen if seen and min(seen.width, seen.height) >= LEAST else None


def _is_transparent(tree: Tree, place: int) -> bool:
    around = (place, *tree.ancestors(place))
    return any(tree.elements[one].style.get("opacity") == "0" for one in around)


def _is_covered(tree: Tree, painting: PaintOrder, place: int, box: Box) -> bool:
    """Return whether an element that is neither an ancestor nor a descendant covers it."""
    owner = painting.owner(box)
    if owner is None or _is_transparent(tree, place):
        return False
    return owner not in {*tree.branch(place), *tree.ancestors(place)}


def _is_blank(box: Box, pixels: Pixels, *, around: bool) -> bool:
    """Return whether a box has one colour; with `around`, together with the pixels next to it."""
    height, width, _ = pixels.shape
    seen = (around and overlap(grown(box, 1), Box(0, 0, width, height))) or box
    left, top, right, bottom = map(int, (seen.x, seen.y, seen.right, seen.bottom))
    part = pixels[top:bottom, left:right]
    return bool(np.all(part == part[0, 0]))


def _outermost(tree: Tree, found: set[int]) -> list[int]:
    """Return the outermost elements in which nothing shows, instead of all inside them."""
    with_content = set(_with_content(tree))
    outer = set()
    for place in found:
        here = place
        while (parent := tree.parents[here]) != ROOT and tree.kinds[parent] not in LANDMARKS:
            if not with_content.intersection(tree.branch(parent)) <= found:
                break
            here = parent
        outer.add(here)
    return sorted(outer)
