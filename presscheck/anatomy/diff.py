"""Every difference between two looks at a page, element by element, in a reader's words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from presscheck.anatomy.aspects import Aspect, declared, sized, spoken, styled
from presscheck.anatomy.fixed_sizes import fixed_sizes, without_used_sizes
from presscheck.anatomy.matching import match
from presscheck.anatomy.model import Element
from presscheck.anatomy.moves import own_way, reordered
from presscheck.anatomy.pairs import Matching, Place
from presscheck.anatomy.styles import style_of
from presscheck.anatomy.tree import ROOT, Tree
from presscheck.anatomy.wording import described, distance
from presscheck.outcome import Change, ChangeKind

LANDMARKS = frozenset({"banner", "body", "contentinfo", "html", "list", "main", "navigation"})
"""Too large to be known by the first words inside."""


class Scope(Enum):
    """What two looks have in common, and so what of them can be compared."""

    SAME_RENDERER = "same renderer"
    """Everything, to a hundredth of a pixel."""
    SAME_ENGINE = "same engine"
    """Another build or system, where text may be laid out otherwise: everything but places, and
    of sizes only those that a style sheet fixes."""
    OTHER_ENGINE = "other engine"
    """Only words, targets, names, roles, states and order."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A change, the pair it was found on, and whether it can show in a picture.

    What is repainted outside of every element has a place that is none.
    """

    place: Place
    change: Change
    paints: bool


def changes(
    before: Sequence[Element], after: Sequence[Element], scope: Scope = Scope.SAME_RENDERER
) -> list[Change]:
    """All changes, in the order of `after`, removed elements where they stood."""
    return [found.change for found in differences(match(before, after), scope)]


def differences(matching: Matching, scope: Scope = Scope.SAME_RENDERER) -> list[Difference]:
    comparison = Comparison(matching, scope)
    return [
        Difference(place, comparison.change(place, aspect), aspect.paints)
        for place in matching.places
        for aspect in comparison.aspects(*place)
    ]


def element_words(tree: Tree, place: int) -> str:
    """An element in a reader's words: link “Twitter”, list item with “Asia-Pacific”, box."""
    element = tree.elements[place]
    kind = element.role or tree.kinds[place]
    inner = "" if kind in LANDMARKS else tree.words[place]
    return described(kind, element.name or element.text, inner)


class Comparison:
    """Two matched looks, and what of them can be compared."""

    def __init__(self, matching: Matching, scope: Scope) -> None:
        self.matching, self.scope = matching, scope
        self.before, self.after = matching.before, matching.after
        self.ranks = reordered(matching)

    def change(self, place: Place, aspect: Aspect) -> Change:
        """The aspect as a change of its element, which is called what it was called before."""
        sides = self.matching.sides(place)
        tree, here = sides[-1]
        latest = tree.elements[here]
        kind, what, before, after, _ = aspect
        words = element_words(*sides[0])
        was = None if place[0] is None else self.before.elements[place[0]].box
        owner = latest.component if place[1] is None else self.matching.owners_after[place[1]]
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
        """Where it stands and how large it is, as far as that does not follow from text."""
        before, after = self.before.elements[old], self.after.elements[new]
        if self.scope is Scope.SAME_RENDERER:
            yield from self.moved(old, new)
            yield from sized(before.box, after.box)
        elif self.scope is Scope.SAME_ENGINE:
            yield from fixed_sizes(self.matching, old, new)

    def moved(self, old: int, new: int) -> Iterator[Aspect]:
        if what := distance(*own_way(self.matching, old, new)):
            yield Aspect(ChangeKind.MOVED, what)

    def reordered(self, old: int, new: int) -> Iterator[Aspect]:
        """Who owns it, what holds it, and where it comes in the order of reading and tabbing."""
        owners = self.before.elements[old].component, self.after.elements[new].component
        if owners[0] != owners[1]:
            yield Aspect(ChangeKind.MOVED, "component", *owners, paints=False)
        before, after = self.matching.holders(old, new)
        if self.matching.to_after[before] != after:
            holders = holder_words(self.before, before), holder_words(self.after, after)
            yield Aspect(ChangeKind.MOVED, "inside", *holders, paints=False)
        if rank := self.ranks.get(new):
            places = f"{rank.before} of {rank.of}", f"{rank.after} of {rank.of}"
            yield Aspect(ChangeKind.MOVED, "place in the order", *places, paints=False)

    def styled(self, old: int, new: int) -> Iterator[Aspect]:
        before, after = self.before.elements[old], self.after.elements[new]
        if before.style != after.style:
            names = {*before.style, *after.style}
            sides = computed(self.before, old, names), computed(self.after, new, names)
            if self.scope is Scope.SAME_ENGINE:
                sides = without_used_sizes(before, after, *sides)
            yield from styled(*sides)
        yield from declared("hover", before.hover, after.hover)
        yield from declared("focus", before.focus, after.focus)


def computed(tree: Tree, place: int, names: set[str]) -> Mapping[str, str]:
    values = {name: style_of(tree, place, name) for name in names}
    return {name: value for name, value in values.items() if value}


def holder_words(tree: Tree, place: int) -> str:
    if place == ROOT:
        return "page"
    return f"{element_words(tree, place)} of {tree.elements[place].component}"
