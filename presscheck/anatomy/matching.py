"""Matches the elements of two anatomies of a page.

The surest matches come first: branches that occur once in both anatomies, wherever they are. Then
their ancestors, then elements in the same order inside partners, then equal elements anywhere, and
last elements of the same kind at the same position.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from presscheck.anatomy.alignment import Tokens, aligned
from presscheck.anatomy.keys import (
    Key,
    Keys,
    KeyValues,
    Scope,
    content,
    content_and_style,
    kind,
    own_text,
    size_and_style,
    target,
)
from presscheck.anatomy.model import Element
from presscheck.anatomy.pairs import ElementPair, Matching
from presscheck.anatomy.tree import LEAST_CONTENT, ROOT, Branches, Tree


def matched(before: Sequence[Element], after: Sequence[Element]) -> list[ElementPair]:
    """Return every element of both anatomies once, in the order of `after`.

    Removed elements follow what they followed before.
    """
    matching = match(before, after)
    return [matching.elements(pair) for pair in matching.pairs]


def match(before: Sequence[Element], after: Sequence[Element]) -> Matching:
    """Match the elements of two anatomies by one pass after the other."""
    matching = Matching(before, after)
    matcher = _Matcher(matching)
    for one in _PASSES:
        one.run(matcher)
    return matching


class _Matcher:
    """Makes elements of two trees partners; each public method is a pass."""

    def __init__(self, found: Matching) -> None:
        self.found = found
        self.before, self.after = found.before, found.after
        self.keys = Keys(found.before, found.after)

    def join_unmistakable(self) -> None:
        olds, news = (_once(branches) for branches in self.keys.branches(content_and_style))
        for number, new in news.items():
            if number in olds and new not in self.found.to_before:
                self.found.join_branches(olds[number], new)

    def join_containers(self) -> None:
        """Join elements that look the same and contain mostly partners, the innermost first."""
        looks = self.keys.values(_LOOKS)
        for old in reversed(range(len(self.before.elements))):
            new = self._container_of(old)
            if new is not None and looks.before(old) == looks.after(new):
                self.found.join(old, new)

    def join_what_has_another_role(self) -> None:
        """Join elements of other roles that contain, say or show the same at the same position."""
        for old in reversed(range(len(self.before.elements))):
            new = self._container_of(old, of_any_kind=True)
            if new is not None:
                self.found.join(old, new)
        self.align_children(_OF_ANOTHER_KIND)

    def _container_of(self, old: int, *, of_any_kind: bool = False) -> int | None:
        """Return the element that contains most partners of this one's children, both ways."""
        if old in self.found.to_after:
            return None
        new = self._most(self.before.children[old], self.found.to_after, self.after)
        if new is None or new in self.found.to_before:
            return None
        back = self._most(self.after.children[new], self.found.to_before, self.before)
        alike = of_any_kind or self.before.kinds[old] == self.after.kinds[new]
        return new if back == old and alike else None

    def _most(self, held: Sequence[int], partners: Mapping[int, int], there: Tree) -> int | None:
        """Return the element of the other tree that holds most partners of these; None for none."""
        lengths = self.keys.branches(content_and_style)[0 if there is self.before else 1].lengths
        weights: Counter[int] = Counter()
        for partner in (partners[child] for child in held if child in partners):
            weights[there.parents[partner]] += 1 + lengths[partner]
        return max(weights, key=weights.__getitem__, default=None)

    def align_children(self, keys: Sequence[Key]) -> None:
        """Join what has the same order inside partners, by one key after the other."""
        old_wrappers = _wrappers(self.before, self.found.to_after)
        new_wrappers = _wrappers(self.after, self.found.to_before)
        for old in range(ROOT, len(self.before.elements)):
            new = self.found.to_after.get(old)
            if new is not None:
                olds = list(_inside(self.before, old, old_wrappers))
                news = list(_inside(self.after, new, new_wrappers))
                self._align(olds, news, keys)

    def _align(self, olds: Sequence[int], news: Sequence[int], keys: Sequence[Key]) -> None:
        """Join elements of two sequences that are equal by one of the keys, in their order."""
        for key in keys:
            if all(old in self.found.to_after for old in olds):
                return
            if all(new in self.found.to_before for new in news):
                return
            for here, there in aligned(*self._tokens(olds, news, key)):
                if olds[here] not in self.found.to_after:
                    self.found.join(olds[here], news[there])

    def _tokens(self, olds: Sequence[int], news: Sequence[int], key: Key) -> tuple[Tokens, Tokens]:
        """Return a token for each element: its pair if it has a partner, else its key."""
        joined, back = self.found.to_after, self.found.to_before
        before, after = self._values(key)
        return (
            [("joined", joined[old]) if old in joined else before(old) for old in olds],
            [("joined", new) if new in back else after(new) for new in news],
        )

    def _values(self, key: Key) -> KeyValues:
        if key.scope is Scope.CONTAINER:
            return KeyValues(self._container_of, lambda new: new)
        return self.keys.values(key)

    def exchange_wrappers(self) -> None:
        """Replace a partner by its wrapper if only the wrapper says and shows the same."""
        before, after = self.keys.values(_LOOKS)
        for old, new in list(self.found.to_after.items()):
            if old == ROOT or before(old) == after(new):
                continue
            outer, inner = new, old
            for holder in _single_child_ancestors(self.after, new, self.found.to_before):
                outer = holder if after(holder) == before(old) else outer
            for holder in _single_child_ancestors(self.before, old, self.found.to_after):
                inner = holder if before(holder) == after(outer) else inner
            if (inner, outer) != (old, new):
                self.found.separate(old, new)
                self.found.join(inner, outer)

    def join_left_over(self, key: Key) -> None:
        """Join what has equal keys in a component, the first with the first and so on."""
        join = self.found.join_branches if key.scope is Scope.BRANCH else self.found.join
        values = self.keys.values(key)
        waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
        for old in _left_over(self.before, self.found.to_after):
            waiting[self.before.elements[old].component, values.before(old)].append(old)
        for new in _left_over(self.after, self.found.to_before):
            token = values.after(new)
            olds = waiting[self.after.elements[new].component, token]
            while token is not None and olds and new not in self.found.to_before:
                if (old := olds.popleft()) not in self.found.to_after:
                    join(old, new)


