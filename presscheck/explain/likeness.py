"""Like changes of like elements, which are one cause.

A rule of a style sheet changes every element that it applies to, and one line of a template changes
every element that it writes. The first of them is the cause.
"""

from collections.abc import Hashable, Sequence

from presscheck.anatomy import REST
from presscheck.explain.change_index import ADDED_OR_REMOVED, ChangeIndex, ChangeNode
from presscheck.outcome import ChangeKind

WRITTEN = {
    ChangeKind.RENAMED,
    ChangeKind.RESTATED,
    ChangeKind.RETARGETED,
    ChangeKind.REWORDED,
}
"""Kinds of changes in which like elements may have different values."""


def join_like_causes(index: ChangeIndex) -> None:
    """Let a cause follow from the first one that is the same change, or a like one.

    Those of like elements are marked: no consequence, but the cause at another place.
    """
    for key_of in (_same_change, _like_change, _faint_change):
        first: dict[Hashable, ChangeNode] = {}
        for node in index.nodes:
            key = key_of(index, node) if node.cause is None else None
            if key is None:
                continue
            cause = first.setdefault(key, node)
            if cause is not node:
                node.cause = cause
                node.alike = node.change.noun == cause.change.noun
    for node in index.nodes:
        root = node.root
        if (
            node.kind is ChangeKind.RESIZED
            and node is not root
            and node.signature == root.signature
        ):
            node.alike = node.change.noun == root.change.noun


def way_of(before: str, after: str) -> tuple[str, ...]:
    """Return in which way a text changed: it was lost, it is new, or which part became which."""
    old, new = before.strip("“”…"), after.strip("“”…")
    if not old or not new:
        return ("new",) if new else ("lost",)
    start = _common_start(old, new)
    end = _common_start(old[start:][::-1], new[start:][::-1])
    return old[start : len(old) - end], new[start : len(new) - end]


def _same_change(_: ChangeIndex, node: ChangeNode) -> Hashable:
    """What two changes have in common if they are the same change at two places."""
    return node.signature if node.change.what else None


def _like_change(index: ChangeIndex, node: ChangeNode) -> Hashable:
    """What two changes have in common if elements of one kind changed in the same way."""
    change = node.change
    if node.kind in ADDED_OR_REMOVED:
        [(tree, place)] = index.matching.sides(node.pair)
        return node.kind, change.component, change.noun, tree.parents[place]
    if node.kind in WRITTEN:
        way = way_of(change.before, change.after)
        return node.kind, change.what, change.component, change.noun, way
    if node.kind is ChangeKind.REPAINTED and change.component != REST:
        return node.kind, change.component, change.noun, change.size
    return None


def _faint_change(_: ChangeIndex, node: ChangeNode) -> Hashable:
    """What two elements of one kind have in common if nobody can see that they are repainted."""
    change = node.change
    is_faint = node.kind is ChangeKind.REPAINTED and change.is_hidden
    return (change.component, change.noun) if is_faint and change.component != REST else None


def _common_start(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
