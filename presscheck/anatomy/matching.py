"""Which element of one look at a page is which of another.

What is unmistakable comes first, wherever it stands: branches that occur once in both looks. Then
what holds them, then what stands in the same order inside partners, then what is left and equal
anywhere, and last what is of the same kind at the same place.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence

from presscheck.anatomy.alignment import aligned
from presscheck.anatomy.keys import (
    Likeness,
    Likenesses,
    content,
    looks,
    own_text,
    size_and_looks,
    target,
)
from presscheck.anatomy.model import Element
from presscheck.anatomy.pairs import ElementPair, Matching
from presscheck.anatomy.tree import LEAST_CONTENT, ROOT, Branches, Tree, Values


def matched(before: Sequence[Element], after: Sequence[Element]) -> list[ElementPair]:
    """Every element of both looks once, in the order of `after`, removed ones where they stood."""
    matching = match(before, after)
    return [matching.elements(pair) for pair in matching.pairs]


def match(before: Sequence[Element], after: Sequence[Element]) -> Matching:
    matching = Matching(before, after)
    Matcher(matching).match()
    return matching


class Matcher:
    """Joins the elements of two trees, the surest first."""

    def __init__(self, found: Matching) -> None:
        self.found = found
        self.before, self.after = found.before, found.after
        self.like = Likenesses(found.before, found.after)

    def match(self) -> None:
        branch, own = self.like.branch, self.like.own
        sure = [branch(content), self.holder, branch(own_text), branch(target), own(content)]
        self.join_unmistakable()
        self.join_holders()
        self.align_children(sure)
        self.join_left_over(branch(content, LEAST_CONTENT), self.found.join_branches)
        self.join_left_over(own(content, LEAST_CONTENT), self.found.join)
        self.align_children([*sure, own(own_text, 1), own(target, 1), own(nothing)])
        self.join_what_has_another_role()
        self.tell_wrappers_apart()

    def join_unmistakable(self) -> None:
        olds, news = (once(branches) for branches in self.like.branches(looks))
        for number, new in news.items():
            if number in olds and new not in self.found.to_before:
                self.found.join_branches(olds[number], new)

    def join_holders(self) -> None:
        """Joins what looks the same and holds most of the same, from the innermost outwards."""
        alike = self.like.own(looks)
        for old in reversed(range(len(self.before.elements))):
            new = self.held_in(old)
            if new is not None and alike.before(old) == alike.after(new):
                self.found.join(old, new)

    def join_what_has_another_role(self) -> None:
        """Joins what is still alone and holds, says or shows the same at the same place."""
        for old in reversed(range(len(self.before.elements))):
            new = self.held_in(old, of_any_kind=True)
            if new is not None:
                self.found.join(old, new)
        any_kind = self.like.of_any_kind
        self.align_children([any_kind(own_text, LEAST_CONTENT), any_kind(size_and_looks)])

    @property
    def holder(self) -> Likeness:
        """Holding most of the same."""
        return Likeness(self.held_in, lambda new: new)

    def held_in(self, old: int, *, of_any_kind: bool = False) -> int | None:
        """What holds now most of what this held, unless it holds more of something else's."""
        if old in self.found.to_after:
            return None
        new = self.most(self.before.children[old], self.found.to_after, self.after)
        if new is None or new in self.found.to_before:
            return None
        back = self.most(self.after.children[new], self.found.to_before, self.before)
        alike = of_any_kind or self.before.kinds[old] == self.after.kinds[new]
        return new if back == old and alike else None

    def most(self, held: Sequence[int], partners: Mapping[int, int], there: Tree) -> int | None:
        lengths = self.like.branches(looks)[0 if there is self.before else 1].lengths
        weights: Counter[int] = Counter()
        for partner in (partners[child] for child in held if child in partners):
            weights[there.parents[partner]] += 1 + lengths[partner]
        return max(weights, key=weights.__getitem__, default=None)

    def align_children(self, ways: Sequence[Likeness]) -> None:
        """Joins what stands in the same order inside partners, by one likeness after the other."""
        old_wrappers = wrappers(self.before, self.found.to_after)
        new_wrappers = wrappers(self.after, self.found.to_before)
        for old in range(ROOT, len(self.before.elements)):
            new = self.found.to_after.get(old)
            if new is not None:
                olds = list(inside(self.before, old, old_wrappers))
                news = list(inside(self.after, new, new_wrappers))
                self.align(olds, news, ways)

    def align(self, olds: Sequence[int], news: Sequence[int], ways: Sequence[Likeness]) -> None:
        for way in ways:
            if all(old in self.found.to_after for old in olds):
                return
            if all(new in self.found.to_before for new in news):
                return
            tokens = self.tokens_before(olds, way), self.tokens_after(news, way)
            for here, there in aligned(*tokens):
                if olds[here] not in self.found.to_after:
                    self.found.join(olds[here], news[there])

    def tokens_before(self, olds: Sequence[int], way: Likeness) -> list[Hashable]:
        joined = self.found.to_after
        return [("joined", joined[old]) if old in joined else way.before(old) for old in olds]

    def tokens_after(self, news: Sequence[int], way: Likeness) -> list[Hashable]:
        joined = self.found.to_before
        return [("joined", new) if new in joined else way.after(new) for new in news]

    def tell_wrappers_apart(self) -> None:
        """Gives up a partner for the one around it, where that looks the same and it does not."""
        before, after = self.like.own(looks)
        for old, new in list(self.found.to_after.items()):
            if old == ROOT or before(old) == after(new):
                continue
            outer, inner = new, old
            for holder in lone_holders(self.after, new, self.found.to_before):
                outer = holder if after(holder) == before(old) else outer
            for holder in lone_holders(self.before, old, self.found.to_after):
                inner = holder if before(holder) == after(outer) else inner
            if (inner, outer) != (old, new):
                self.found.separate(old, new)
                self.found.join(inner, outer)

    def join_left_over(self, like: Likeness, join: Callable[[int, int], None]) -> None:
        """Joins what is equal in a component, the first with the first and so on."""
        waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
        for old in left_over(self.before, self.found.to_after):
            waiting[self.before.elements[old].component, like.before(old)].append(old)
        for new in left_over(self.after, self.found.to_before):
            token = like.after(new)
            olds = waiting[self.after.elements[new].component, token]
            while token is not None and olds and new not in self.found.to_before:
                if (old := olds.popleft()) not in self.found.to_after:
                    join(old, new)


