"""Nothing lies on anything else, unless it is inside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.layout.findings import px
from tests.layout.geometry import Box
from tests.layout.survey import Survey

LEAST = 0.5
"""Shares of a pixel are the rounding of the browser."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A part of the page, an item of it, or a line of text."""

    name: str
    box: Box
    first: int
    last: int
    part: int
    rank: int

    def unrelated(self, other: "Thing") -> bool:
        """Neither is inside the other."""
        return self.first > other.last or other.first > self.last


def overlaps(survey: Survey) -> list[str]:
    """What overlaps what, and by how much; parts first, and nothing that follows from them."""
    hits = [(one, two, one.box.overlap(two.box)) for one, two in meetings(things(survey))]
    hits.sort(key=lambda hit: (hit[0].rank + hit[1].rank, -hit[2]))
    said: dict[tuple[str, str], str] = {}
    clear_of = set[tuple[int, int]]()
    for one, two, depth in hits:
        parts = one.part, two.part
        if depth > LEAST and parts not in clear_of:
            said.setdefault((one.name, two.name), f"{one.name} overlaps {two.name} by {px(depth)}")
            if one.rank == 0 or two.rank == 0:
                clear_of |= {parts, parts[::-1]}
    return list(said.values())


def meetings(standing: list[Thing]) -> Iterator[tuple[Thing, Thing]]:
    """Every two that share some height of the page and are not one inside the other."""
    standing.sort(key=lambda thing: thing.box.top)
    for place, one in enumerate(standing):
        for two in standing[place + 1 :]:
            if two.box.top >= one.box.bottom:
                break
            if one.unrelated(two) and one.box.left < two.box.right > two.box.left < one.box.right:
                yield (one, two) if one.first < two.first else (two, one)


def things(survey: Survey) -> list[Thing]:
    return [*parts(survey), *items(survey), *lines(survey)]


def parts(survey: Survey) -> Iterator[Thing]:
    for number, part in enumerate(survey.parts):
        root = survey.elements[part.element]
        yield Thing(part.name, root.box, root.number, root.last, number, rank=0)


def items(survey: Survey) -> Iterator[Thing]:
    roots = {part.element for part in survey.parts}
    for item in survey.items:
        if item.number in roots:
            continue
        for box in item.boxes:
            shown = box.cut_to(item.clip)
            yield Thing(survey.name(item), shown, item.number, item.last, item.part, rank=1)


def lines(survey: Survey) -> Iterator[Thing]:
    for text in survey.texts:
        owner, name = survey.elements[text.element], survey.text_name(text)
        for line in text.lines:
            shown = line.cut_to(text.clip)
            yield Thing(name, shown, text.element, text.element, owner.part, rank=1)
