"""How far elements moved inside their ancestors, and which ones changed their order."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from presscheck.anatomy.alignment import Match, in_order
from presscheck.anatomy.boxes import Box
from presscheck.anatomy.pairs import Matching
from presscheck.anatomy.tree import ROOT

ROUNDING = 0.02
"""Pixels by which an element may seem to move inside an ancestor that moves: four coordinates
are rounded to hundredths."""

Offset = tuple[float, float]
"""Right and down, in pixels."""

NO_OFFSET: Offset = (0.0, 0.0)


class Rank(NamedTuple):
    """A position among the children of the same ancestor, before and after, counted from 1."""

    before: int
    after: int
    of: int


def offset(before: Box | None, after: Box | None) -> Offset:
    """Return how far a box moved to the right and down; nothing if there is no box."""
    if not before or not after:
        return NO_OFFSET
    return round(after.x - before.x, 2), round(after.y - before.y, 2)


def own_offset(matching: Matching, old: int, new: int) -> Offset:
    """Return how far an element moved inside its ancestor, or on the page if that is another now.

    An element that stays where it is did not move, even if its ancestors did.
    """
    pair = matching.before.elements[old].box, matching.after.elements[new].box
    right, down = offset(*pair)
    held_right, held_down = ancestor_offset(matching, old, new)
    return _alone(right, held_right), _alone(down, held_down)


def _alone(moved: float, held: float) -> float:
    alone = round(moved - held, 2)
    return alone if moved and abs(alone) > (ROUNDING if held else 0) else 0.0


def ancestor_offset(matching: Matching, old: int, new: int) -> Offset:
    """Return how far the nearest ancestor with a box moved."""
    old, new = matching.holders(old, new)
    while old != ROOT and matching.to_after[old] == new:
        before, after = matching.before.elements[old].box, matching.after.elements[new].box
        if before and after:
            return offset(before, after)
        old, new = matching.holders(old, new)
    return NO_OFFSET


def reordered(matching: Matching) -> Mapping[int, Rank]:
    """Return the elements that changed their order, as few as possible, by their new index."""
    found = {}
    for matches in neighbours(matching).values():
        kept = set(in_order(matches))
        old_ranks = {old: rank for rank, (old, _) in enumerate(sorted(matches), 1)}
        for rank, (old, new) in enumerate(matches, 1):
            if (old, new) not in kept:
                found[new] = Rank(old_ranks[old], rank, len(matches))
    return found


def neighbours(matching: Matching) -> Mapping[int, list[Match]]:
    """Return the children that stayed inside each new ancestor, in the new order."""
    found: defaultdict[int, list[Match]] = defaultdict(list)
    for new in range(len(matching.after.elements)):
        if new in matching.to_before:
            old = matching.to_before[new]
            before, after = matching.holders(old, new)
            if matching.to_after[before] == after:
                found[after].append((old, new))
    return found
