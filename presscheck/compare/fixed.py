"""What of sizes and styles does not follow from how wide and high a renderer's text is."""

import re
from collections.abc import Mapping

from presscheck.anatomy import Box, Element, kind_in
from presscheck.compare.moves import ROUNDING
from presscheck.compare.pairs import Matching
from presscheck.compare.tree import ROOT

FIXED = frozenset({"audio", "canvas", "embed", "iframe", "picture", "video"})
"""Kinds of elements that hold no text: their size comes from a style sheet or from their file."""

SHIFT = re.compile(r"(?<=^matrix\()(.*), [^,]+, [^,]+(?=\)$)")

Styles = Mapping[str, str]


def has_fixed_size(matching: Matching, old: int, new: int) -> bool:
    """Whether a size was said, and does not follow from what holds the element and its text."""
    before, after = matching.before.elements[old], matching.after.elements[new]
    if kind_in(before.path) not in FIXED or not before.box or not after.box:
        return False
    return not follows(before.box, after.box, *held(matching, old, new))


def held(matching: Matching, old: int, new: int) -> tuple[Box | None, Box | None]:
    """The boxes of what holds an element, where that is the same before and after."""
    old, new = matching.holders(old, new)
    if old == ROOT or matching.to_after[old] != new:
        return None, None
    return matching.before.elements[old].box, matching.after.elements[new].box


def follows(before: Box, after: Box, around: Box | None, around_now: Box | None) -> bool:
    """Whether a picture became wider by as much as what holds it, and is no other shape."""
    if not around or not around_now or around.width == around_now.width or not before.width:
        return False
    wider = after.width - before.width
    shape = before.height * after.width / before.width
    return (
        abs(wider - (around_now.width - around.width)) <= ROUNDING
        and abs(shape - after.height) <= ROUNDING
    )


def without_used_sizes(
    before: Element, after: Element, old: Styles, new: Styles
) -> tuple[Styles, Styles]:
    """Computed styles without the pixels that a percentage of the element's own box came to."""
    same_size = before.box and after.box and before.box[2:] == after.box[2:]
    if same_size:
        return old, new
    return turned_and_scaled(old), turned_and_scaled(new)


def turned_and_scaled(styles: Styles) -> Styles:
    """Transforms without how far they shift, which may be half of a word's width."""
    return {
        name: SHIFT.sub(r"\1", value) if name.endswith("transform") else value
        for name, value in styles.items()
    }
