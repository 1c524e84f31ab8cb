"""What a change can bring about, and how much of a headline it is."""

from presscheck.compare.elements import Difference
from presscheck.outcome import Change, Kind

SHAPELESS = (
    "background", "backdrop", "border-radius", "box-shadow", "color", "colour", "cursor", "filter",
    "mix-blend", "object", "opacity", "outline", "pointer", "shadow", "stacking order",
    "text-decoration", "text-shadow", "text decoration", "text underline", "transition", "user",
)  # fmt: skip
"""Styles, by the beginnings of their words, that leave everything where it is."""

CAN_SHAPE = {Kind.ADDED, Kind.REMOVED, Kind.REWORDED, Kind.RETARGETED, Kind.RESTATED}

WEIGHTS = {
    Kind.REMOVED: 0,
    Kind.ADDED: 0,
    Kind.REWORDED: 1,
    Kind.RETARGETED: 1,
    Kind.RENAMED: 1,
    Kind.RESTATED: 2,
    Kind.RESTYLED: 2,
    Kind.RESIZED: 3,
    Kind.REPAINTED: 4,
    Kind.MOVED: 5,
}


def shapes(difference: Difference) -> bool:
    """Whether a change can make other things larger, smaller, or stand elsewhere."""
    if not difference.paints:
        return False
    change = difference.change
    if change.kind is Kind.RESTYLED:
        return not change.what.startswith(SHAPELESS)
    return change.kind in CAN_SHAPE


def is_reordered(change: Change) -> bool:
    """Whether it moved in the order, or to something else, and not only on the page."""
    return change.kind is Kind.MOVED and bool(change.before)


def weight(change: Change) -> int:
    """The smaller, the earlier it is told."""
    return WEIGHTS[change.kind]
