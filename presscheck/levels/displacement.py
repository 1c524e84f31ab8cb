"""How far elements were moved by components that are held loosely, and nothing else moved them.

The rules, along each axis, inside the element around:

- The end of a loosely held component is free. Whatever stands behind it keeps its distance to it,
  and so is expected to move as far as that end. The same holds for an element around that has
  grown, as far as what it holds explains it.
- Where another element is the last one before it than was (a footer under two columns), the
  distance it may have moved lies between nothing and the farthest of those ends.
- An element around has grown as far as the last of what it holds has moved. It may have grown less
  if it is longer than that, before or now.
- What ends where one beside it ends, grows with that. So does what is as long as the element
  around; what stands at the end of that or in its middle moves with it.
- What stays where it was did not move. What is inside a loosely held component moves as a whole.
- Text beside a loosely held component that has another size is broken into other lines: like that
  component it may have any height.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from presscheck.anatomy import Box, Element
from presscheck.anatomy.fixed_sizes import without_followed_sizes
from presscheck.anatomy.pairs import Matching
from presscheck.anatomy.tree import ROOT
from presscheck.level import Level
from presscheck.outcome import Size

ROUNDING = 0.04
"""Pixels that rounding to hundredths can make of no distance at all, along a chain of boxes."""

TOUCHING = 0.5
"""Pixels by which two ends may differ and still be the same end."""

OUT_OF_FLOW = frozenset({"absolute", "fixed"})
"""Positions of elements that push nothing."""

TEXTS = frozenset({"box", "emphasis", "link", "paragraph", "strong", "text"})
"""Kinds of elements whose text may be broken into other lines."""

Axis = Literal[0, 1]
"""0 from left to right, 1 from top to bottom."""


@dataclass(frozen=True, slots=True)
class _Side:
    """Where an element starts and ends along an axis, and across it."""

    start: float
    end: float
    across: tuple[float, float]

    @classmethod
    def of(cls, box: Box, axis: Axis) -> "_Side":
        ends = (box.x, box.right), (box.y, box.bottom)
        return cls(*ends[axis], ends[1 - axis])


@dataclass(slots=True)
class _Node:
    """A matched element along an axis, and what it holds.

    `moved` is how far its start moved inside the element around, `grown` by how much it became
    longer; `may_move` and `may_grow` are the parts of that which loosely held components explain.
    """

    new: int
    before: _Side
    after: _Side
    flows: bool
    is_free: bool = False
    moved: float = 0.0
    grown: float = 0.0
    may_move: float = 0.0
    may_grow: float = 0.0
    is_settled: bool = False
    inner: list["_Node"] = field(default_factory=list)

    @property
    def end_moved(self) -> float:
        """How far its end may have moved inside the element around."""
        return self.may_move + (self.grown if self.is_free else self.may_grow)

    @property
    def is_mobile(self) -> bool:
        """Whether its end has moved for a reason that is held loosely."""
        return abs(self.end_moved) > ROUNDING


@dataclass(frozen=True, slots=True)
class Displacements:
    """What loosely held components explain: how far each new element moved, and how it grew.

    Both lists are indexed by the new element and have a value for each axis. `page` is by how much
    the page grew.
    """

    moved: Sequence[tuple[float, float]]
    grown: Sequence[tuple[float, float]]
    page: tuple[float, float]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was moved and nothing has grown."""
        return not any(any(pair) for pair in (*self.moved, *self.grown, self.page))

    def undone(self, box: Box, new: int) -> Box:
        """Return the box of a new element where it would be without them."""
        (right, down), (wider, higher) = self.moved[new], self.grown[new]
        return Box(
            round(box.x - right, 2),
            round(box.y - down, 2),
            round(box.width - wider, 2),
            round(box.height - higher, 2),
        )


def texts_beside(matching: Matching, loose: Collection[int]) -> frozenset[int]:
    """Return the texts that stand beside a loosely held component that has another size."""
    found: set[int] = set()
    elements = matching.after.elements
    for root in loose:
        box, was = elements[root].box, _old_box(matching, root)
        parent = matching.after.parents[root]
        if parent == ROOT or not box or not was or box[2:] == was[2:]:
            continue
        inside = set(matching.after.branch(root))
        for new in matching.after.branch(parent):
            is_text = bool(elements[new].text) and matching.after.kinds[new] in TEXTS
            if is_text and new not in inside and _is_beside(matching, new, (was, box)):
                found.add(new)
    return frozenset(found)


