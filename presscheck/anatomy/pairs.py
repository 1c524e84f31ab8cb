"""Two anatomies of a page as trees, and which element of one is which of the other."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from presscheck.anatomy.model import Element
from presscheck.anatomy.tree import ROOT, Tree


class ElementPair(NamedTuple):
    """One element before and after; None if it was added or removed."""

    before: Element | None
    after: Element | None


class NodePair(NamedTuple):
    """An element before and after, as indexes into the two trees; None if it has no partner."""

    before: int | None
    after: int | None


class Matching:
    """Two trees, and for every matched element of one its partner in the other.

    `to_after` leads from indexes of the old tree to those of the new one, `to_before` back.
    """

    def __init__(self, before: Sequence[Element], after: Sequence[Element]) -> None:
        self.before, self.after = Tree(before), Tree(after)
        self.to_after = {ROOT: ROOT}
        self.to_before = {ROOT: ROOT}

    def join(self, old: int, new: int) -> None:
        """Make two elements partners."""
        self.to_after[old] = new
        self.to_before[new] = old

    def separate(self, old: int, new: int) -> None:
        """Undo `join`."""
        del self.to_after[old], self.to_before[new]

    def join_branches(self, old: int, new: int) -> None:
        """Join two branches of the same shape, without what has a partner already."""
        pairs = zip(self.before.branch(old), self.after.branch(new), strict=True)
        for here, there in pairs:
            if here not in self.to_after and there not in self.to_before:
                self.join(here, there)

    def elements(self, pair: NodePair) -> ElementPair:
        """Return the two elements of a pair."""
        before, after = pair
        return ElementPair(
            None if before is None else self.before.elements[before],
            None if after is None else self.after.elements[after],
        )

    def sides(self, pair: NodePair) -> list[tuple[Tree, int]]:
        """Return each tree that has an element of the pair, with the index of the element."""
        sides = (self.before, pair.before), (self.after, pair.after)
        return [(tree, node) for tree, node in sides if node is not None]

    @property
    def pairs(self) -> list[NodePair]:
        """Every pair in the order of `after`; removed elements follow what they followed before."""
        after = range(len(self.after.elements))
        found = [(new, ROOT, NodePair(self.to_before.get(new), new)) for new in after]
        last = ROOT
        for old in range(len(self.before.elements)):
            last = self.to_after.get(old, last)
            if old not in self.to_after:
                found.append((last, old, NodePair(old, None)))
        return [pair for _, _, pair in sorted(found, key=lambda one: one[:2])]

    def holders(self, old: int, new: int) -> tuple[int, int]:
        """Return the nearest ancestors with a partner, old and new.

        They are partners of each other if the element stayed inside the same one.
        """
        return (
            next((here for here in self.before.ancestors(old) if here in self.to_after), ROOT),
            next((here for here in self.after.ancestors(new) if here in self.to_before), ROOT),
        )

    @cached_property
    def lost_components(self) -> set[str]:
        """Components that no new element has, although elements of them still exist."""
        still = {element.component for element in self.after.elements}
        return {self.before.elements[old].component for old in self.to_after if old != ROOT} - still

    @cached_property
    def owners_after(self) -> list[str]:
        """The component of each element in the new tree.

        If the root of a component was not found, its elements keep their old component: the
        component was found by a name or a text that changed, and the change is its own.
        """
        owners: list[str] = []
        elements = self.after.elements
        for new, element in enumerate(elements):
            old, around = self.to_before.get(new), self.after.parents[new]
            owner = "" if old is None else self.before.elements[old].component
            if owner in self.lost_components:
                owners.append(owner)
            elif old is None and around != ROOT and element.component == elements[around].component:
                owners.append(owners[around])
            else:
                owners.append(element.component)
        return owners
