"""A page's elements as a tree, read from their paths."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import cached_property

from presscheck.anatomy.model import Element, kind_in

ROOT = -1
"""Stands for the page, around everything; `children[ROOT]` is the list behind the last one."""

BODY = "body"
"""The one element whose content does not have it in its paths."""

LEAST_TOLD = 4
"""Characters by which something is known anywhere; a rank or a “|” may be anybody's."""

Seen = tuple[str | frozenset[tuple[str, str]], ...]

Facet = Callable[[Element], Seen]
"""What one looks at in an element."""


class Tree:
    """Elements in document order, each known by its place in that order."""

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
        """What kind of thing every element is, by its path."""
        return [kind_in(element.path) or element.role for element in self.elements]

    @cached_property
    def words(self) -> list[str]:
        """What every element says, or else the first telling words inside it."""
        found = [element.name or element.text for element in self.elements]
        for place in reversed(range(len(found))):
            inner = [found[child] for child in self.children[place]]
            telling = [words for words in inner if len(words) >= LEAST_TOLD]
            found[place] = next(filter(None, [found[place], *telling, *inner]), "")
        return found

    def ancestors(self, place: int) -> Iterator[int]:
        """From the parent outwards, without the page itself."""
        while (place := self.parents[place]) != ROOT:
            yield place

    def branch(self, place: int) -> Iterator[int]:
        """The element and everything inside it."""
        waiting = [place]
        while waiting:
            yield (here := waiting.pop())
            waiting += reversed(self.children[here])


def around(path: str) -> Iterator[str]:
    """Where the element around this one may be listed, the nearest first."""
    while path:
        path = path.rpartition("/")[0]
        yield path
        yield f"{path}/{BODY}" if path else BODY


class Branches:
    """Every branch of a tree as a number, equal for branches that are equal by a facet.

    `known` is shared between the trees that are compared; `told` says in characters how much
    there is about a branch that the facet looks at.
    """

    def __init__(self, tree: Tree, facet: Facet, known: dict[Hashable, int]) -> None:
        self.numbers = [0] * len(tree.elements)
        self.told = [0] * len(tree.elements)
        for place in reversed(range(len(tree.elements))):
            own, inner = facet(tree.elements[place]), tree.children[place]
            whole = (tree.kinds[place], own, *[self.numbers[child] for child in inner])
            self.numbers[place] = known.setdefault(whole, len(known))
            self.told[place] = much(own) + sum([self.told[child] for child in inner])


def much(own: Seen) -> int:
    """How much an element tells, in characters."""
    return sum(map(len, own))
