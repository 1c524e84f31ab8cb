"""Changes of loosely held components in words, and which of them follow from others."""

from collections.abc import Hashable, Iterable
from dataclasses import replace

from presscheck.anatomy import Box
from presscheck.anatomy.boxes import holds
from presscheck.levels.parts import Part
from presscheck.outcome import Change, ChangeKind, Visibility


def finding(
    kind: ChangeKind,
    old: Part | None,
    new: Part | None,
    what: str = "",
    before: str = "",
    after: str = "",
) -> Change:
    """Return a change of a part, which is described as it is now; nothing follows from it."""
    [part, *_] = [one for one in (new, old) if one]
    was: Box | None = old.box if old else None
    return Change(
        kind,
        part.element.component,
        part.described(),
        what,
        before,
        after,
        box=part.box,
        visibility=Visibility.UNKNOWN,
        was=was,
    )


GEOMETRY = frozenset({ChangeKind.MOVED, ChangeKind.RESIZED})
"""The kinds of changes that follow from a change of the part around."""


def told_once(found: Iterable[Change]) -> list[Change]:
    """Return the changes of a component; each cause is told once.

    What was resized or moved inside a part that was resized or moved follows from that, as its
    place on the page shows. The same change of a like part is the same cause.
    """
    changes: list[Change] = []
    for change in found:
        causes = [one for one in changes if not one.because]
        around = next((one for one in causes if _is_around(one, change)), None)
        like = next((one for one in causes if _alike(one) == _alike(change)), None)
        if cause := around or like:
            change = replace(change, because=cause.as_cause, alike=cause is not around)
        changes.append(change)
    return changes


def _is_around(cause: Change, change: Change) -> bool:
    if cause.box is None or change.box is None or not {cause.kind, change.kind} <= GEOMETRY:
        return False
    return holds(cause.box, change.box)


def _alike(change: Change) -> Hashable:
    return change.kind, change.noun, change.what
