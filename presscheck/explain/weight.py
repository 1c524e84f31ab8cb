"""What a change can bring about, and how much of a headline it is."""

from presscheck.anatomy.diff import Difference
from presscheck.outcome import Change, ChangeKind

SHAPELESS = (
    "background", "backdrop", "border-radius", "box-shadow", "color", "colour", "cursor", "filter",
    "mix-blend", "object", "opacity", "outline", "pointer", "shadow", "stacking order",
    "text-decoration", "text-shadow", "text decoration", "text underline", "transition", "user",
)  # fmt: skip
"""Styles, by the beginnings of their words, that leave everything where it is."""

CAN_SHAPE = {
    ChangeKind.ADDED,
    ChangeKind.REMOVED,
    ChangeKind.REWORDED,
    ChangeKind.RETARGETED,
    ChangeKind.RESTATED,
}

WEIGHTS = {
    ChangeKind.REMOVED: 0,
    ChangeKind.ADDED: 0,
    ChangeKind.REWORDED: 1,
    ChangeKind.RETARGETED: 1,
    ChangeKind.RENAMED: 1,
    ChangeKind.RESTATED: 2,
    ChangeKind.RESTYLED: 2,
    ChangeKind.RESIZED: 3,
    ChangeKind.REPAINTED: 4,
    ChangeKind.MOVED: 5,
}


def shapes(difference: Difference) -> bool:
    """Whether a change can make other things larger, smaller, or stand elsewhere."""
    if not difference.paints:
        return False
    change = difference.change
    if change.kind is ChangeKind.RESTYLED:
        return not change.what.startswith(SHAPELESS)
    return change.kind in CAN_SHAPE


def is_reordered(change: Change) -> bool:
    """Whether it moved in the order, or to something else, and not only on the page."""
    return change.kind is ChangeKind.MOVED and bool(change.before)


def weight(change: Change) -> int:
    """The smaller, the earlier it is told."""
    return WEIGHTS[change.kind]
