"""Keys that match elements of two anatomies, from strict (text, target, styles) to loose (kind)."""

from collections.abc import Callable, Hashable
from typing import NamedTuple

from presscheck.anatomy.model import Element
from presscheck.anatomy.tree import Branches, Facet, Tree, Values, length


class MatchKey(NamedTuple):
    """The keys of old and of new elements, by index; None matches nothing."""

    before: Callable[[int], Hashable]
    after: Callable[[int], Hashable]


def content(element: Element) -> Values:
    return element.name, element.text, element.target


def content_and_style(element: Element) -> Values:
    return element.name, element.text, element.target, frozenset(element.style.items())


def own_text(element: Element) -> Values:
    return element.name, element.text


def target(element: Element) -> Values:
    return (element.target,)


def size_and_style(element: Element) -> Values:
    """Return what identifies an element without text: component, size and styles."""
    size = element.box and f"{element.box.width}×{element.box.height}"
    return element.component, size or "", *own_text(element), frozenset(element.style.items())


class MatchKeys:
    """Makes keys for the elements of two trees."""

    def __init__(self, before: Tree, after: Tree) -> None:
        self.before, self.after = before, after
        self._branches: dict[Facet, tuple[Branches, Branches]] = {}

    def branches(self, facet: Facet) -> tuple[Branches, Branches]:
        if facet not in self._branches:
            known: dict[Hashable, int] = {}
            sides = Branches(self.before, facet, known), Branches(self.after, facet, known)
            self._branches[facet] = sides
        return self._branches[facet]

    def branch(self, facet: Facet, least: int = 1) -> MatchKey:
        """Return keys of whole branches that have at least `least` characters."""

        def known(side: int) -> Callable[[int], Hashable]:
            def token(place: int) -> Hashable:
                seen = self.branches(facet)[side]
                return seen.numbers[place] if seen.lengths[place] >= least else None

            return token

        return MatchKey(known(0), known(1))

    def alone(self, facet: Facet, least: int = 0) -> MatchKey:
        """Return keys of elements without their descendants."""
        return self._alone(facet, least, lambda kind, seen: (kind, seen))

    def of_any_kind(self, facet: Facet, least: int = 0) -> MatchKey:
        """The element alone, whatever its role is; a run of own_text is no element."""
        return self._alone(facet, least, lambda kind, seen: None if kind == "text" else seen)

    def _alone(
        self, facet: Facet, least: int, known_by: Callable[[str, Values], Hashable]
    ) -> MatchKey:
        def known(tree: Tree) -> Callable[[int], Hashable]:
            def token(place: int) -> Hashable:
                seen = facet(tree.elements[place])
                return known_by(tree.kinds[place], seen) if length(seen) >= least else None

            return token

        return MatchKey(known(self.before), known(self.after))
