"""What a component keeps that is held to its presence: it is there, sane in size and place."""

from collections.abc import Collection, Iterator, Sequence

from presscheck.anatomy import Box, Element
from presscheck.anatomy.aspects import is_image
from presscheck.anatomy.boxes import overlap
from presscheck.anatomy.diff import describe_element
from presscheck.anatomy.pairs import Matching
from presscheck.anatomy.wording import size_and_position
from presscheck.outcome import Change, ChangeKind, Size, size_text

LEAST = 8.0
"""The smallest sane width and height, in pixels; a pixel that counts readers is smaller."""

HIGHEST = 1_200.0
"""The largest sane height, in pixels: the highest size that adverts are sold in is 1,050."""

SLACK = 2.0
"""Pixels by which boxes may reach over each other or out of the page."""

FLOATING = frozenset({"absolute", "fixed", "sticky"})


def presence_of(matching: Matching, old: int, new: int, size: Size) -> Iterator[Change]:
    """Yield what is wrong with the size and the place of a component on a page of that size."""
    before, after = matching.before.elements[old], matching.after.elements[new]
    if before.box and not after.box:
        yield _change(matching, old, new, ChangeKind.RESIZED, "size", _size(before.box), "none")
        return
    if not after.box:
        return
    yield from _sane(matching, old, new, after.box, size)
    yield from _on_page(matching, old, new, after.box, size)


def _sane(matching: Matching, old: int, new: int, box: Box, size: Size) -> Iterator[Change]:
    was = matching.before.elements[old].box
    if not _is_sane(box, size) and not (was and _is_empty(was) and _is_empty(box)):
        limits = f"{LEAST:g}×{LEAST:g} to {size[0]}×{HIGHEST:g}"
        what = f"size beyond the limits, which are {limits}"
        before = _size(was) if was else ""
        yield _change(matching, old, new, ChangeKind.RESIZED, what, before, _size(box))


def _is_sane(box: Box, size: Size) -> bool:
    return LEAST <= box.width <= size[0] + SLACK and LEAST <= box.height <= HIGHEST


def _is_empty(box: Box) -> bool:
    """Return whether nothing stands in a place, which may have been approved so."""
    return min(box.width, box.height) < LEAST


def _on_page(matching: Matching, old: int, new: int, box: Box, size: Size) -> Iterator[Change]:
    page = Box(0, 0, *size)
    if box.x < -SLACK or box.y < -SLACK or box.right > page.right + SLACK:
        what = f"off the page, at {size_and_position(box)}"
        yield _change(matching, old, new, ChangeKind.MOVED, what)


def pushed_over(matching: Matching, old: int, new: int, loose: Collection[int]) -> Iterator[Change]:
    """Yield what a component now stands over, and did not stand over before.

    `loose` are the roots of all loosely held components. What floats above the page on purpose is
    left out.
    """
    box, was = matching.after.elements[new].box, matching.before.elements[old].box
    if not box or _floats(matching, new):
        return
    family = {new, *matching.after.ancestors(new), *matching.after.branch(new)}
    for other, element in enumerate(matching.after.elements):
        if other in family or not (other in loose or _shows(element)):
            continue
        if _floats(matching, other) or not _covers(box, element.box):
            continue
        partner = matching.to_before.get(other)
        place = None if partner is None else matching.before.elements[partner].box
        if not (was and place and _covers(was, place)):
            what = f"over {describe_element(matching.after, other)} of {element.component}"
            yield _change(matching, old, new, ChangeKind.MOVED, what)
            return


def _covers(box: Box, other: Box | None) -> bool:
    common = overlap(box, other) if other else None
    return common is not None and min(common.width, common.height) > SLACK


def _shows(element: Element) -> bool:
    return bool(element.text.strip()) or is_image(element)


def _floats(matching: Matching, new: int) -> bool:
    around: Sequence[int] = (new, *matching.after.ancestors(new))
    styles = (matching.after.elements[one].style for one in around)
    return any(style.get("position") in FLOATING for style in styles)


def _change(
    matching: Matching,
    old: int,
    new: int,
    kind: ChangeKind,
    what: str,
    before: str = "",
    after: str = "",
) -> Change:
    element = matching.after.elements[new]
    was = matching.before.elements[old].box
    words = describe_element(matching.after, new)
    return Change(kind, element.component, words, what, before, after, box=element.box, was=was)


def _size(box: Box) -> str:
    return size_text((round(box.width), round(box.height)))
