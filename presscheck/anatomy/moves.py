"""Where partners stand: beside what holds them, and among their neighbours."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from presscheck.anatomy.alignment import Match, in_order
from presscheck.anatomy.boxes import Box
from presscheck.anatomy.pairs import Matching
from presscheck.anatomy.tree import ROOT

ROUNDING = 0.02
"""Pixels by which what moves along may seem to move: four places, each to a hundredth."""

Way = tuple[float, float]
"""Right and down, in pixels."""

STAYED: Way = (0.0, 0.0)


class Rank(NamedTuple):
    """The how-manieth of how many inside the same holder, counted from 1."""

    before: int
    after: int
    of: int


def way(before: Box | None, after: Box | None) -> Way:
    if not before or not after:
        return STAYED
    return round(after.x - before.x, 2), round(after.y - before.y, 2)


def own_way(matching: Matching, old: int, new: int) -> Way:
    """How far an element moved inside what holds it, or on the page where that is another now.

    What stands still did not move, though all around it did.
    """
    pair = matching.before.elements[old].box, matching.after.elements[new].box
    right, down = way(*pair)
    held_right, held_down = held_way(matching, old, new)
    return own(right, held_right), own(down, held_down)


def own(moved: float, held: float) -> float:
    alone = round(moved - held, 2)
    return alone if moved and abs(alone) > (ROUNDING if held else 0) else 0.0


def held_way(matching: Matching, old: int, new: int) -> Way:
    """How far the nearest holder with a place of its own moved."""
    old, new = matching.holders(old, new)
    while old != ROOT and matching.to_after[old] == new:
        before, after = matching.before.elements[old].box, matching.after.elements[new].box
        if before and after:
            return way(before, after)
        old, new = matching.holders(old, new)
    return STAYED


def reordered(matching: Matching) -> Mapping[int, Rank]:
    """What overtook its neighbours, as few as can be, by its place after."""
    found = {}
    for matches in neighbours(matching).values():
        kept = set(in_order(matches))
        old_ranks = {old: rank for rank, (old, _) in enumerate(sorted(matches), 1)}
        for rank, (old, new) in enumerate(matches, 1):
            if (old, new) not in kept:
                found[new] = Rank(old_ranks[old], rank, len(matches))
    return found


def neighbours(matching: Matching) -> Mapping[int, list[Match]]:
    """What stayed inside the same holder, by the holder, in the order of after."""
    found: defaultdict[int, list[Match]] = defaultdict(list)
    for new in range(len(matching.after.elements)):
        if new in matching.to_before:
            old = matching.to_before[new]
            before, after = matching.holders(old, new)
            if matching.to_after[before] == after:
                found[after].append((old, new))
    return found
