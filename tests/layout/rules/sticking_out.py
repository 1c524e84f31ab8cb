"""Everything stays within what holds it: block, link, part, content column and page."""

from collections.abc import Iterator

from tests.layout.findings import px
from tests.layout.geometry import Box
from tests.layout.seen import Element, Text
from tests.layout.survey import Survey

COLUMN = 1220.0
"""The site's content is as wide as this, and centred."""

PAGE = 1240.0
"""The width the site promises phones in its viewport tag: a page needs no more."""

LEAST = 1.0

GLYPHS = 0.1
"""How much of its size a text may reach above or below its block: a script from another font
is taller than the line it stands on, and Firefox counts that in."""


def sticking_out(survey: Survey) -> list[str]:
    """What reaches out of what, on which side, and how far."""
    rules = (out_of_part, out_of_block, out_of_column, out_of_page)
    return list(dict.fromkeys(finding for rule in rules for finding in rule(survey)))


def out_of_part(survey: Survey) -> Iterator[str]:
    """Elements beyond the part they belong to; what is inside a culprit is not named as well."""
    seen = -1
    for element in survey.elements:
        if element.part < 0 or element.number <= seen:
            continue
        part = survey.parts[element.part]
        found = list(reaching(element.box.cut_to(element.clip), survey.elements[part.element].box))
        yield from (f"{survey.name(element)} sticks out of it by {how}" for how in found)
        if found:
            seen = element.last


def out_of_block(survey: Survey) -> Iterator[str]:
    """Texts and pictures beyond the block, link or button around them."""
    for text in survey.texts:
        block = block_of(survey, survey.elements[text.element])
        for how in reaching(seen_of(text), taller(block.box, by=GLYPHS * text.size)):
            yield f"{survey.text_name(text)} sticks out of {survey.name(block)} by {how}"
    for item in survey.items:
        for holder in survey.around(item):
            if holder.kind and not holder.inline:
                for how in reaching(item.box.cut_to(item.clip), holder.box):
                    yield f"{survey.name(item)} sticks out of {survey.name(holder)} by {how}"


def out_of_column(survey: Survey) -> Iterator[str]:
    """What can be read or pressed beyond the content column; grounds may be wider."""
    width, height = survey.page
    column = Box(width / 2 - COLUMN / 2, 0, width / 2 + COLUMN / 2, height)
    for text in survey.texts:
        for how in reaching(seen_of(text), column):
            yield f"{survey.text_name(text)} sticks out of the content column by {how}"
    for item in survey.items:
        for how in reaching(item.box.cut_to(item.clip), column):
            yield f"{survey.name(item)} sticks out of the content column by {how}"


def out_of_page(survey: Survey) -> Iterator[str]:
    """Parts beyond the page's edges, where nobody can scroll to."""
    for part in survey.parts:
        for how in reaching(survey.elements[part.element].box, Box(0, 0, *survey.page)):
            yield f"{part.name} sticks out of the page by {how}"


def reaching(box: Box, holder: Box) -> Iterator[str]:
    for side, length in box.beyond(holder).items():
        if length > LEAST:
            yield f"{px(length)} {side}"


def taller(box: Box, *, by: float) -> Box:
    return Box(box.left, box.top - by, box.right, box.bottom + by)


def seen_of(text: Text) -> Box:
    return Box.around(text.lines).cut_to(text.clip)


def block_of(survey: Survey, element: Element) -> Element:
    """The nearest element that is a box of its own, not a stretch of a line."""
    holders = [element, *survey.around(element)]
    return next(holder for holder in holders if not holder.inline)