def _is_beside(matching: Matching, new: int, boxes: tuple[Box, Box]) -> bool:
    """Return whether a text has lines in the rows of a component, before or now."""
    sides = _old_box(matching, new), matching.after.elements[new].box
    pairs = zip(sides, boxes, strict=True)
    return any(
        text is not None and text.y < box.bottom + TOUCHING and box.y < text.bottom + TOUCHING
        for text, box in pairs
    )


def displacements(
    matching: Matching,
    loose: dict[int, Level],
    sizes: tuple[Size, Size],
    texts: Collection[int] = (),
) -> Displacements:
    """Return what the loosely held components explain; `sizes` are those of the two pages.

    `loose` has the level of each root of such a component by its index in the new tree, and `texts`
    are those that may be broken into other lines.
    """
    both = [_Axis(matching, (loose, texts), sizes, axis) for axis in (0, 1)]
    moved = list(zip(*(one.moved for one in both), strict=True))
    grown = list(zip(*(one.grown for one in both), strict=True))
    return Displacements(moved, grown, (both[0].page.may_grow, both[1].page.may_grow))


def without_displacements(
    matching: Matching, found: Displacements, elements: Sequence[Element]
) -> list[Element]:
    """Return the new elements where they would be without what was moved.

    What rounding alone keeps from its old place stands there. A pseudo-element that has grown with
    a box around it has its old size.
    """
    return [_undone(matching, found, new, element) for new, element in enumerate(elements)]


def _undone(matching: Matching, found: Displacements, new: int, element: Element) -> Element:
    if element.box is None:
        return element
    box = found.undone(element.box, new)
    old = matching.to_before.get(new)
    if old is None:
        return replace(element, box=box)
    before = matching.before.elements[old]
    style = without_followed_sizes(matching, old, new, before.style, element.style)
    return replace(element, box=_settled(box, before.box), style=style)


def _old_box(matching: Matching, new: int) -> Box | None:
    old = matching.to_before.get(new)
    return None if old is None else matching.before.elements[old].box


def _settled(box: Box, before: Box | None) -> Box:
    if before is None:
        return box
    return Box(
        *(
            old if abs(value - old) <= ROUNDING else value
            for value, old in zip(box, before, strict=True)
        )
    )


class _Axis:
    """The displacements along one axis."""

    def __init__(
        self,
        matching: Matching,
        loose_and_texts: tuple[dict[int, Level], Collection[int]],
        sizes: tuple[Size, Size],
        axis: Axis,
    ) -> None:
        self.matching, self.axis = matching, axis
        self.loose, self.texts = loose_and_texts
        count = len(matching.after.elements)
        self.moved, self.grown = [0.0] * count, [0.0] * count
        before, after = (_Side(0, size[axis], (0, size[1 - axis])) for size in sizes)
        self.page = _Node(ROOT, before, after, flows=True, grown=after.end - before.end)
        self._read(self.page)
        _expect_inside(self.page)
        _expect_around(self.page)
        self._note(self.page, 0.0)

    def _read(self, node: _Node) -> None:
        for new in self.matching.after.children[node.new]:
            inner = self._node(new, node)
            if inner is not None:
                node.inner.append(inner)
                self._read(inner)

    def _node(self, new: int, around: _Node) -> _Node | None:
        """Return an element inside another one, None without a box or a partner there."""
        old = self.matching.to_before.get(new)
        box = self.matching.after.elements[new].box
        was = None if old is None else self.matching.before.elements[old].box
        if not box or not was:
            return None
        before, after = _Side.of(was, self.axis), _Side.of(box, self.axis)
        position = self.matching.after.elements[new].style.get("position")
        moved = after.start - before.start - (around.after.start - around.before.start)
        grown = (after.end - after.start) - (before.end - before.start)
        level = self.loose.get(new)
        # At the level of layout, a component is as wide as it was.
        is_free = level is Level.PRESENCE or (level is Level.LAYOUT and self.axis == 1)
        is_text = new in self.texts
        node = _Node(
            new, before, after, position not in OUT_OF_FLOW, is_free or is_text, moved, grown
        )
        is_anywhere = is_text or level is Level.PRESENCE
        if around.new in self.loose or (is_anywhere and self.axis == 0):
            node.may_move, node.is_settled = moved, True
        return node

    def _note(self, node: _Node, held: float) -> None:
        """Write down how far everything inside was moved on the page."""
        listed = set()
        for inner in node.inner:
            listed.add(inner.new)
            stays = abs(inner.after.start - inner.before.start) <= ROUNDING
            moved = 0.0 if stays else held + inner.may_move
            self.moved[inner.new] = _plain(moved)
            self.grown[inner.new] = _plain(inner.grown if inner.is_free else inner.may_grow)
            self._note(inner, moved)
        for new in self.matching.after.children[node.new]:
            if new not in listed:
                for one in self.matching.after.branch(new):
                    self.moved[one] = _plain(held)


