"""Two looks at a page as two trees, and who is whose partner."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from presscheck.anatomy.model import Element
from presscheck.anatomy.tree import ROOT, Tree


class Pair(NamedTuple):
    """One element before and after; None where it was added or removed."""

    before: Element | None
    after: Element | None


class Place(NamedTuple):
    """A pair, by the elements' places in document order."""

    before: int | None
    after: int | None


class Matching:
    """Two trees, and for every matched element of one its partner in the other."""

    def __init__(self, before: Sequence[Element], after: Sequence[Element]) -> None:
        self.before, self.after = Tree(before), Tree(after)
        self.to_after = {ROOT: ROOT}
        self.to_before = {ROOT: ROOT}

    def join(self, old: int, new: int) -> None:
        self.to_after[old] = new
        self.to_before[new] = old

    def part(self, old: int, new: int) -> None:
        del self.to_after[old], self.to_before[new]

    def join_branches(self, old: int, new: int) -> None:
        """Joins two branches of the same shape, apart from what is joined already."""
        pairs = zip(self.before.branch(old), self.after.branch(new), strict=True)
        for here, there in pairs:
            if here not in self.to_after and there not in self.to_before:
                self.join(here, there)

    def pair(self, place: Place) -> Pair:
        before, after = place
        return Pair(
            None if before is None else self.before.elements[before],
            None if after is None else self.after.elements[after],
        )

    def sides(self, place: Place) -> list[tuple[Tree, int]]:
        """Where the pair stands: in the tree before, in the one after, or in both."""
        sides = (self.before, place.before), (self.after, place.after)
        return [(tree, here) for tree, here in sides if here is not None]

    @property
    def places(self) -> list[Place]:
        """Every pair, in the order of `after`, removed elements behind what they stood behind."""
        after = range(len(self.after.elements))
        found = [(new, ROOT, Place(self.to_before.get(new), new)) for new in after]
        last = ROOT
        for old in range(len(self.before.elements)):
            last = self.to_after.get(old, last)
            if old not in self.to_after:
                found.append((last, old, Place(old, None)))
        return [place for _, _, place in sorted(found, key=lambda one: one[:2])]

    def holders(self, old: int, new: int) -> tuple[int, int]:
        """The nearest joined elements around a pair; partners themselves, if it stayed inside."""
        return (
            next((here for here in self.before.ancestors(old) if here in self.to_after), ROOT),
            next((here for here in self.after.ancestors(new) if here in self.to_before), ROOT),
        )

    @cached_property
    def lost_components(self) -> set[str]:
        """Components that are nobody's any more, though something of them is still there."""
        still = {element.component for element in self.after.elements}
        return {self.before.elements[old].component for old in self.to_after if old != ROOT} - still

    @cached_property
    def owners_after(self) -> list[str]:
        """Whose every element is; what was a lost component's still counts as that one's.

        A component that is found by its name or its words is lost with them, and yet it is the
        one that changed.
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
