"""Outlines of pages: the boxes of the components of each kind of page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from presscheck.anatomy import BODY, REST, Anatomy, Box
from presscheck.anatomy.boxes import overlap, union
from presscheck.results import Outline, OutlinePart, SnapshotResult

_AT_REST = "at-rest"
"""The beginning of the names of states in which a reader has done nothing yet."""

_LEAST_SHARE = 0.75
"""The share of a page's components that a snapshot must show to be its outline."""


def outline_snapshots(snapshots: Iterable[SnapshotResult]) -> Iterator[SnapshotResult]:
    """Yield the snapshot to outline for each kind of page.

    One at rest in the viewport `desktop` is preferred, then the one with the most components.
    """
    by_page: dict[str, list[SnapshotResult]] = defaultdict(list)
    for snapshot in snapshots:
        by_page[snapshot.key.page].append(snapshot)
    for group in by_page.values():
        least = _LEAST_SHARE * max(len(one.components) for one in group)
        yield max((one for one in group if len(one.components) >= least), key=_preference)


def _preference(snapshot: SnapshotResult) -> tuple[bool, bool, int]:
    at_rest = snapshot.key.state.startswith(_AT_REST)
    return at_rest, snapshot.key.viewport == "desktop", len(snapshot.components)


def outline(snapshot: SnapshotResult, anatomy: Anatomy) -> Outline:
    """Return the boxes of a snapshot's components, in CSS pixels, as far as the screenshot goes."""
    screenshot, boxes = Box(0, 0, *anatomy.size), dict[str, Box]()
    for component, box in _roots(anatomy):
        if part := overlap(box, screenshot):
            boxes[component] = union(boxes.get(component), part)
    parts = tuple(OutlinePart(component, _rounded(box)) for component, box in boxes.items())
    return Outline(snapshot.name, snapshot.browser, anatomy.size, parts)


def _roots(anatomy: Anatomy) -> Iterator[tuple[str, Box]]:
    """The boxes of elements whose parent belongs to another component."""
    owners: dict[str, str] = {}
    for element in anatomy.elements:
        owners[element.path] = element.component
        owner = owners.get(element.parent, owners.get(BODY, REST))
        begins = element.component != owner or element.path == BODY
        if begins and element.box:
            yield element.component, element.box


def _rounded(box: Box) -> Box:
    return Box(*(round(side, 2) for side in box))
