"""Two lists laid side by side: which entries of one are entries of the other, in the same order."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

Match = tuple[int, int]
"""A place in the first list and one in the second."""

Tokens = Sequence[Hashable]
"""What the entries are known by; None is like nothing else, not even another None."""

Gap = tuple[range, range]
"""Places of both lists that still lie between the same neighbours."""


def aligned(before: Tokens, after: Tokens) -> list[Match]:
    """Places of equal tokens, in order and never crossing.

    Patience diff (Bram Cohen): equal ends first, then what stands exactly once in both lists, then
    the same again between each two of those.
    """
    found: list[Match] = []
    gaps: list[Gap] = [(range(len(before)), range(len(after)))]
    while gaps:
        old, new = gaps.pop()
        head = equal_start(before, after, old, new)
        old, new = old[len(head) :], new[len(head) :]
        tail = equal_start(before, after, old[::-1], new[::-1])
        old, new = old[: len(old) - len(tail)], new[: len(new) - len(tail)]
        anchors = in_order(recognised(before, after, old, new))
        found += head + tail + anchors
        gaps += between(anchors, old, new)
    return sorted(found)


def equal_start(before: Tokens, after: Tokens, old: range, new: range) -> list[Match]:
    pairs = zip(old, new, strict=False)
    return list(takewhile(lambda pair: same(before[pair[0]], after[pair[1]]), pairs))


def same(one: Hashable, other: Hashable) -> bool:
    return one is not None and one == other


def recognised(before: Tokens, after: Tokens, old: range, new: range) -> list[Match]:
    """What stands once in both, or where nothing does, the first with the first and so on."""
    olds, news = places(before, old), places(after, new)
    shared = [(olds[token], news[token]) for token in olds if token in news]
    once = [(here[0], there[0]) for here, there in shared if len(here) == len(there) == 1]
    return once or [pair for lists in shared for pair in zip(*lists, strict=False)]


def places(tokens: Tokens, within: range) -> Mapping[Hashable, list[int]]:
    found = defaultdict(list)
    for place in within:
        if tokens[place] is not None:
            found[tokens[place]].append(place)
    return found


def between(anchors: Sequence[Match], old: range, new: range) -> Iterator[Gap]:
    if not anchors:
        return  # nothing was recognised, so looking again would find no more
    starts = [(old.start, new.start), *((here + 1, there + 1) for here, there in anchors)]
    for start, end in zip(starts, [*anchors, (old.stop, new.stop)], strict=True):
        yield range(start[0], end[0]), range(start[1], end[1])


def in_order(matches: Iterable[Match]) -> list[Match]:
    """As many matches as can be kept without two that cross (longest increasing subsequence)."""
    ends: list[int] = []
    lasts: list[Match] = []
    previous: dict[Match, Match | None] = {}
    for match in sorted(matches):
        length = bisect_left(ends, match[1])
        previous[match] = lasts[length - 1] if length else None
        ends[length : length + 1] = [match[1]]
        lasts[length : length + 1] = [match]
    return chain(lasts[-1] if lasts else None, previous)[::-1]


def chain(last: Match | None, previous: Mapping[Match, Match | None]) -> list[Match]:
    found = []
    while last:
        found.append(last)
        last = previous[last]
    return found
