"""Matches the elements of two anatomies of a page.

The surest matches come first: branches that occur once in both anatomies, wherever they are. Then
their ancestors, then elements in the same order inside partners, then equal elements anywhere, and
last elements of the same kind at the same position.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence

from presscheck.anatomy.alignment import aligned
from presscheck.anatomy.keys import (
    MatchKey,
    MatchKeys,
    content,
    content_and_style,
    own_text,
    size_and_style,
    target,
)
from presscheck.anatomy.model import Element
from presscheck.anatomy.pairs import ElementPair, Matching
from presscheck.anatomy.tree import LEAST_CONTENT, ROOT, Branches, Tree, Values


def matched(before: Sequence[Element], after: Sequence[Element]) -> list[ElementPair]:
    """Return every element of both anatomies once, in the order of `after`.

    Removed elements follow what they followed before.
    """
    matching = match(before, after)
    return [matching.elements(pair) for pair in matching.pairs]


def match(before: Sequence[Element], after: Sequence[Element]) -> Matching:
    """Match the elements of two anatomies."""
    matching = Matching(before, after)
    Matcher(matching).match()
    return matching


class Matcher:
    """Makes elements of two trees partners, the surest first."""

    def __init__(self, found: Matching) -> None:
        self.found = found
        self.before, self.after = found.before, found.after
        self.keys = MatchKeys(found.before, found.after)

    def match(self) -> None:
        branch, alone = self.keys.branch, self.keys.alone
        sure = [
            branch(content),
            self.mostly_same_children,
            branch(own_text),
            branch(target),
            alone(content),
        ]
        self.join_unmistakable()
        self.join_containers()
        self.align_children(sure)
        self.join_left_over(branch(content, LEAST_CONTENT), self.found.join_branches)
        self.join_left_over(alone(content, LEAST_CONTENT), self.found.join)
        self.align_children([*sure, alone(own_text, 1), alone(target, 1), alone(nothing)])
        self.join_what_has_another_role()
        self.exchange_wrappers()

    def join_unmistakable(self) -> None:
        olds, news = (once(branches) for branches in self.keys.branches(content_and_style))
        for number, new in news.items():
            if number in olds and new not in self.found.to_before:
                self.found.join_branches(olds[number], new)

    def join_containers(self) -> None:
        """Join elements that look the same and contain mostly partners, the innermost first."""
        key = self.keys.alone(content_and_style)
        for old in reversed(range(len(self.before.elements))):
            new = self.container_of(old)
            if new is not None and key.before(old) == key.after(new):
                self.found.join(old, new)

    def join_what_has_another_role(self) -> None:
        """Join elements of other roles that contain, say or show the same at the same position."""
        for old in reversed(range(len(self.before.elements))):
            new = self.container_of(old, of_any_kind=True)
            if new is not None:
                self.found.join(old, new)
        any_kind = self.keys.of_any_kind
        self.align_children([any_kind(own_text, LEAST_CONTENT), any_kind(size_and_style)])

    @property
    def mostly_same_children(self) -> MatchKey:
        """Keys by which elements match that contain mostly partners of each other."""
        return MatchKey(self.container_of, lambda new: new)

    def container_of(self, old: int, *, of_any_kind: bool = False) -> int | None:
        """Return the element that contains most partners of this one's children, both ways."""
        if old in self.found.to_after:
            return None
        new = self.most(self.before.children[old], self.found.to_after, self.after)
        if new is None or new in self.found.to_before:
            return None
        back = self.most(self.after.children[new], self.found.to_before, self.before)
        alike = of_any_kind or self.before.kinds[old] == self.after.kinds[new]
        return new if back == old and alike else None

    def most(self, held: Sequence[int], partners: Mapping[int, int], there: Tree) -> int | None:
        lengths = self.keys.branches(content_and_style)[0 if there is self.before else 1].lengths
        weights: Counter[int] = Counter()
        for partner in (partners[child] for child in held if child in partners):
            weights[there.parents[partner]] += 1 + lengths[partner]
        return max(weights, key=weights.__getitem__, default=None)

    def align_children(self, keys: Sequence[MatchKey]) -> None:
        """Join what has the same order inside partners, by one key after the other."""
        old_wrappers = wrappers(self.before, self.found.to_after)
        new_wrappers = wrappers(self.after, self.found.to_before)
        for old in range(ROOT, len(self.before.elements)):
            new = self.found.to_after.get(old)
            if new is not None:
                olds = list(inside(self.before, old, old_wrappers))
                news = list(inside(self.after, new, new_wrappers))
                self.align(olds, news, keys)

    def align(self, olds: Sequence[int], news: Sequence[int], keys: Sequence[MatchKey]) -> None:
        for key in keys:
            if all(old in self.found.to_after for old in olds):
                return
            if all(new in self.found.to_before for new in news):
                return
            tokens = self.tokens_before(olds, key), self.tokens_after(news, key)
            for here, there in aligned(*tokens):
                if olds[here] not in self.found.to_after:
                    self.found.join(olds[here], news[there])

    def tokens_before(self, olds: Sequence[int], key: MatchKey) -> list[Hashable]:
        joined = self.found.to_after
        return [("joined", joined[old]) if old in joined else key.before(old) for old in olds]

    def tokens_after(self, news: Sequence[int], key: MatchKey) -> list[Hashable]:
        joined = self.found.to_before
        return [("joined", new) if new in joined else key.after(new) for new in news]

    def exchange_wrappers(self) -> None:
        """Replace a partner by its wrapper if only the wrapper content_and_style the same."""
        before, after = self.keys.alone(content_and_style)
        for old, new in list(self.found.to_after.items()):
            if old == ROOT or before(old) == after(new):
                continue
            outer, inner = new, old
            for holder in single_child_ancestors(self.after, new, self.found.to_before):
                outer = holder if after(holder) == before(old) else outer
            for holder in single_child_ancestors(self.before, old, self.found.to_after):
                inner = holder if before(holder) == after(outer) else inner
            if (inner, outer) != (old, new):
                self.found.separate(old, new)
                self.found.join(inner, outer)

    def join_left_over(self, key: MatchKey, join: Callable[[int, int], None]) -> None:
        """Join what has equal keys in a component, the first with the first and so on."""
        waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
        for old in left_over(self.before, self.found.to_after):
            waiting[self.before.elements[old].component, key.before(old)].append(old)
        for new in left_over(self.after, self.found.to_before):
            token = key.after(new)
            olds = waiting[self.after.elements[new].component, token]
            while token is not None and olds and new not in self.found.to_before:
                if (old := olds.popleft()) not in self.found.to_after:
                    join(old, new)