def _plain(value: float) -> float:
    return 0.0 if abs(value) <= ROUNDING else round(value, 2)


def _expect_inside(node: _Node) -> None:
    """Find what each element may have moved and grown by what is before it and inside it."""
    for inner in node.inner:
        _expect_inside(inner)
    flowing = sorted(
        (inner for inner in node.inner if inner.flows), key=lambda one: one.after.start
    )
    for _ in range(2):  # what stands behind two columns moves with the longer one
        for inner in flowing:
            if abs(inner.moved) > ROUNDING and not inner.is_settled:
                inner.may_move = _by_what_is_before(inner, flowing)
        for inner in flowing:
            _end_with_neighbour(inner, flowing)
    if abs(node.grown) > ROUNDING and not node.is_free:
        node.may_grow = _by_content(node, flowing)


def _by_content(node: _Node, inner: Sequence[_Node]) -> float:
    """Return the part of a growth that is explained by the ends of what an element holds.

    An element that has another distance to the last of these is as long as one beside it.
    """
    if not inner:
        return 0.0
    last = max(one.before.end for one in inner), max(one.after.end for one in inner)
    if abs(node.before.end - last[0] - (node.after.end - last[1])) <= ROUNDING:
        return _by_last_ends(node.grown, inner, inner)
    ends = [one.end_moved for one in inner if one.is_mobile]
    return min(max(node.grown, min([0.0, *ends])), max([0.0, *ends]))


def _end_with_neighbour(node: _Node, siblings: Sequence[_Node]) -> None:
    """Let an element be as long as one beside it that ended, and ends, where it does."""
    if node.is_free or abs(node.grown - node.may_grow) <= ROUNDING:
        return
    for other in siblings:
        ends_alike = (
            abs(other.before.end - node.before.end) <= TOUCHING
            and abs(other.after.end - node.after.end) <= TOUCHING
        )
        is_explained = abs(other.moved + other.grown - other.end_moved) <= ROUNDING
        if other is not node and ends_alike and is_explained and not _overlap(other, node):
            node.may_grow = node.grown


def _by_what_is_before(node: _Node, siblings: Sequence[_Node]) -> float:
    """Return how far the siblings before an element explain that it moved."""
    beside = [one for one in siblings if one is not node and _overlap(one, node)]
    old = [one for one in beside if one.before.end <= node.before.start + TOUCHING]
    new = [one for one in beside if one.after.end <= node.after.start + TOUCHING]
    return _by_last_ends(node.moved, old, new)


def _by_last_ends(wanted: float, old: Sequence[_Node], new: Sequence[_Node]) -> float:
    """Return the part of a distance that is explained by the last ends, before and now."""
    if not old or not new or not any(one.is_mobile for one in (*old, *new)):
        return 0.0
    last = max(one.before.end for one in old)
    last_now = max(one.after.end for one in new)
    was_last = [one for one in old if one.before.end >= last - TOUCHING]
    is_last = [one for one in new if one.after.end >= last_now - TOUCHING]
    both = [one for one in was_last if one in is_last]
    if both:
        return min((one.end_moved for one in both), key=lambda moved: abs(moved - wanted))
    ends = [one.end_moved for one in (*old, *new) if one.is_mobile]
    return min(max(wanted, min(0.0, *ends)), max(0.0, *ends))


def _overlap(one: _Node, other: _Node) -> bool:
    """Return whether two elements are beside each other across the axis, before or now."""
    sides = (one.before.across, other.before.across), (one.after.across, other.after.across)
    return any(a[0] < b[1] - TOUCHING and b[0] < a[1] - TOUCHING for a, b in sides)


def _expect_around(node: _Node) -> None:
    """Find what follows from the growth of the element around: its end, and its middle."""
    longer = node.may_grow
    for inner in node.inner:
        if abs(longer) > ROUNDING:
            _follow(inner, longer)
        _expect_around(inner)


def _follow(node: _Node, longer: float) -> None:
    """Let an element follow the one around, which has become longer."""
    if abs(node.moved - node.may_move) > ROUNDING:
        for distance in (longer, longer / 2):
            if abs(node.moved - distance) <= ROUNDING:
                node.may_move = node.moved
    unexplained = node.grown - node.may_grow
    ends_alike = abs(node.moved + node.grown - longer) <= ROUNDING
    if not node.is_free and abs(unexplained) > ROUNDING and ends_alike:
        node.may_grow = node.grown
