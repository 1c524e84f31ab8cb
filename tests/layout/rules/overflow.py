"""Everything stays within what holds it: block, link, component, content column and page."""

from collections.abc import Iterator

from presscheck.anatomy import Box
from tests.layout.facts import ElementFacts
from tests.layout.findings import px
from tests.layout.geometry import excess
from tests.layout.layout import Layout

COLUMN = 1220.0
"""Width of the site's content, which is centred on the page."""

PAGE = 1240.0
"""Width that the site promises to phones in its viewport tag: a page needs no more."""

TOLERANCE = 1.0
"""Pixels that rounding in the browser may add."""

GLYPHS = 0.1
"""How much of its size a text may reach above or below its block: a script from another font
is taller than the line it stands on, and Firefox counts that in."""


def find_overflow(layout: Layout) -> list[str]:
    """Return what sticks out of what, on which side, and by how much."""
    rules = (
        find_overflow_of_components,
        find_overflow_of_blocks,
        find_overflow_of_column,
        find_overflow_of_page,
    )
    return list(dict.fromkeys(finding for rule in rules for finding in rule(layout)))


def find_overflow_of_components(layout: Layout) -> Iterator[str]:
    """Yield the elements that stick out of their component; what is inside them is not named."""
    last_named = -1
    for element in layout.elements:
        if element.component < 0 or element.number <= last_named:
            continue
        root = layout.elements[layout.components[element.component].element]
        found = list(describe_excess(element.visible_box, root.box))
        yield from (f"{layout.name_of(element)} sticks out of it by {how}" for how in found)
        if found:
            last_named = element.last


def find_overflow_of_blocks(layout: Layout) -> Iterator[str]:
    """Yield the texts and items that stick out of the block, link or button around them."""
    for text in layout.texts:
        block = _block_of(layout, layout.elements[text.element])
        for how in describe_excess(text.visible_box, _taller(block.box, by=GLYPHS * text.size)):
            yield f"{layout.text_name_of(text)} sticks out of {layout.name_of(block)} by {how}"
    for item in layout.items:
        for holder in layout.ancestors_of(item):
            if holder.kind and not holder.inline:
                for how in describe_excess(item.visible_box, holder.box):
                    yield f"{layout.name_of(item)} sticks out of {layout.name_of(holder)} by {how}"


def find_overflow_of_column(layout: Layout) -> Iterator[str]:
    """Yield the texts and items that stick out of the content column; backgrounds may be wider."""
    width, height = layout.page
    column = Box(width / 2 - COLUMN / 2, 0, COLUMN, height)
    named = (
        *((layout.text_name_of(text), text.visible_box) for text in layout.texts),
        *((layout.name_of(item), item.visible_box) for item in layout.items),
    )
    for name, box in named:
        for how in describe_excess(box, column):
            yield f"{name} sticks out of the content column by {how}"


def find_overflow_of_page(layout: Layout) -> Iterator[str]:
    """Yield the components that reach beyond the page's edges, where nobody can scroll to."""
    for component in layout.components:
        for how in describe_excess(layout.elements[component.element].box, Box(0, 0, *layout.page)):
            yield f"{component.name} sticks out of the page by {how}"


def describe_excess(box: Box | None, holder: Box) -> Iterator[str]:
    """Yield by how much a box sticks out of its holder, and where: 12 px on the left.

    What is not visible at all (None) sticks out of nothing.
    """
    if box:
        for side, length in excess(box, holder).items():
            if length > TOLERANCE:
                yield f"{px(length)} {side}"


def _taller(box: Box, *, by: float) -> Box:
    """Return the box with some pixels more above and below."""
    return Box(box.x, box.y - by, box.width, box.height + 2 * by)


def _block_of(layout: Layout, element: ElementFacts) -> ElementFacts:
    """Return the nearest element that is not inline: the element itself, or one around it."""
    candidates = [element, *layout.ancestors_of(element)]
    return next(candidate for candidate in candidates if not candidate.inline)
