"""A map of each kind of page: where its components stand."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from presscheck.anatomy import BODY, REST, Anatomy, Box
from presscheck.anatomy.boxes import overlap, union
from presscheck.report.model import Outline, OutlinePart, SnapshotResult

AT_REST = "at-rest"
"""Begins the states in which nobody has done anything yet."""

NEARLY = 0.75
"""Of the most components that any look at a page shows, what one has to show to be its map."""


def telling_looks(snapshots: Iterable[SnapshotResult]) -> Iterator[SnapshotResult]:
    """For each kind of page the look to draw: it shows the most, at rest and on a desktop."""
    by_page: dict[str, list[SnapshotResult]] = defaultdict(list)
    for snapshot in snapshots:
        by_page[snapshot.key.page].append(snapshot)
    for looks in by_page.values():
        most = max(len(look.components) for look in looks)
        yield max((one for one in looks if len(one.components) >= NEARLY * most), key=worth)


def worth(look: SnapshotResult) -> tuple[bool, bool, int]:
    at_rest = look.key.state.startswith(AT_REST)
    return at_rest, look.key.viewport == "desktop", len(look.components)


def outline(look: SnapshotResult, anatomy: Anatomy) -> Outline:
    picture, boxes = Box(0, 0, *anatomy.size), dict[str, Box]()
    for component, box in beginnings(anatomy):
        if part := overlap(box, picture):
            boxes[component] = union(boxes.get(component), part)
    parts = tuple(OutlinePart(component, rounded(box)) for component, box in boxes.items())
    return Outline(look.key, look.browser, anatomy.size, parts)


def beginnings(anatomy: Anatomy) -> Iterator[tuple[str, Box]]:
    """The boxes of elements whose component is not that of the listed element around them."""
    owners: dict[str, str] = {}
    for element in anatomy.elements:
        owners[element.path] = element.component
        owner = owners.get(element.parent, owners.get(BODY, REST))
        begins = element.component != owner or element.path == BODY
        if begins and element.box:
            yield element.component, element.box


def rounded(box: Box) -> Box:
    return Box(*(round(side, 2) for side in box))
