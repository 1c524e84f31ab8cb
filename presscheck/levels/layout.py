"""What a component keeps that is held to its layout: its parts and their order, not its words.

A list of like items is compared as a list: how many there are, and whether each looks like one of
the approved items. Where only the first items have a part (a lead story with a picture), it is
those places that must have it.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from presscheck.anatomy.alignment import aligned
from presscheck.anatomy.aspects import ALTERNATIVE, NAME
from presscheck.anatomy.wording import quoted, shortened
from presscheck.foreign_text import escaped
from presscheck.levels.findings import finding
from presscheck.levels.parts import Part
from presscheck.levels.room import (
    arranged,
    inside_of,
    is_as_wide,
    room_of,
    stands_beside_words,
    starts_of,
)
from presscheck.levels.targets import fault_of
from presscheck.outcome import Change, ChangeKind

FEWEST_ITEMS = 2
"""So many parts of one kind, and no others, are a list of like items."""

LINKS = frozenset({"link", "picture", "img", "iframe", "form", "video", "audio", "embed"})
"""Kinds of parts that need a target, if they had one."""

NOT_LOADED = "not loaded"
"""The state of a picture that did not come (capture/scripts/states.js)."""

Pair = tuple[Part, Part]


class LayoutComparison:
    """Compares the parts of a component; without `with_boxes` not their sizes and places.

    `anywhere` are the components that may stand where they like inside it.
    """

    def __init__(self, *, with_boxes: bool, anywhere: Collection[str] = ()) -> None:
        self.with_boxes, self.anywhere = with_boxes, anywhere

    def of_component(self, old: Part, new: Part) -> Iterator[Change]:
        """Yield every change of a component that its layout does not allow."""
        if old.kind != new.kind:
            yield finding(ChangeKind.RENAMED, old, new, "role", old.kind, new.kind)
        yield from self._of_part(old, new, ())

    def _of_part(
        self, old: Part, new: Part, like: Sequence[Part], *, is_flexible: bool = False
    ) -> Iterator[Change]:
        if old.is_other or old.is_words:
            return
        yield from _spoken(old, new)
        if self.with_boxes:
            yield from room_of(old, new, like, is_flexible=is_flexible)
        if is_list(old):
            yield from self._of_list(old, new)
        else:
            yield from self._of_parts(old, new, is_flexible=is_flexible)

    def _of_parts(self, old: Part, new: Part, *, is_flexible: bool) -> Iterator[Change]:
        olds, news = old.inner, new.inner
        places = aligned([one.kind for one in olds], [one.kind for one in news])
        pairs = [(olds[here], news[there]) for here, there in places]
        gone = [one for one in olds if all(one is not pair[0] for pair in pairs)]
        added = [one for one in news if all(one is not pair[1] for pair in pairs)]
        yield from _moved_or_lost(old, new, gone, added)
        yield from self._of_pairs(pairs, (old, new), is_flexible=is_flexible)

    def _of_list(self, old: Part, new: Part) -> Iterator[Change]:
        kind, known = old.parts[0].kind, old.parts
        items = [one for one in new.parts if one.kind == kind]
        yield from (finding(ChangeKind.ADDED, None, one) for one in new.parts if one.kind != kind)
        before, after = len(old.parts), len(items)
        if before != after:
            what = "number of items"
            yield finding(ChangeKind.RESIZED, old, new, what, str(before), str(after))
        pairs = [(self._model(known, place, item), item) for place, item in enumerate(items)]
        neighbours = list(zip(known, items, strict=False))
        for model, item in pairs:
            yield from self._of_part(model, item, _like(known, model))
            yield from self._inside(model, item, (old, new))
        if self.with_boxes:
            yield from arranged(neighbours, (old, new))

    def _of_pairs(
        self, pairs: Sequence[Pair], around: Pair, *, is_flexible: bool
    ) -> Iterator[Change]:
        for one, other in pairs:
            fills = is_flexible and is_as_wide(one, around[0])
            takes_rest = stands_beside_words(one, around[0])
            yield from self._of_part(one, other, (), is_flexible=fills or takes_rest)
            yield from self._inside(one, other, around)
        if self.with_boxes:
            yield from arranged(pairs, around)

    def _inside(self, old: Part, new: Part, around: Pair) -> Iterator[Change]:
        if self.with_boxes and not (new.is_other and new.kind in self.anywhere):
            yield from inside_of(old, new, around)
            yield from starts_of(old, new, around)

    def _model(self, items: Sequence[Part], place: int, item: Part) -> Part:
        """Return the approved item that an item is held against."""
        usual = items[min(place, len(items) - 1)]
        if usual.shape() == item.shape() or has_leading_items(items):
            return usual
        return next((one for one in items if one.shape() == item.shape()), usual)


def is_list(part: Part) -> bool:
    """Return whether a part holds like items."""
    kinds = {one.kind for one in part.parts}
    return len(part.parts) >= FEWEST_ITEMS and len(kinds) == 1 and not part.parts[0].is_other


def has_leading_items(items: Sequence[Part]) -> bool:
    """Return whether the first items have one shape, and all that follow another one."""
    shapes = [item.shape() for item in items]
    changes = sum(one != other for one, other in pairwise(shapes))
    return changes == 1


def _like(items: Sequence[Part], model: Part) -> list[Part]:
    return [one for one in items if one.kind == model.kind and not one.parts]


def _spoken(old: Part, new: Part) -> Iterator[Change]:
    """Yield which name, words, picture or target a part has lost."""
    if old.element.name and not new.element.name:
        what = ALTERNATIVE if new.is_picture else NAME
        yield finding(ChangeKind.RENAMED, old, new, what, quoted(shortened(old.element.name)))
    if old.words.strip() and not new.words.strip():
        yield finding(ChangeKind.REWORDED, old, new, "text", quoted(shortened(old.words)))
    if new.element.state.get(NOT_LOADED) and not old.element.state.get(NOT_LOADED):
        yield finding(ChangeKind.RESTATED, old, new, NOT_LOADED, "", "true")
    yield from _target(old, new)


def _target(old: Part, new: Part) -> Iterator[Change]:
    if not old.element.target or fault_of(old.element.target):
        return
    if fault := fault_of(new.element.target):
        target = escaped(new.element.target) or "none"
        yield finding(ChangeKind.RETARGETED, old, new, f"target {fault}", "well-formed", target)


def _moved_or_lost(
    old: Part, new: Part, gone: Sequence[Part], added: Sequence[Part]
) -> Iterator[Change]:
    """Yield what is in another order, what is gone, and what was added.

    What was inside a part that is gone, and words, are not told besides. Other components are told
    by themselves.
    """
    held = {kind for one in gone for kind in _kinds_inside(one)}
    held_now = {kind for one in added for kind in _kinds_inside(one)}
    left = list(added)
    for one in gone:
        other = next((part for part in left if part.kind == one.kind), None)
        if other:
            left.remove(other)
            before = f"{old.inner.index(one) + 1} of {len(old.inner)}"
            after = f"{new.inner.index(other) + 1} of {len(new.inner)}"
            yield finding(ChangeKind.MOVED, one, other, "place in the order", before, after)
        elif not (one.is_words or one.is_other) and one.kind not in held_now:
            yield finding(ChangeKind.REMOVED, one, None)
    for one in left:
        if not (one.is_words or one.is_other) and one.kind not in held:
            yield finding(ChangeKind.ADDED, None, one)


def _kinds_inside(part: Part) -> Iterator[str]:
    for inner in part.inner:
        yield inner.kind
        yield from _kinds_inside(inner)
