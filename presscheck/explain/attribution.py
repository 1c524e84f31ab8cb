"""Attributes differing pixels: to a known change, or to the element that was repainted."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from presscheck.anatomy import REST, Box
from presscheck.anatomy.boxes import area, grown, halves, holds, overlap, snapped, union, without
from presscheck.anatomy.diff import Difference, describe_element
from presscheck.anatomy.pairs import Matching, NodePair
from presscheck.anatomy.wording import size_and_position
from presscheck.explain.candidates import Candidates, SameImage
from presscheck.outcome import Change, ChangeKind, Visibility

CROWD = 32
"""A box with more innermost elements than this is attributed in halves."""

BESIDE = 128.0
"""Pixels around an element in which its ::before and ::after are looked for; they have no box."""

IsVisible = Callable[[Box, Box], bool]
"""Whether a reader can see that a box of the baseline differs from one of the capture.

Both boxes are on whole pixels.
"""

_Key = TypeVar("_Key", bound=Hashable)

OwnedBox = tuple[int, Box]
"""An element, as its index in the new tree, and a box on whole pixels that it owns."""


def attribute(
    boxes: Sequence[Box],
    matching: Matching,
    found: Sequence[Difference],
    *,
    same_image: SameImage,
    is_visible: IsVisible,
) -> list[Difference]:
    """Return the known differences with their visibility, and after them what is repainted.

    `boxes` hold every differing pixel, on whole pixels. Each differing pixel is explained by a
    known change, or lies in the box of a repainted element.
    """
    attribution = PixelAttribution(matching, found, same_image, is_visible)
    for box in boxes:
        attribution.attribute(box, box)
    attribution.attribute_pseudo_elements()
    return [*attribution.known(), *attribution.repainted()]


class PixelAttribution:
    """The boxes of differing pixels, and what each of them is attributed to."""

    def __init__(
        self,
        matching: Matching,
        found: Sequence[Difference],
        same_image: SameImage,
        is_visible: IsVisible,
    ) -> None:
        self.matching, self.found = matching, found
        self.same_image, self.is_visible = same_image, is_visible
        self.candidates = Candidates(matching, found, same_image)
        self.paint_order = self.candidates.after
        self.visibilities: dict[NodePair, Visibility] = {}
        self.repainted_boxes: dict[int, Box] = {}
        self.background_boxes: dict[tuple[int | None, Box], Box] = {}

    def known(self) -> list[Difference]:
        """Return the known differences, each with its visibility."""
        return [
            replace(one, change=replace(one.change, visibility=self._visibility_of(one)))
            for one in self.found
        ]

    def repainted(self) -> list[Difference]:
        """Return a repainted difference for every element with pixels that nothing explains."""
        behind = [(owner, box) for (owner, _), box in self.background_boxes.items()]
        owned = [*sorted(self.repainted_boxes.items()), *behind]
        return [self._repaint(owner, box) for owner, box in owned]

    def attribute(self, box: Box, whole: Box) -> None:
        """Attribute what differs in a box, which is a part of the differing box `whole`."""
        if not self._differs(box):
            return
        innermost = list(self._innermost(box))
        if len(innermost) > CROWD and box.height > 1:
            for half in halves(box):
                self.attribute(half, whole)
            return
        for pair in self.candidates.painting_in(box):
            self._look_for(pair, self.candidates.painted_boxes(pair), box)
        self._attribute_innermost(innermost)
        for rest in without(box, [piece for _, piece in innermost]):
            if self._differs(rest):
                self._attribute_background(rest, whole)

    def attribute_pseudo_elements(self) -> None:
        """Attribute what nothing explains to a pseudo-element beside it whose style changed.

        An anatomy has the styles of a pseudo-element and not its box, which may be anywhere.
        """
        for pair in self._unseen_pseudo_elements():
            around = [grown(box, BESIDE) for box in self.candidates.painted_boxes(pair)]
            for box in (
                *_taken(self.repainted_boxes, around),
                *_taken(self.background_boxes, around),
            ):
                self._note_visibility(pair, box)

    def _unseen_pseudo_elements(self) -> Iterator[NodePair]:
        """Yield the elements with a change of a pseudo-element, and no pixel that differs."""
        for one in self.found:
            is_pseudo = one.paints and one.change.what.startswith("::")
            if is_pseudo and one.pair not in self.visibilities:
                yield one.pair

    def _attribute_innermost(self, innermost: Iterable[OwnedBox]) -> None:
        for owner, piece in innermost:
            if self._differs(piece) and not self._is_explained(owner, piece):
                self.repainted_boxes[owner] = union(self.repainted_boxes.get(owner), piece)

    def _attribute_background(self, box: Box, whole: Box) -> None:
        """Attribute a box without an innermost element: to what is behind, or to what was there."""
        owner = self.paint_order.owner(box)
        if owner is not None and self._is_explained(owner, box):
            return
        unexplained = [box]
        for pair in self.candidates.painting_in_besides(box, owner):
            reached = list(self.candidates.reached_boxes(pair))
            self._look_for(pair, reached, box)
            unexplained = [piece for one in unexplained for piece in without(one, reached)]
        for piece in filter(self._differs, unexplained):
            if owner is not None and self.candidates.is_only_moved(owner, piece):
                continue
            key = owner, whole
            self.background_boxes[key] = union(self.background_boxes.get(key), piece)

    def _is_explained(self, owner: int, box: Box) -> bool:
        if self.candidates.is_only_moved(owner, box):
            return True
        pairs = self.candidates.explaining(owner, box)
        for pair in pairs:
            self._note_visibility(pair, box)
        return bool(pairs)

    def _innermost(self, box: Box) -> Iterator[OwnedBox]:
        """Yield the elements that show in a box and have no descendant that does."""
        ancestors: set[int] = set()
        for node in sorted(self.paint_order.touching(box), reverse=True):
            shown = self.paint_order.shown[node]
            part = overlap(shown, box) if shown else None
            if part:
                piece = snapped(part)
                is_owner = area(piece) and self.paint_order.owner(part) == node
                if node not in ancestors and is_owner:
                    yield node, piece
                ancestors.update(self.matching.after.ancestors(node))

    def _look_for(self, pair: NodePair, boxes: Iterable[Box], within: Box) -> None:
        """Note whether a change can be seen where it paints in a differing box."""
        parts = [snapped(part) for painted in boxes if (part := overlap(painted, within))]
        for part in filter(area, parts):
            if self._is_open(pair) and self._differs(part):
                self._note_visibility(pair, part)

    def _note_visibility(self, pair: NodePair, box: Box) -> None:
        if self._is_open(pair):
            self.visibilities[pair] = self._visibility_in(box)

    def _is_open(self, pair: NodePair) -> bool:
        """Return whether no visible pixel of a changed pair is known yet."""
        return self.visibilities.get(pair) is not Visibility.VISIBLE

    def _visibility_of(self, difference: Difference) -> Visibility:
        if not difference.paints:
            return Visibility.NO_PIXELS
        return self.visibilities.get(difference.pair, Visibility.NO_PIXELS)

    def _visibility_in(self, box: Box) -> Visibility:
        return self._visibility_between(box, box)

    def _visibility_between(self, before: Box, after: Box) -> Visibility:
        is_seen = self.is_visible(before, after)
        return Visibility.VISIBLE if is_seen else Visibility.BELOW_THRESHOLD

    def _differs(self, box: Box) -> bool:
        return not self.same_image(box, box)

    def _repaint(self, owner: int | None, box: Box) -> Difference:
        """Describe a repainted box; an element that moved is held against its old position."""
        old_box = box
        if owner is None:
            description, component, before = "the page", REST, None
        else:
            old_box = self.candidates.old_box(owner, box)
            description = describe_element(self.matching.after, owner)
            component = self.matching.owners_after[owner]
            before = self.matching.to_before.get(owner)
        change = Change(
            ChangeKind.REPAINTED,
            component,
            f"{size_and_position(box)} in {description}",
            box=box,
            visibility=self._visibility_between(old_box, box),
            was=old_box,
        )
        return Difference(NodePair(before, owner), change, paints=True)


def _taken(boxes: dict[_Key, Box], around: Sequence[Box]) -> list[Box]:
    """Take the boxes that one of the others holds out of a mapping, and return them."""
    keys = [key for key, box in boxes.items() if any(holds(one, box) for one in around)]
    return [boxes.pop(key) for key in keys]
