"""Keys that match elements of two anatomies, from strict (text, target, styles) to loose (kind)."""

from collections.abc import Callable, Hashable
from enum import Enum, auto
from functools import partial
from typing import NamedTuple

from presscheck.anatomy.model import Element
from presscheck.anatomy.tree import Branches, Facet, Tree, Values, length


class Scope(Enum):
    """How much of an anatomy a key covers."""

    BRANCH = auto()
    """An element of one kind and all its descendants."""

    ELEMENT = auto()
    """An element of one kind without its descendants."""

    ANY_KIND = auto()
    """An element of whatever kind without its descendants; plain text has no such key."""

    CONTAINER = auto()
    """An element that contains mostly partners; the matching decides that as it goes on."""


class Key(NamedTuple):
    """Two elements match if the facet has the same values within the scope of both.

    An element whose values have fewer than `least` characters matches nothing.
    """

    scope: Scope
    facet: Facet
    least: int = 0


class KeyValues(NamedTuple):
    """Return the value of one key for the index of an old and of a new element.

    None matches nothing.
    """

    before: Callable[[int], Hashable]
    after: Callable[[int], Hashable]


def content(element: Element) -> Values:
    """Return name, text and target."""
    return element.name, element.text, element.target


def content_and_style(element: Element) -> Values:
    """Return name, text, target and computed styles."""
    return element.name, element.text, element.target, frozenset(element.style.items())


def own_text(element: Element) -> Values:
    """Return name and text."""
    return element.name, element.text


def target(element: Element) -> Values:
    """Return the target alone."""
    return (element.target,)


def size_and_style(element: Element) -> Values:
    """Return what identifies an element without text: component, size and styles."""
    size = element.box and f"{element.box.width}×{element.box.height}"
    return element.component, size or "", *own_text(element), frozenset(element.style.items())


def kind(_: Element) -> Values:
    """Return no value, so that only the kind is compared."""
    return ()


class Keys:
    """Computes keys for the elements of two trees."""

    def __init__(self, before: Tree, after: Tree) -> None:
        self.before, self.after = before, after
        self._branches: dict[Facet, tuple[Branches, Branches]] = {}

    def values(self, key: Key) -> KeyValues:
        """Return the values of a key of any scope but `CONTAINER`."""
        if key.scope is Scope.BRANCH:
            old, new = self.branches(key.facet)
            return KeyValues(partial(_of_branch, key, old), partial(_of_branch, key, new))
        return KeyValues(
            partial(_of_element, key, self.before), partial(_of_element, key, self.after)
        )

    def branches(self, facet: Facet) -> tuple[Branches, Branches]:
        """Return the branches of the old and of the new tree, numbered by a facet."""
        if facet not in self._branches:
            known: dict[Hashable, int] = {}
            sides = Branches(self.before, facet, known), Branches(self.after, facet, known)
            self._branches[facet] = sides
        return self._branches[facet]


def _of_branch(key: Key, branches: Branches, node: int) -> Hashable:
    return branches.numbers[node] if branches.lengths[node] >= key.least else None


def _of_element(key: Key, tree: Tree, node: int) -> Hashable:
    kind, values = tree.kinds[node], key.facet(tree.elements[node])
    if length(values) < key.least:
        return None
    if key.scope is Scope.ANY_KIND:
        return None if kind == "text" else values
    return kind, values
