"""The backdrop of an open layer: it has no element, and what shines through it is repainted."""

from collections.abc import Sequence

from presscheck.anatomy import Box
from presscheck.anatomy.boxes import holds, union
from presscheck.anatomy.diff import Difference, describe_element
from presscheck.anatomy.pairs import Matching, NodePair
from presscheck.outcome import Change, ChangeKind, Visibility

BACKDROP = "backdrop"

LAYERS = frozenset({"alertdialog", "dialog"})
"""Roles of elements that may have a backdrop."""


def with_backdrop(matching: Matching, found: Sequence[Difference]) -> list[Difference]:
    """Return the differences; where all around a layer is repainted, that of its backdrop too."""
    if any(is_of_backdrop(one.change) for one in found):
        return list(found)
    pair = _open_layer(matching)
    layer = None if pair is None else matching.elements(pair).after
    if pair is None or pair.after is None or layer is None or layer.box is None:
        return list(found)
    behind = [one for one in found if _is_behind(one, pair.after, matching)]
    around: Box | None = None
    for one in behind:
        around = union(around, one.change.box) if one.change.box else around
    if around is None or not holds(around, layer.box):
        return list(found)
    seen = {one.change.visibility for one in behind}
    change = Change(
        ChangeKind.REPAINTED,
        matching.owners_after[pair.after],
        describe_element(matching.after, pair.after),
        BACKDROP,
        box=around,
        visibility=Visibility.VISIBLE if Visibility.VISIBLE in seen else Visibility.BELOW_THRESHOLD,
        was=around,
    )
    return [*found, Difference(pair, change, paints=True)]


def is_of_backdrop(change: Change) -> bool:
    """Return whether a change is one of a layer's backdrop: of its style, or of its pixels."""
    return change.what == BACKDROP or change.what.startswith(f"::{BACKDROP} ")


def is_repaint(difference: Difference) -> bool:
    """Return whether a difference is one that a backdrop may explain."""
    change = difference.change
    return change.kind is ChangeKind.REPAINTED and change.what != BACKDROP


def _open_layer(matching: Matching) -> NodePair | None:
    """The last layer that is open before and after."""
    layers = [
        pair
        for pair in matching.pairs
        if pair.before is not None
        and (after := matching.elements(pair).after)
        and after.role in LAYERS
    ]
    return layers[-1] if layers else None


def _is_behind(difference: Difference, layer: int, matching: Matching) -> bool:
    """Whether something is repainted that is not inside the layer."""
    here = difference.pair.after
    inside = here is not None and here in set(matching.after.branch(layer))
    return is_repaint(difference) and not inside
