"""A page's elements as a tree, read from their paths."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import cached_property

from presscheck.anatomy.model import BODY, Element, kind_in

ROOT = -1
"""The index of the page, which is the parent of the outermost elements."""

LEAST_CONTENT = 4
"""Characters that identify an element; a number or a “|” may be on any of them."""

Values = tuple[str | frozenset[tuple[str, str]], ...]

Facet = Callable[[Element], Values]
"""Takes the values of an element that are compared."""


class Tree:
    """Elements in document order; a node is the index of an element in that order."""

    def __init__(self, elements: Sequence[Element]) -> None:
        self.elements = elements
        self.parents: list[int] = []
        self.children: list[list[int]] = [[] for _ in range(len(elements) + 1)]
        listed: dict[str, int] = {}
        for place, element in enumerate(elements):
            parent = next((listed[path] for path in around(element.path) if path in listed), ROOT)
            self.parents.append(parent)
            self.children[parent].append(place)
            listed[element.path] = place

    @cached_property
    def kinds(self) -> list[str]:
        """The kind of each element: the last word of its path, or its role."""
        return [kind_in(element.path) or element.role for element in self.elements]

    @cached_property
    def labels(self) -> list[str]:
        """The name or text of each element, or else the first long enough one inside it."""
        found = [element.name or element.text for element in self.elements]
        for place in reversed(range(len(found))):
            inner = [found[child] for child in self.children[place]]
            long_enough = [label for label in inner if len(label) >= LEAST_CONTENT]
            found[place] = next(filter(None, [found[place], *long_enough, *inner]), "")
        return found

    def ancestors(self, place: int) -> Iterator[int]:
        """Yield the ancestors of a node, from the parent outwards, without the page."""
        while (place := self.parents[place]) != ROOT:
            yield place

    def branch(self, place: int) -> Iterator[int]:
        """Yield a node and all its descendants, in document order."""
        waiting = [place]
        while waiting:
            yield (here := waiting.pop())
            waiting += reversed(self.children[here])


def around(path: str) -> Iterator[str]:
    """Yield the paths that the parent of an element may have, the nearest first."""
    while path:
        path = path.rpartition("/")[0]
        yield path
        yield f"{path}/{BODY}" if path else BODY


class Branches:
    """Every branch of a tree as a number: branches with equal values have equal numbers.

    `known` is shared between the trees that are compared. `lengths` has the number of characters
    in the values of each branch.
    """

    def __init__(self, tree: Tree, facet: Facet, known: dict[Hashable, int]) -> None:
        self.numbers = [0] * len(tree.elements)
        self.lengths = [0] * len(tree.elements)
        for place in reversed(range(len(tree.elements))):
            values, inner = facet(tree.elements[place]), tree.children[place]
            whole = (tree.kinds[place], values, *[self.numbers[child] for child in inner])
            self.numbers[place] = known.setdefault(whole, len(known))
            self.lengths[place] = length(values) + sum([self.lengths[child] for child in inner])


def length(values: Values) -> int:
    """Return the number of characters in the values of an element."""
    return sum(map(len, values))
