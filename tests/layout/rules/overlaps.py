"""Nothing lies on anything else, unless one is inside the other."""

from collections.abc import Iterator
from dataclasses import dataclass

from presscheck.anatomy import Box
from presscheck.anatomy.boxes import overlap
from tests.layout.findings import px
from tests.layout.geometry import overlap_depth
from tests.layout.layout import Layout

TOLERANCE = 0.5
"""Pixels of an overlap that are due to rounding in the browser."""


@dataclass(frozen=True, slots=True)
class Occupant:
    """A component, an item or a line of text, with the box that it takes up on the page.

    `first` to `last` are the numbers of the elements it consists of. `rank` is 0 for a component
    and 1 for what is inside of one.
    """

    name: str
    box: Box
    first: int
    last: int
    component: int
    rank: int

    def is_apart_from(self, other: "Occupant") -> bool:
        """Return whether neither is inside the other."""
        return self.first > other.last or other.first > self.last


def find_overlaps(layout: Layout) -> list[str]:
    """Return what overlaps what, and by how much.

    Overlaps of components come first; what is inside two of them is then not named as well.
    """
    pairs = [(one, two, overlap_depth(one.box, two.box)) for one, two in _pairs(_occupants(layout))]
    pairs.sort(key=lambda pair: (pair[0].rank + pair[1].rank, -pair[2]))
    findings: dict[tuple[str, str], str] = {}
    explained = set[tuple[int, int]]()
    for one, two, depth in pairs:
        components = one.component, two.component
        if depth > TOLERANCE and components not in explained:
            finding = f"{one.name} overlaps {two.name} by {px(depth)}"
            findings.setdefault((one.name, two.name), finding)
            if one.rank == 0 or two.rank == 0:
                explained |= {components, components[::-1]}
    return list(findings.values())


def _pairs(occupants: list[Occupant]) -> Iterator[tuple[Occupant, Occupant]]:
    """Yield each two that share a place on the page, the one first in the document first."""
    occupants.sort(key=lambda occupant: occupant.box.y)
    for position, one in enumerate(occupants):
        for two in occupants[position + 1 :]:
            if two.box.y >= one.box.bottom:
                break
            if one.is_apart_from(two) and overlap(one.box, two.box):
                yield (one, two) if one.first < two.first else (two, one)


def _occupants(layout: Layout) -> list[Occupant]:
    return [*_components(layout), *_items(layout), *_lines(layout)]


def _components(layout: Layout) -> Iterator[Occupant]:
    for number, component in enumerate(layout.components):
        root = layout.elements[component.element]
        yield Occupant(component.name, root.box, root.number, root.last, number, rank=0)


def _items(layout: Layout) -> Iterator[Occupant]:
    roots = {component.element for component in layout.components}
    for item in layout.items:
        if item.number in roots:
            continue
        for box in item.boxes:
            if visible := overlap(box, item.clip):
                name = layout.name_of(item)
                yield Occupant(name, visible, item.number, item.last, item.component, rank=1)


def _lines(layout: Layout) -> Iterator[Occupant]:
    for text in layout.texts:
        component, name = layout.elements[text.element].component, layout.text_name_of(text)
        for line in text.lines:
            if visible := overlap(line, text.clip):
                yield Occupant(name, visible, text.element, text.element, component, rank=1)
