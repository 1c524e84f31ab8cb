"""Anatomies without the inside of components that are held loosely.

Of each such component only its root stays, as a leaf that says nothing but where it is. So nothing
inside is matched or compared by its words, and other components are compared as ever.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from presscheck.anatomy import Box, Element
from presscheck.anatomy.boxes import holds
from presscheck.anatomy.tree import ROOT, Tree
from presscheck.level import Level

LevelOf = Callable[[str], Level]
"""Returns the level of a component by its name."""


@dataclass(frozen=True, slots=True)
class Reduction:
    """An anatomy without the inside of loosely held components.

    `places` has the index of each element in the `full` tree. `loose` has the level of each root
    of a loosely held component, by its index in `elements`.
    """

    full: Tree
    elements: Sequence[Element]
    places: Sequence[int]
    loose: dict[int, Level]


def reduced(elements: Sequence[Element], level_of: LevelOf) -> Reduction:
    """Return an anatomy without the inside of loosely held components."""
    full = Tree(elements)
    places: list[int] = []
    loose: dict[int, Level] = {}
    found: list[Element] = []
    for place, element in enumerate(elements):
        level = level_of(element.component)
        if level.is_loose and not is_root(full, place):
            continue
        if level.is_loose:
            loose[len(found)] = level
            element = _leaf(element)
        places.append(place)
        found.append(element)
    return Reduction(full, found, places, loose)


def outside_of_root(found: Reduction, root: int) -> Iterator[Box]:
    """Yield the boxes of a component that stick out of its root."""
    tree, place = found.full, found.places[root]
    around = tree.elements[place]
    for inner in tree.branch(place):
        element = tree.elements[inner]
        if element.component != around.component or not element.box or not around.box:
            continue
        if not holds(around.box, element.box):
            yield element.box


def is_root(tree: Tree, place: int) -> bool:
    """Return whether an element is the outermost one of its component."""
    parent = tree.parents[place]
    return parent == ROOT or tree.elements[parent].component != tree.elements[place].component


def _leaf(element: Element) -> Element:
    """Return the root of a loosely held component, which is found again by its component."""
    return replace(
        element, name=element.component, text="", target="", state={}, hover={}, focus={}
    )
