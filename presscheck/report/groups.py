"""Groups of component results that say the same: one decision is enough for a group."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from msgspec import structs

from presscheck.outcome import (
    CaptureFailed,
    Change,
    Changed,
    ChangeKind,
    Outcome,
    Resized,
    Same,
    Size,
    Unreadable,
    Unstable,
    Unused,
    changes_of,
    headline,
    next_step,
    outcome_name,
)
from presscheck.results import ComponentResult, SnapshotResult

WORST_FIRST = (
    "unreadable",
    "capture_failed",
    "unstable",
    "resized",
    "changed",
    "missing",
    "unused",
    "same",
)

_NOTHING_TO_ACCEPT = (Unused, Unstable, CaptureFailed, Unreadable)
"""Outcomes without a screenshot that somebody could approve."""

_PLACE = re.compile(r"^(\d+×\d+) at -?\d+,-?\d+ in ")
"""How the description of a repainted place begins; the place is left out of a sentence."""

_TEXT = re.compile(r"(?: with)? “.*$", re.DOTALL)
"""What follows an element's role: its own text, or the first text inside it."""


@dataclass(frozen=True, slots=True)
class Group:
    """Results of one component, from several snapshots, that say the same.

    `members` are pairs: the place of a snapshot in the list, and the place of the component in its
    `failing_components`. What the run `approved` needs no decision; what is not `acceptable` has
    only a `next` step; what `follows` from other components of its snapshot is decided with them.
    """

    component: str
    outcome: str
    sentences: tuple[str, ...]
    kinds: tuple[ChangeKind, ...]
    members: tuple[tuple[int, int], ...]
    approved: bool
    acceptable: bool
    follows: bool
    next: str

    @property
    def weight(self) -> tuple[bool, bool, int, int]:
        """The sort key: what needs a decision comes first, then the worst, then the largest."""
        severity = WORST_FIRST.index(self.outcome)
        return self.approved, self.follows, severity, -len(self.members)


def failing(snapshots: Sequence[SnapshotResult]) -> list[SnapshotResult]:
    """Return the snapshots whose outcome is not `Same`."""
    return [one for one in snapshots if not isinstance(one.outcome, Same)]


def causes_of(snapshot: SnapshotResult, result: ComponentResult) -> tuple[int, ...]:
    """Return the components that all changes of a component follow from.

    They are places in `snapshot.failing_components`. Empty when one of the changes is a cause, or
    follows from a cause that is not in this snapshot.
    """
    changes = changes_of(result.outcome)
    if not changes or not all(change.because for change in changes):
        return ()
    wanted = {change.because for change in changes}
    known = {
        change.as_cause: place
        for place, other in enumerate(snapshot.failing_components)
        for change in changes_of(other.outcome)
        if not change.because
    }
    return tuple(sorted({known[cause] for cause in wanted})) if wanted <= known.keys() else ()


def grouped(snapshots: Sequence[SnapshotResult]) -> list[Group]:
    """Return the groups of the components of these snapshots, the worst and largest first."""
    alike: dict[tuple[object, ...], list[tuple[int, int]]] = defaultdict(list)
    for at, snapshot in enumerate(snapshots):
        for place, result in enumerate(snapshot.failing_components):
            text = tuple(_sentences(_without_texts(result.outcome)))
            follows = bool(causes_of(snapshot, result))
            name = outcome_name(result.outcome)
            key = (result.component, name, text, snapshot.approved, follows)
            alike[key].append((at, place))
    return sorted(
        (_group(members, snapshots) for members in alike.values()), key=lambda g: g.weight
    )


def _group(members: list[tuple[int, int]], snapshots: Sequence[SnapshotResult]) -> Group:
    at, place = members[0]
    snapshot, result = snapshots[at], snapshots[at].failing_components[place]
    acceptable = not isinstance(result.outcome, _NOTHING_TO_ACCEPT)
    step = next_step(result.outcome, snapshot.name)
    return Group(
        component=result.component,
        outcome=outcome_name(result.outcome),
        sentences=tuple(_sentences(result.outcome)),
        kinds=tuple(dict.fromkeys(change.kind for change in changes_of(result.outcome))),
        members=tuple(members),
        approved=snapshot.approved,
        acceptable=acceptable,
        follows=bool(causes_of(snapshot, result)),
        next="" if acceptable or snapshot.approved else step,
    )


def _without_texts(outcome: Outcome) -> Outcome:
    """The outcome without the texts of elements whose style or size changed.

    A style sheet restyles the headline of every article, whatever its text and its length.
    """
    if isinstance(outcome, Changed | Resized):
        return structs.replace(outcome, changes=tuple(map(_without_text, outcome.changes)))
    return outcome


def _without_text(change: Change) -> Change:
    if change.kind not in {ChangeKind.RESTYLED, ChangeKind.RESIZED} or change.because:
        return change
    short = replace(change, element=_TEXT.sub("", change.element))
    if change.kind is ChangeKind.RESTYLED or not (change.was and change.box):
        return short
    wider, taller = change.box.width - change.was.width, change.box.height - change.was.height
    return replace(short, before="", after=f"{wider:.2f}, {taller:.2f}")


def _sentences(outcome: Outcome) -> Iterator[str]:
    """The changes of an outcome, in words that the outcome of another snapshot may share."""
    if isinstance(outcome, Resized):
        yield _growth(outcome.baseline, outcome.capture)
    changes = changes_of(outcome)
    heads = {change.as_cause for change in changes if not change.because}
    yield from (_without_place(change) for change in changes if not change.because)
    elsewhere = (change.because for change in changes if change.because)
    yield from (f"follows from {cause}" for cause in dict.fromkeys(elsewhere) if cause not in heads)
    if not changes_of(outcome) and not isinstance(outcome, Resized):
        yield headline(outcome)


def _without_place(change: Change) -> str:
    if change.kind is not ChangeKind.REPAINTED:
        return change.sentence
    return _PLACE.sub(r"\1 in ", change.sentence)


def _growth(baseline: Size, capture: Size) -> str:
    """The difference of two sizes in pixels, such as 12 px wider, 38 px taller."""
    ways = (("wider", "narrower"), ("taller", "shorter"))
    differences = [after - before for before, after in zip(baseline, capture, strict=True)]
    texts = [f"{abs(by)} px {way[by < 0]}" for way, by in zip(ways, differences, strict=True) if by]
    return ", ".join(texts) or "of another size"
