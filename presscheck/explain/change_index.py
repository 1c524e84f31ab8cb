"""An index of changes: which ones are on an element, on its ancestors, inside it, or before it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Optional

from presscheck.anatomy import Element
from presscheck.anatomy.diff import Difference
from presscheck.anatomy.pairs import Matching, NodePair
from presscheck.anatomy.tree import ROOT, Tree
from presscheck.explain.paint_order import reach
from presscheck.outcome import Change, ChangeKind

ADDED_OR_REMOVED = frozenset({ChangeKind.ADDED, ChangeKind.REMOVED})

ROUNDING = 0.015
"""Pixels: what rounding to hundredths can make of no distance at all."""

SHAPELESS = (
    "::backdrop", "::marker colour", "accent", "background", "backdrop", "border-radius",
    "box-shadow", "color", "colour", "cursor", "filter", "mix-blend", "object", "opacity",
    "outline", "pointer", "scrollbar", "shadow", "stacking order", "text-decoration",
    "text-shadow", "text decoration", "text underline", "transition", "user",
)  # fmt: skip
"""Styles, by how their wording begins, that change no box."""

CONTROLS = frozenset({"button", "checkbox", "field", "link", "picture", "radio", "search field"})
"""Elements of a size of their own, which does not depend on what is around them."""

SHAPING = {
    ChangeKind.ADDED,
    ChangeKind.REMOVED,
    ChangeKind.REWORDED,
    ChangeKind.RETARGETED,
    ChangeKind.RESTATED,
}
"""Kinds of changes that can resize or move other elements."""


@dataclass(eq=False, slots=True)
class ChangeNode:
    """A difference and its place among the others.

    `cause` is the change that it follows from; `alike` says that it is the same change of a like
    element. `before` is the last change before it, inside the same ancestor, that can move it.
    """

    difference: Difference
    cause: Optional["ChangeNode"] = None
    before: Optional["ChangeNode"] = None
    alike: bool = False

    @property
    def change(self) -> Change:
        """The change itself."""
        return self.difference.change

    @property
    def kind(self) -> ChangeKind:
        """The kind of the change."""
        return self.difference.change.kind

    @property
    def pair(self) -> NodePair:
        """The element that changed, before and after."""
        return self.difference.pair

    @property
    def root(self) -> "ChangeNode":
        """The first cause: the change at the end of the chain of causes."""
        node, seen = self, {self}
        while node.cause is not None and node.cause not in seen:
            node = node.cause
            seen.add(node)
        return node

    @property
    def signature(self) -> tuple[str, ...]:
        """What two changes have in common if they are the same change at two places."""
        change = self.change
        return change.kind, change.what, change.before, change.after

    @property
    def growth(self) -> tuple[float, float]:
        """By how many pixels the element became wider and higher."""
        before, after = self.change.was, self.change.box
        if not (before and after):
            return 0.0, 0.0
        return after.width - before.width, after.height - before.height

    @property
    def is_shaping(self) -> bool:
        """Whether the change can resize or move other elements."""
        if not self.difference.paints:
            return False
        if self.kind is ChangeKind.RESTYLED:
            return not self.change.what.startswith(SHAPELESS)
        return self.kind in SHAPING

    @property
    def is_pushing(self) -> bool:
        """Whether the change can move what comes after it."""
        return self.is_shaping or self.kind is ChangeKind.RESIZED

    @property
    def is_reordered(self) -> bool:
        """Whether the element changed its order, parent or component, and not only its position."""
        return self.kind is ChangeKind.MOVED and bool(self.change.before)


class ChangeIndex:
    """The changes of two matched anatomies, found by the elements they are on.

    `nodes` are in document order. An ancestor is the index of an element in the new tree; a removed
    element has those ancestors of its old place that still exist.
    """

    def __init__(self, matching: Matching, differences: Sequence[Difference]) -> None:
        self.matching = matching
        self.nodes = [ChangeNode(difference) for difference in differences]
        self.reworded: defaultdict[int, list[ChangeNode]] = defaultdict(list)
        self._added_or_removed: defaultdict[int, list[ChangeNode]] = defaultdict(list)
        self._at: defaultdict[NodePair, list[ChangeNode]] = defaultdict(list)
        self._first_shaping: dict[int, ChangeNode] = {}
        self._first_resized: dict[int, ChangeNode] = {}
        self._first_reordered: dict[int, ChangeNode] = {}
        self._first_moved_apart: dict[int, ChangeNode] = {}
        self._read_document()

    def _read_document(self) -> None:
        """Go through the document once, and note at each ancestor what is inside it."""
        last: dict[int, ChangeNode] = {}
        for node in self.nodes:
            self._at[node.pair].append(node)
            ancestors = list(self.ancestors(node.pair))
            # Text flows around what comes before it, at any depth.
            around = ancestors if self.is_text(node.pair) else ancestors[:1]
            node.before = next((last[one] for one in around if one in last), None)
            self._note_at_parent(node, ancestors[0], is_pushed=ancestors[0] in last)
            if not node.is_pushing:
                continue
            for ancestor in ancestors:
                last[ancestor] = node
                if node.is_shaping:
                    self._first_shaping.setdefault(ancestor, node)
                elif node.change.what != "width":
                    self._first_resized.setdefault(ancestor, node)

    def _note_at_parent(self, node: ChangeNode, parent: int, *, is_pushed: bool) -> None:
        if node.kind is ChangeKind.REWORDED:
            self.reworded[parent].append(node)
        elif node.kind in ADDED_OR_REMOVED:
            self._added_or_removed[parent].append(node)
        elif node.is_reordered:
            self._first_reordered.setdefault(parent, node)
        elif node.kind is ChangeKind.MOVED and not is_pushed:
            self._first_moved_apart.setdefault(parent, node)

    def at(self, pair: NodePair) -> list[ChangeNode]:
        """Return the changes of one element, in the order in which they were found."""
        return self._at.get(pair, [])

    def ancestors(self, pair: NodePair) -> Iterator[int]:
        """Yield the ancestors of a pair in the new tree, from the parent to `ROOT`."""
        old, new = pair
        if new is not None:
            yield from self.matching.after.ancestors(new)
        elif old is not None:
            partners = map(self.matching.to_after.get, self.matching.before.ancestors(old))
            yield from (partner for partner in partners if partner is not None)
        yield ROOT

    def parent(self, pair: NodePair) -> NodePair | None:
        """Return the parent of a pair in the new tree, and its partner; None at the root."""
        parent = next(self.ancestors(pair))
        return None if parent == ROOT else self._pair_of(parent)

    def added_or_removed_in(self, pair: NodePair) -> list[ChangeNode]:
        """Return what was added to the element of a pair, or removed from it, as its child."""
        return [] if pair.after is None else self._added_or_removed[pair.after]

    def on_ancestors(self, pair: NodePair) -> list[ChangeNode]:
        """Return the changes of the ancestors of a pair, the parent's first."""
        return [node for one in self.ancestors(pair) for node in self.at(self._pair_of(one))]

    def beside(self, pair: NodePair) -> Iterator[ChangeNode]:
        """Yield the changes of the other children of its parent that stand in a row with a pair."""
        _, own = self.matching.elements(pair)
        for one in self.matching.after.children[next(self.ancestors(pair))]:
            other = self.matching.after.elements[one]
            if one != pair.after and own and _are_in_a_row(own, other):
                yield from self.at(self._pair_of(one))

    def on_descendants(self, pair: NodePair) -> Iterator[ChangeNode]:
        """Yield the changes of what is inside a pair now, in document order."""
        if pair.after is not None:
            _, *descendants = self.matching.after.branch(pair.after)
            for one in descendants:
                yield from self.at(self._pair_of(one))

    def addition_or_removal_around(self, pair: NodePair) -> ChangeNode | None:
        """Return the addition or the removal of the nearest ancestor, now or before."""
        old, new = pair
        around = [
            *(NodePair(None, one) for one in _ancestors_in(self.matching.after, new)),
            *(NodePair(one, None) for one in _ancestors_in(self.matching.before, old)),
        ]
        return next((self.at(one)[0] for one in around if self.at(one)), None)

    def first_shaping_inside(self, pair: NodePair) -> ChangeNode | None:
        """Return the first change inside a pair that can resize it."""
        return None if pair.after is None else self._first_shaping.get(pair.after)

    def first_resized_inside(self, pair: NodePair) -> ChangeNode | None:
        """Return the first change of a height inside a pair, which may follow from another one."""
        return None if pair.after is None else self._first_resized.get(pair.after)

    def first_of_widened(self, node: ChangeNode) -> ChangeNode | None:
        """Return the first of several controls that became wider and, together, widened a node.

        They are of a fixed width: a rule about them is the reason for the width around them.
        """
        alike: defaultdict[tuple[str, ...], list[ChangeNode]] = defaultdict(list)
        for inner in self.on_descendants(node.pair):
            if inner.change.what == "width" and inner.change.noun in CONTROLS:
                alike[inner.signature].append(inner)
        for controls in alike.values():
            together = sum(one.growth[0] for one in controls)
            if len(controls) > 1 and abs(together - node.growth[0]) <= ROUNDING * len(controls):
                return controls[0]
        return None

    def first_reordered_in(self, ancestor: int) -> ChangeNode | None:
        """Return the first change of the order of an ancestor's children."""
        return self._first_reordered.get(ancestor)

    def first_gap_change(self, pair: NodePair, *, across: bool) -> ChangeNode | None:
        """Return the first child that moved away from the unchanged one before it.

        That is what a new gap or margin does. `across` asks for gaps from left to right.
        """
        node = None if pair.after is None else self._first_moved_apart.get(pair.after)
        if pair.after is None or node is None:
            return None
        _, moved = self.matching.elements(node.pair)
        unmoved = self._unchanged_before(node, pair.after)
        if not (moved and moved.box and unmoved and unmoved.box):
            return None
        end = unmoved.box.right if across else unmoved.box.bottom
        start = moved.box.x if across else moved.box.y
        return node if end <= start + ROUNDING else None

    def first_moved_apart(self, pair: NodePair) -> ChangeNode | None:
        """Return the first of the children of a pair's parent that nothing before it moved."""
        return self._first_moved_apart.get(next(self.ancestors(pair)))

    def is_same_step(self, pair: NodePair, other: NodePair) -> bool:
        """Return whether two elements moved equally far away from the ones before them."""
        one, two = self._step(pair), self._step(other)
        if one is None or two is None:
            return False
        return all(abs(a - b) <= ROUNDING for a, b in zip(one, two, strict=True))

    def pusher(self, node: ChangeNode) -> ChangeNode | None:
        """Return the change before a node in its parent, or else what happened to an ancestor."""
        if node.before is not None:
            return node.before
        parent = next(self.ancestors(node.pair))
        if (reordered := self.first_reordered_in(parent)) is not None:
            return reordered
        return next((one for one in self.on_ancestors(node.pair) if one.is_pushing), None)

    def is_text(self, pair: NodePair) -> bool:
        """Return whether the new element of a pair is a run of text."""
        return pair.after is not None and self.matching.after.kinds[pair.after] == "text"

    def is_between_pixels(self, pair: NodePair) -> bool:
        """Return whether an element moved by a part of a pixel, so that it is drawn anew."""
        offsets = self._offset(pair) or ()
        return any(abs(offset - round(offset)) > ROUNDING for offset in offsets)

    def paints_outside(self, pair: NodePair) -> bool:
        """Return whether the new element has a shadow or an outline outside its box."""
        _, after = self.matching.elements(pair)
        return after is not None and reach(after.style) > 0

    def _step(self, pair: NodePair) -> tuple[float, float] | None:
        """Pixels by which an element moved away from the one before it, across and down."""
        parent = next(self.ancestors(pair))
        before_it = self._matched_before(pair, parent)
        own = self._offset(pair)
        other = self._offset(before_it) if before_it else None
        return (own[0] - other[0], own[1] - other[1]) if own and other else None

    def _offset(self, pair: NodePair) -> tuple[float, float] | None:
        before, after = self.matching.elements(pair)
        if not (before and after and before.box and after.box):
            return None
        return after.box.x - before.box.x, after.box.y - before.box.y

    def _pair_of(self, after: int) -> NodePair:
        return NodePair(self.matching.to_before.get(after), after)

    def _unchanged_before(self, node: ChangeNode, parent: int) -> Element | None:
        """Return the matched element just before a node in its parent, if nothing changed on it."""
        earlier = self._matched_before(node.pair, parent)
        if earlier is None or self.at(earlier):
            return None
        return self.matching.elements(earlier).after

    def _matched_before(self, pair: NodePair, parent: int) -> NodePair | None:
        """Return the matched element just before another one in their parent."""
        if pair.after is None:
            return None
        children = self.matching.after.children[parent]
        earlier = reversed(range(bisect_left(children, pair.after)))
        known = (children[place] for place in earlier if children[place] in self.matching.to_before)
        return next(map(self._pair_of, known), None)


def _are_in_a_row(one: Element, other: Element) -> bool:
    """Return whether some line across the page goes through both elements."""
    if not (one.box and other.box):
        return False
    return one.box.y < other.box.bottom and other.box.y < one.box.bottom


def _ancestors_in(tree: Tree, node: int | None) -> Iterator[int]:
    return iter(()) if node is None else tree.ancestors(node)