def nothing(_: Element) -> Values:
    """Looks at nothing, so that only the kind is left."""
    return ()


def once(branches: Branches) -> dict[int, int]:
    """Where the branches stand that occur once and have enough to tell."""
    times = Counter(branches.numbers)
    return {
        number: place
        for place, number in enumerate(branches.numbers)
        if times[number] == 1 and branches.lengths[place] >= LEAST_CONTENT
    }


def left_over(tree: Tree, joined: Mapping[int, int]) -> Iterator[int]:
    return (place for place in range(len(tree.elements)) if place not in joined)


def wrappers(tree: Tree, joined: Mapping[int, int]) -> set[int]:
    """What has no partner, but holds something that has."""
    found = set()
    for place in reversed(range(len(tree.elements))):
        if place not in joined and any(
            child in joined or child in found for child in tree.children[place]
        ):
            found.add(place)
    return found


def lone_holders(tree: Tree, place: int, joined: Mapping[int, int]) -> Iterator[int]:
    """What has no partner and holds the element and nothing else, from the inside out."""
    for holder in tree.ancestors(place):
        if holder in joined or len(tree.children[holder]) > 1:
            return
        yield holder


def inside(tree: Tree, place: int, wrappers: set[int]) -> Iterator[int]:
    """The element's children, and behind a wrapper those of the wrapper."""
    waiting = tree.children[place][::-1]
    while waiting:
        yield (here := waiting.pop())
        if here in wrappers:
            waiting += reversed(tree.children[here])