def _once(branches: Branches) -> dict[int, int]:
    """Return the branches that occur once and have enough text, by number."""
    times = Counter(branches.numbers)
    return {
        number: place
        for place, number in enumerate(branches.numbers)
        if times[number] == 1 and branches.lengths[place] >= LEAST_CONTENT
    }


def _left_over(tree: Tree, joined: Mapping[int, int]) -> Iterator[int]:
    return (place for place in range(len(tree.elements)) if place not in joined)


def _wrappers(tree: Tree, joined: Mapping[int, int]) -> set[int]:
    """Return the elements without a partner that contain an element with one."""
    found = set()
    for place in reversed(range(len(tree.elements))):
        if place not in joined and any(
            child in joined or child in found for child in tree.children[place]
        ):
            found.add(place)
    return found


def _single_child_ancestors(tree: Tree, place: int, joined: Mapping[int, int]) -> Iterator[int]:
    """Yield ancestors without a partner that have only one child, from the inside out."""
    for holder in tree.ancestors(place):
        if holder in joined or len(tree.children[holder]) > 1:
            return
        yield holder


def _inside(tree: Tree, place: int, wrappers: set[int]) -> Iterator[int]:
    """Yield the children of an element, and after a wrapper the children of the wrapper."""
    waiting = tree.children[place][::-1]
    while waiting:
        yield (here := waiting.pop())
        if here in wrappers:
            waiting += reversed(tree.children[here])


_LOOKS = Key(Scope.ELEMENT, content_and_style)

_SURE = (
    Key(Scope.BRANCH, content, 1),
    Key(Scope.CONTAINER, kind),
    Key(Scope.BRANCH, own_text, 1),
    Key(Scope.BRANCH, target, 1),
    Key(Scope.ELEMENT, content),
)
_LOOSE = (Key(Scope.ELEMENT, own_text, 1), Key(Scope.ELEMENT, target, 1), Key(Scope.ELEMENT, kind))
_OF_ANOTHER_KIND = (
    Key(Scope.ANY_KIND, own_text, LEAST_CONTENT),
    Key(Scope.ANY_KIND, size_and_style),
)


class _Pass(NamedTuple):
    """One step of matching, and what it makes partners."""

    joins: str
    run: Callable[[_Matcher], None]


_PASSES = (
    _Pass("equal branches that occur once in both, wherever they are", _Matcher.join_unmistakable),
    _Pass("what looks the same and contains mostly partners", _Matcher.join_containers),
    _Pass(
        "the same order inside partners, by keys that identify an element",
        partial(_Matcher.align_children, keys=_SURE),
    ),
    _Pass(
        "equal branches anywhere in a component",
        partial(_Matcher.join_left_over, key=Key(Scope.BRANCH, content, LEAST_CONTENT)),
    ),
    _Pass(
        "equal elements anywhere in a component",
        partial(_Matcher.join_left_over, key=Key(Scope.ELEMENT, content, LEAST_CONTENT)),
    ),
    _Pass(
        "the same order inside partners, by any key",
        partial(_Matcher.align_children, keys=(*_SURE, *_LOOSE)),
    ),
    _Pass("an element that changed its role", _Matcher.join_what_has_another_role),
    _Pass("the wrapper instead of what it wraps", _Matcher.exchange_wrappers),
)
"""The passes in their order, the surest first."""
