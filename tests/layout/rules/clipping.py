"""Nothing that a reader should see is cut off."""

from collections.abc import Iterator

from presscheck.anatomy import Box
from tests.layout.findings import px
from tests.layout.geometry import excess
from tests.layout.layout import Layout

TOLERANCE = 1.0
"""Pixels that rounding in the browser may cut off."""


def find_clipped(layout: Layout) -> list[str]:
    """Return what is cut off, where and by how much, unless a title says it in full."""
    return [
        f"{name} is cut off by {px(lost)} {side}"
        for name, box, clip in _visible_things(layout)
        for side, lost in excess(box, clip).items()
        if lost > TOLERANCE
    ] + [f"{name} is cut off at the end of its line" for name in _shortened_lines(layout)]


def _visible_things(layout: Layout) -> Iterator[tuple[str, Box, Box]]:
    """Yield the name, box and clip of each text, link, button, field and picture."""
    for text in layout.texts:
        if not text.has_title:
            yield layout.text_name_of(text), text.box, text.clip
    for item in layout.items:
        if not (item.has_title and item.kind in {"link", "button"}):
            yield layout.name_of(item), item.box, item.clip


def _shortened_lines(layout: Layout) -> Iterator[str]:
    """Yield the names of elements whose content is wider than themselves and hidden there.

    A line that ends in an ellipsis needs this: some browsers give its text a shorter box.
    """
    for element in layout.elements:
        wider_by, _ = element.overflow
        cuts_off_sideways, _ = element.cuts_off
        if cuts_off_sideways and wider_by > TOLERANCE and not element.has_title:
            yield layout.name_of(element)
