"""Sizes and styles that do not depend on how a renderer lays out text."""

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
    """Return computed styles without lengths that are a percentage of the element's own box."""
    same_size = before.box and after.box and before.box[2:] == after.box[2:]
    if same_size:
        return old, new
    return _without_shifts(old), _without_shifts(new)


def _without_shifts(styles: Styles) -> Styles:
    """Return transforms without their shift, which may depend on the width of a word."""
    return {
        name: SHIFT.sub(r"\1", value) if name.endswith("transform") else value
        for name, value in styles.items()
    }
