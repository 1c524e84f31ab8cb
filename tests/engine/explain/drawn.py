"""Pictures small enough to draw with letters, one per pixel; capitals differ visibly."""

from typing import Any

from presscheck.anatomy import Box, Element
from presscheck.anatomy.diff import differences
from presscheck.anatomy.matching import match
from presscheck.explain.attribution import attribute
from presscheck.outcome import Change
from tests.engine.anatomy.trees import Node, at, link, node, page

WORLD = link("World", component="Top", box=at(2, 1, 4, 2))

DRAWN = """
............
..WWWW......
..WWWW......
............
............
............
"""


class Pictures:
    """Two drawings of one size, compared as real ones are."""

    def __init__(self, before: str, after: str) -> None:
        self.before, self.after = before.split(), after.split()

    def same(self, before: Box, after: Box) -> bool:
        old, new = part(self.before, before), part(self.after, after)
        return old is not None and old == new

    def is_visible(self, before: Box, after: Box) -> bool:
        return any(
            old != new and (old + new).isupper()
            for old, new in zip(
                part(self.before, before) or "", part(self.after, after) or "", strict=True
            )
        )

    def rows(self) -> list[Box]:
        """A box for every row, around all that differs in it."""
        found = []
        for y, (old, new) in enumerate(zip(self.before, self.after, strict=True)):
            differing = [x for x, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
            if differing:
                found.append(Box(differing[0], y, differing[-1] + 1 - differing[0], 1))
        return found


def part(rows: list[str], box: Box) -> str | None:
    """The letters in a box; None if it is not all on the picture."""
    left, top, right, bottom = round(box.x), round(box.y), round(box.right), round(box.bottom)
    if left < 0 or top < 0 or right > len(rows[0]) or bottom > len(rows):
        return None
    return "".join(row[left:right] for row in rows[top:bottom])


def attributed(
    before: tuple[list[Element], str],
    after: tuple[list[Element], str],
    boxes: list[Box] | None = None,
) -> list[Change]:
    matching = match(before[0], after[0])
    pictures = Pictures(before[1], after[1])
    found = attribute(
        boxes or pictures.rows(),
        matching,
        differences(matching),
        same_image=pictures.same,
        is_visible=pictures.is_visible,
    )
    return [one.change for one in found]


def body(*nodes: Node) -> list[Element]:
    """A page of the drawing's size."""
    return [Element("body", box=Box(0, 0, 12, 6)), *page(*nodes)]


def edited(one: Node, **fields: Any) -> Node:
    return node(one.kind, *one.inner, **{**one.fields, **fields})


def restyled(one: Node, **style: str) -> Node:
    return edited(one, style=style)


def sentences(changes: list[Change]) -> list[str]:
    return [f"{change.sentence} | {change.visibility}" for change in changes]