def nothing(_: Element) -> Values:
    """Return no value, so that only the kind is compared."""
    return ()


def once(branches: Branches) -> dict[int, int]:
    """Return the branches that occur once and have enough text, by number."""
    times = Counter(branches.numbers)
    return {
        number: place
        for place, number in enumerate(branches.numbers)
        if times[number] == 1 and branches.lengths[place] >= LEAST_CONTENT
    }


def left_over(tree: Tree, joined: Mapping[int, int]) -> Iterator[int]:
    return (place for place in range(len(tree.elements)) if place not in joined)


def wrappers(tree: Tree, joined: Mapping[int, int]) -> set[int]:
    """Return the elements without a partner that contain an element with one."""
    found = set()
    for place in reversed(range(len(tree.elements))):
        if place not in joined and any(
            child in joined or child in found for child in tree.children[place]
        ):
            found.add(place)
    return found


def single_child_ancestors(tree: Tree, place: int, joined: Mapping[int, int]) -> Iterator[int]:
    """Yield ancestors without a partner that have only one child, from the inside out."""
    for holder in tree.ancestors(place):
        if holder in joined or len(tree.children[holder]) > 1:
            return
        yield holder


def inside(tree: Tree, place: int, wrappers: set[int]) -> Iterator[int]:
    """Yield the children of an element, and after a wrapper the children of the wrapper."""
    waiting = tree.children[place][::-1]
    while waiting:
        yield (here := waiting.pop())
        if here in wrappers:
            waiting += reversed(tree.children[here])
