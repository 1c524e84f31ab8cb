"""Sizes and styles that do not depend on how a renderer lays out text."""

import math
import re
from collections.abc import Iterator, Mapping

from presscheck.anatomy.aspects import Aspect, sized
from presscheck.anatomy.boxes import Box
from presscheck.anatomy.model import Element, kind_in
from presscheck.anatomy.moves import ROUNDING
from presscheck.anatomy.pairs import Matching
from presscheck.anatomy.tree import ROOT, Tree

FIXED = frozenset({"audio", "canvas", "embed", "iframe", "picture", "video"})
"""Kinds of elements without text; their size comes from a style sheet or from their file."""

SHIFT = re.compile(r"(?<=^matrix\()(.*), [^,]+, [^,]+(?=\)$)")

LENGTH = re.compile(r"(\d+(?:\.\d+)?)px")

PSEUDO_SIZES = tuple(
    f"{place} {side}" for place in ("::before", "::after") for side in ("width", "height")
)
"""Sizes of pseudo-elements; they may follow from any box around, and so from text."""

Styles = Mapping[str, str]


def fixed_sizes(matching: Matching, old: int, new: int) -> Iterator[Aspect]:
    """Yield changes of a size that follow neither from text nor from an ancestor."""
    before, after = matching.before.elements[old], matching.after.elements[new]
    if kind_in(before.path) in FIXED and before.box and after.box:
        around = _around(matching, old, new)
        yield from sized(
            before.box,
            _without_consequences(before.box, after.box, *around) if around else after.box,
        )


def _around(matching: Matching, old: int, new: int) -> tuple[Box, Box] | None:
    """Return both boxes of the ancestor that contains an element and text, or None."""
    old, new = matching.holders(old, new)
    if old == ROOT or matching.to_after[old] != new or not _has_text(matching.before, old):
        return None
    before, after = matching.before.elements[old].box, matching.after.elements[new].box
    return (before, after) if before and after else None


def _has_text(tree: Tree, place: int) -> bool:
    return any(tree.elements[inner].text for inner in tree.branch(place))


def _without_consequences(before: Box, after: Box, around: Box, around_now: Box) -> Box:
    """Return the new box with the old size where that only follows its ancestor, or its shape."""
    wide = _follows(before.width, after.width, around.width, around_now.width)
    high = _follows(before.height, after.height, around.height, around_now.height) or (
        wide and _is_close(before.height * after.width, after.height * before.width, before.width)
    )
    return after._replace(
        width=before.width if wide else after.width, height=before.height if high else after.height
    )


def _follows(before: float, after: float, around: float, around_now: float) -> bool:
    """Return whether a length grew by as much as another one, or in proportion to it."""
    return around != around_now and (
        _is_close(after - before, around_now - around)
        or _is_close(before * around_now, after * around, around)
    )


def _is_close(one: float, other: float, per: float = 1.0) -> bool:
    return abs(one - other) <= ROUNDING * per


def without_used_sizes(
    before: Element, after: Element, old: Styles, new: Styles
) -> tuple[Styles, Styles]:
    """Return computed styles without lengths that may follow from a box."""
    old, new = _without_pseudo_sizes(old), _without_pseudo_sizes(new)
    same_size = before.box and after.box and before.box[2:] == after.box[2:]
    if same_size:
        return old, new
    return _without_shifts(old), _without_shifts(new)


def without_followed_sizes(
    matching: Matching, old: int, new: int, before: Styles, after: Styles
) -> Styles:
    """Return the new styles with the old size of each pseudo-element that follows a box around."""
    differing = [
        name
        for name in PSEUDO_SIZES
        if name in before and name in after and before[name] != after[name]
    ]
    if not differing:
        return after
    boxes = list(_boxes_around(matching, old, new))
    followed = (name for name in differing if _follows_one(name, before, after, boxes))
    return {**after, **{name: before[name] for name in followed}}


def _boxes_around(matching: Matching, old: int, new: int) -> Iterator[tuple[Box, Box]]:
    """Yield both boxes of an element and of each ancestor, as long as the two sides match."""
    while old != ROOT and new != ROOT and matching.to_after[old] == new:
        before, after = matching.before.elements[old].box, matching.after.elements[new].box
        if before and after:
            yield before, after
        old, new = matching.holders(old, new)


def _follows_one(name: str, before: Styles, after: Styles, boxes: list[tuple[Box, Box]]) -> bool:
    side = name.split(" ")[1]
    length, length_now = _length(before[name]), _length(after[name])
    return any(
        _follows(length, length_now, getattr(was, side), getattr(now, side)) for was, now in boxes
    )


def _length(value: str) -> float:
    """Return a length in pixels; not a number if a value is none, and then it follows nothing."""
    found = LENGTH.fullmatch(value)
    return float(found[1]) if found else math.nan


def _without_pseudo_sizes(styles: Styles) -> Styles:
    return {name: value for name, value in styles.items() if name not in PSEUDO_SIZES}


def _without_shifts(styles: Styles) -> Styles:
    """Return transforms without their shift, which may depend on the width of a word."""
    return {
        name: SHIFT.sub(r"\1", value) if name.endswith("transform") else value
        for name, value in styles.items()
    }
