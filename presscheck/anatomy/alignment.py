"""Aligns two lists: which entries of one are entries of the other, in the same order."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

Match = tuple[int, int]
"""An index into the first list and one into the second."""

Tokens = Sequence[Hashable]
"""One token for each entry; equal tokens match. None matches nothing, not even another None."""

Gap = tuple[range, range]
"""Ranges of both lists that lie between the same matches."""


def aligned(before: Tokens, after: Tokens) -> list[Match]:
    """Return the indexes of equal tokens, in order; no two matches cross.

    This is patience diff (Bram Cohen): equal ends first, then tokens that occur exactly once in
    both lists, then the same again between each two of those.
    """
    found: list[Match] = []
    gaps: list[Gap] = [(range(len(before)), range(len(after)))]
    while gaps:
        old, new = gaps.pop()
        head = _equal_start(before, after, old, new)
        old, new = old[len(head) :], new[len(head) :]
        tail = _equal_start(before, after, old[::-1], new[::-1])
        old, new = old[: len(old) - len(tail)], new[: len(new) - len(tail)]
        anchors = in_order(_recognised(before, after, old, new))
        found += head + tail + anchors
        gaps += _between(anchors, old, new)
    return sorted(found)


def _equal_start(before: Tokens, after: Tokens, old: range, new: range) -> list[Match]:
    pairs = zip(old, new, strict=False)
    return list(takewhile(lambda pair: _is_same(before[pair[0]], after[pair[1]]), pairs))


def _is_same(one: Hashable, other: Hashable) -> bool:
    return one is not None and one == other


def _recognised(before: Tokens, after: Tokens, old: range, new: range) -> list[Match]:
    """Match tokens that occur once in both ranges; if there are none, the first with the first."""
    olds, news = _places(before, old), _places(after, new)
    shared = [(olds[token], news[token]) for token in olds if token in news]
    once = [(here[0], there[0]) for here, there in shared if len(here) == len(there) == 1]
    return once or [pair for lists in shared for pair in zip(*lists, strict=False)]


def _places(tokens: Tokens, within: range) -> Mapping[Hashable, list[int]]:
    found = defaultdict(list)
    for place in within:
        if tokens[place] is not None:
            found[tokens[place]].append(place)
    return found


def _between(anchors: Sequence[Match], old: range, new: range) -> Iterator[Gap]:
    if not anchors:
        return  # nothing was recognised, so looking again would find no more
    starts = [(old.start, new.start), *((here + 1, there + 1) for here, there in anchors)]
    for start, end in zip(starts, [*anchors, (old.stop, new.stop)], strict=True):
        yield range(start[0], end[0]), range(start[1], end[1])


def in_order(matches: Iterable[Match]) -> list[Match]:
    """Return as many matches as possible without two that cross.

    That is the longest increasing subsequence, found by patience sorting.
    """
    ends: list[int] = []
    lasts: list[Match] = []
    previous: dict[Match, Match | None] = {}
    for match in sorted(matches):
        length = bisect_left(ends, match[1])
        previous[match] = lasts[length - 1] if length else None
        ends[length : length + 1] = [match[1]]
        lasts[length : length + 1] = [match]
    return _chain(lasts[-1] if lasts else None, previous)[::-1]


def _chain(last: Match | None, previous: Mapping[Match, Match | None]) -> list[Match]:
    found = []
    while last:
        found.append(last)
        last = previous[last]
    return found
