"""What of sizes and styles does not follow from how wide and high a renderer's text is."""

import re
from collections.abc import Iterator, Mapping

from presscheck.anatomy.aspects import Aspect, sized
from presscheck.anatomy.boxes import Box
from presscheck.anatomy.model import Element, kind_in
from presscheck.anatomy.moves import ROUNDING
from presscheck.anatomy.pairs import Matching
from presscheck.anatomy.tree import ROOT, Tree

FIXED = frozenset({"audio", "canvas", "embed", "iframe", "picture", "video"})
"""Kinds of elements that hold no text: their size comes from a style sheet or from their file."""

SHIFT = re.compile(r"(?<=^matrix\()(.*), [^,]+, [^,]+(?=\)$)")

Styles = Mapping[str, str]


def fixed_sizes(matching: Matching, old: int, new: int) -> Iterator[Aspect]:
    """What changed of a size that was said: not by text, nor by what holds the element."""
    before, after = matching.before.elements[old], matching.after.elements[new]
    if kind_in(before.path) in FIXED and before.box and after.box:
        around = held(matching, old, new)
        yield from sized(
            before.box, settled(before.box, after.box, *around) if around else after.box
        )


def held(matching: Matching, old: int, new: int) -> tuple[Box, Box] | None:
    """The boxes of what holds an element together with text, and may be as large as that."""
    old, new = matching.holders(old, new)
    if old == ROOT or matching.to_after[old] != new or not says(matching.before, old):
        return None
    before, after = matching.before.elements[old].box, matching.after.elements[new].box
    return (before, after) if before and after else None


def says(tree: Tree, place: int) -> bool:
    return any(tree.elements[inner].text for inner in tree.branch(place))


def settled(before: Box, after: Box, around: Box, around_now: Box) -> Box:
    """The box after, as large as before where it only follows what holds it, or its own shape."""
    wide = follows(before.width, after.width, around.width, around_now.width)
    high = follows(before.height, after.height, around.height, around_now.height) or (
        wide and is_near(before.height * after.width, after.height * before.width, before.width)
    )
    return after._replace(
        width=before.width if wide else after.width, height=before.height if high else after.height
    )


def follows(before: float, after: float, around: float, around_now: float) -> bool:
    """Whether a length became larger by as much as another, or in proportion to it."""
    return around != around_now and (
        is_near(after - before, around_now - around)
        or is_near(before * around_now, after * around, around)
    )


def is_near(one: float, other: float, per: float = 1.0) -> bool:
    return abs(one - other) <= ROUNDING * per


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
