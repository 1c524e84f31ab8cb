"""Every difference between two anatomies, element by element, in plain words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from presscheck.anatomy.aspects import Aspect, declared, sized, spoken, styled
from presscheck.anatomy.fixed_sizes import (
    fixed_sizes,
    without_followed_sizes,
    without_used_sizes,
)
from presscheck.anatomy.matching import match
from presscheck.anatomy.meaning import STACKING, has_order, is_stacked_alike, stacking_orders
from presscheck.anatomy.model import Element
from presscheck.anatomy.moves import own_offset, reordered
from presscheck.anatomy.pairs import Matching, NodePair
from presscheck.anatomy.styles import style_of
from presscheck.anatomy.tree import ROOT, Tree
from presscheck.anatomy.wording import described, distance
from presscheck.outcome import Change, ChangeKind

LANDMARKS = frozenset({"banner", "body", "contentinfo", "html", "list", "main", "navigation"})
"""Kinds that are too large to be described by the first text inside."""


class Scope(Enum):
    """What two renderers have in common, and so what can be compared."""

    SAME_RENDERER = "same renderer"
    """Everything, to a hundredth of a pixel."""
    SAME_ENGINE = "same engine"
    """Another build or system, which may lay out text differently: everything but positions, and
    only those sizes that a style sheet fixes."""
    OTHER_ENGINE = "other engine"
    """Only texts, targets, names, roles, states and order."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A change, the pair of elements it is on, and whether it can change pixels.

    A repainted box outside of every element has a pair of two Nones.
    """

    pair: NodePair
    change: Change
    paints: bool


def changes(
    before: Sequence[Element], after: Sequence[Element], scope: Scope = Scope.SAME_RENDERER
) -> list[Change]:
    """Return all changes, in the order of `after`."""
    return [found.change for found in differences(match(before, after), scope)]


def differences(matching: Matching, scope: Scope = Scope.SAME_RENDERER) -> list[Difference]:
    """Return all differences of matched anatomies, in the order of `after`."""
    comparison = _ElementComparison(matching, scope)
    return [
        Difference(pair, comparison.change(pair, aspect), aspect.paints)
        for pair in matching.pairs
        for aspect in comparison.aspects(*pair)
    ]


def describe_element(tree: Tree, place: int) -> str:
    """Describe an element: link “Twitter”, list item with “Asia-Pacific”, box."""
    element = tree.elements[place]
    kind = element.role or tree.kinds[place]
    inner = "" if kind in LANDMARKS else tree.labels[place]
    return described(kind, element.name or element.text, inner)


class _ElementComparison:
    """Compares the elements of matched anatomies, as far as the scope allows."""

    def __init__(self, matching: Matching, scope: Scope) -> None:
        self.matching, self.scope = matching, scope
        self.before, self.after = matching.before, matching.after
        self.ranks = reordered(matching)

    @cached_property
    def stacking(self) -> tuple[list[int], list[int]]:
        """All stacking orders of the page before and after."""
        return stacking_orders(self.before), stacking_orders(self.after)

    def change(self, pair: NodePair, aspect: Aspect) -> Change:
        """Return an aspect as a change of its element, which is described as it was before."""
        sides = self.matching.sides(pair)
        tree, here = sides[-1]
        latest = tree.elements[here]
        kind, what, before, after, _ = aspect
        words = describe_element(*sides[0])
        was = None if pair.before is None else self.before.elements[pair.before].box
        owner = latest.component if pair.after is None else self.matching.owners_after[pair.after]
        return Change(kind, owner, words, what, before, after, latest.box, was=was)

    def aspects(self, old: int | None, new: int | None) -> Iterator[Aspect]:
        if old is None:
            yield Aspect(ChangeKind.ADDED)
        elif new is None:
            yield Aspect(ChangeKind.REMOVED)
        else:
            before, after = self.before.elements[old], self.after.elements[new]
            yield from spoken(before, after)
            yield from self.reordered(old, new)
            yield from self.laid_out(old, new)
            if self.scope is not Scope.OTHER_ENGINE:
                yield from self.styled(old, new)

    def laid_out(self, old: int, new: int) -> Iterator[Aspect]:
        """Yield differences of position and size, as far as the scope allows."""
        before, after = self.before.elements[old], self.after.elements[new]
        if self.scope is Scope.SAME_RENDERER:
            yield from self.moved(old, new)
            yield from sized(before.box, after.box)
        elif self.scope is Scope.SAME_ENGINE:
            yield from fixed_sizes(self.matching, old, new)

    def moved(self, old: int, new: int) -> Iterator[Aspect]:
        if what := distance(*own_offset(self.matching, old, new)):
            yield Aspect(ChangeKind.MOVED, what)

    def reordered(self, old: int, new: int) -> Iterator[Aspect]:
        """Yield differences of component, parent and order."""
        owners = self.before.elements[old].component, self.after.elements[new].component
        if owners[0] != owners[1]:
            yield Aspect(ChangeKind.MOVED, "component", *owners, paints=False)
        before, after = self.matching.holders(old, new)
        if self.matching.to_after[before] != after:
            holders = _describe_holder(self.before, before), _describe_holder(self.after, after)
            yield Aspect(ChangeKind.MOVED, "inside", *holders, paints=False)
        rank = self.ranks.get(new)
        if rank and has_order(self.after, new):
            places = f"{rank.before} of {rank.of}", f"{rank.after} of {rank.of}"
            yield Aspect(ChangeKind.MOVED, "place in the order", *places, paints=False)

    def styled(self, old: int, new: int) -> Iterator[Aspect]:
        before, after = self.before.elements[old], self.after.elements[new]
        if before.style != after.style:
            names = {*before.style, *after.style}
            sides = _computed(self.before, old, names), _computed(self.after, new, names)
            if is_stacked_alike(*sides, self.stacking):
                sides = sides[0], {**sides[1], STACKING: sides[0][STACKING]}
            if self.scope is Scope.SAME_ENGINE:
                sides = without_used_sizes(before, after, *sides)
            else:
                sides = sides[0], without_followed_sizes(self.matching, old, new, *sides)
            yield from styled(*sides)
        yield from declared("hover", before.hover, after.hover)
        yield from declared("focus", before.focus, after.focus)


def _computed(tree: Tree, place: int, names: set[str]) -> Mapping[str, str]:
    values = {name: style_of(tree, place, name) for name in names}
    return {name: value for name, value in values.items() if value}


def _describe_holder(tree: Tree, place: int) -> str:
    if place == ROOT:
        return "page"
    return f"{describe_element(tree, place)} of {tree.elements[place].component}"
