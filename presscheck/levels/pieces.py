"""Which pieces of a capture belong where, when loosely held components have pushed others."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from presscheck.anatomy import Box
from presscheck.anatomy.boxes import grown, overlap, shifted, union
from presscheck.anatomy.pairs import Matching
from presscheck.anatomy.tree import ROOT
from presscheck.explain.candidates import OVERHANG
from presscheck.explain.paint_order import reach
from presscheck.images.aligned import Piece
from presscheck.level import Level
from presscheck.levels.displacement import OUT_OF_FLOW, ROUNDING, TOUCHING, Displacements
from presscheck.outcome import Size


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of a container in which something is held loosely, or has grown by that.

    It reaches from `start` to `end` before, and was as high as `height` of both.
    """

    start: float
    end: float
    height: float


def pieces_of(
    matching: Matching,
    found: Displacements,
    free: Collection[int],
    sizes: tuple[Size, Size],
) -> list[Piece]:
    """Return the pieces of the capture in the order in which they are painted.

    `matching` has the boxes as they are on both screenshots. What is `free` is not compared: it may
    have any height.
    """
    return list(_Pieces(matching, found, free, sizes).of_page())


class _Pieces:
    def __init__(
        self,
        matching: Matching,
        found: Displacements,
        free: Collection[int],
        sizes: tuple[Size, Size],
    ) -> None:
        self.matching, self.found, self.free = matching, found, free
        self.before = Box(0, 0, *sizes[0])
        self.after = Box(0, 0, *sizes[1])
        elements = matching.after.elements
        self.overlays = [
            new
            for new, element in enumerate(elements)
            if element.style.get("position") in OUT_OF_FLOW and element.box
        ]

    def of_page(self) -> Iterator[Piece]:
        yield from self._inside(ROOT, self.before, (0.0, 0.0), self.found.page)

    def _inside(
        self, node: int, before: Box, moved: tuple[float, float], longer: tuple[float, float]
    ) -> Iterator[Piece]:
        """Yield the rows of a container, and after them what it holds."""
        rows = self._rows(node)
        if rows:
            yield from self._bands(node, before, moved, longer, rows)
        inner = self.matching.after.children[node]
        # What has grown may lie over or under others, which are put over it.
        for new in sorted(inner, key=lambda one: self.found.grown[one] == (0.0, 0.0)):
            yield from self._element(new, moved, always=bool(rows))

    def _element(self, new: int, around: tuple[float, float], *, always: bool) -> Iterator[Piece]:
        """Yield an element, unless it was moved as what is around it, and what it holds."""
        box, moved = self.matching.after.elements[new].box, self.found.moved[new]
        old = self.matching.to_before.get(new)
        was = None if old is None else self.matching.before.elements[old].box
        if new in self.free:
            yield from self._loose(new, box, was)
            for inner in self.matching.after.children[new]:
                yield from self._element(inner, moved, always=True)
            return
        if box and (always or moved != around):
            target = self.found.undone(box, new)
            yield Piece(target, box)
            yield from self._ghosts(new, target, moved)
        before = self.found.undone(box, new) if box else Box(0, 0, 0, 0)
        yield from self._inside(new, before, moved, self.found.grown[new])

    def _loose(self, new: int, box: Box | None, was: Box | None) -> Iterator[Piece]:
        """Yield where a loosely held component was, and where it is."""
        style = self.matching.after.elements[new].style
        if was:
            yield Piece(grown(was, reach(style) + OVERHANG), None)
        if box:
            start = shifted(box, *(-each for each in self.found.moved[new]))
            # What it pushed down is put back over its end, so only the start counts.
            height = min(start.height, was.height) if was else start.height
            yield Piece(grown(start._replace(height=height), reach(style) + OVERHANG), None)

    def _ghosts(self, new: int, target: Box, moved: tuple[float, float]) -> Iterator[Piece]:
        """Yield where something that floats above the page is on a piece that was put back."""
        for other in self.overlays:
            floating = self.matching.after.elements[other].box
            if other == new or floating is None or self.found.moved[other] == moved:
                continue
            if other in set(self.matching.after.ancestors(new)):
                continue
            hidden = overlap(shifted(floating, -moved[0], -moved[1]), target)
            if hidden:
                yield Piece(hidden, None)

    def _rows(self, node: int) -> list[_Row]:
        """Return the rows in which something ends elsewhere than it did, from top to bottom."""
        rows = []
        for new in self.matching.after.children[node]:
            old = self.matching.to_before.get(new)
            was = None if old is None else self.matching.before.elements[old].box
            box = self.matching.after.elements[new].box
            if not was or not box or new in self.overlays:
                continue
            if new in self.free or abs(self.found.grown[new][1]) > ROUNDING:
                rows.append(_Row(was.y, was.bottom, min(was.height, box.height)))
        return sorted(rows, key=lambda row: row.end)

    def _bands(
        self,
        node: int,
        before: Box,
        moved: tuple[float, float],
        longer: tuple[float, float],
        rows: Sequence[_Row],
    ) -> Iterator[Piece]:
        """Yield a container from top to bottom: what was moved equally far is one band."""
        across, down = moved
        start = before.y
        for row in rows:
            kept = max(start, row.start + row.height)
            yield from self._band(node, before, (start, kept), (across, down))
            if row.end > kept:
                yield Piece(Box(before.x, kept, before.width, row.end - kept), None)
            start = max(start, row.end)
            down = self._moved_behind(node, row.end, moved[1] + longer[1])
        yield from self._band(node, before, (start, before.bottom), (across, down))

    def _band(
        self, node: int, before: Box, rows: tuple[float, float], moved: tuple[float, float]
    ) -> Iterator[Piece]:
        """Yield some rows of a container, without what it holds: that comes after them."""
        start, end = rows
        if end > start:
            target = Box(before.x, start, before.width, end - start)
            inner = self.matching.after.children[node]
            holes = tuple(hole for new in inner if (hole := self._hole(new)))
            yield Piece(target, shifted(target, round(moved[0]), round(moved[1])), holes)

    def _hole(self, new: int) -> Box | None:
        """Return where a container shows something that it holds."""
        element = self.matching.after.elements[new]
        beyond = reach(element.style) + OVERHANG if new in self.free else 0
        return grown(element.box, beyond) if element.box else None

    def _moved_behind(self, node: int, end: float, last: float) -> float:
        """Return how far the first element behind a row was moved; `last` if there is none."""
        behind = []
        for new in self.matching.after.children[node]:
            old = self.matching.to_before.get(new)
            was = None if old is None else self.matching.before.elements[old].box
            if was and was.y >= end - TOUCHING and new not in self.overlays:
                behind.append((was.y, self.found.moved[new][1]))
        return min(behind, default=(0, last))[1]


def loose_boxes(matching: Matching, loose: dict[int, Level]) -> tuple[Box, ...]:
    """Return where loosely held components were and are, one box for each."""
    found = []
    for new in loose:
        old = matching.to_before.get(new)
        boxes = (
            None if old is None else matching.before.elements[old].box,
            matching.after.elements[new].box,
        )
        both = [box for box in boxes if box]
        if both:
            found.append(union(both[-1], both[0]))
    return tuple(found)
