"""Equal verdicts as one, in however many snapshots: what is alike is decided once."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

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
    word,
)
from presscheck.report.model import ComponentResult, SnapshotResult

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

NOTHING_TO_ACCEPT = (Unused, Unstable, CaptureFailed, Unreadable)
"""Outcomes without a picture that somebody could approve, or without one to compare it with."""

PLACE = re.compile(r"^(\d+×\d+) at -?\d+,-?\d+ in ")
"""How a repainted place begins: equal paint is one finding wherever it is."""

WORDS = re.compile(r"(?: with)? “.*$", re.DOTALL)
"""What follows an element's kind: its words, or the first inside it."""


@dataclass(frozen=True, slots=True)
class Group:
    """Verdicts on one component that say the same.

    `members` are places in the snapshots given, and in their verdicts; what was `approved` in the
    run itself needs no decision any more, what is not `acceptable` has only a next step, and what
    only `follows` from other verdicts of its snapshot is decided with those.
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
        severity = WORST_FIRST.index(self.outcome)
        return self.approved, self.follows, severity, -len(self.members)


def off(snapshots: Sequence[SnapshotResult]) -> list[SnapshotResult]:
    """Those that are not as approved."""
    return [one for one in snapshots if not isinstance(one.outcome, Same)]


def verdicts_of(snapshot: SnapshotResult) -> tuple[ComponentResult, ...]:
    """The components that are not as approved; the snapshot as a whole when none was judged."""
    parts = tuple(one for one in snapshot.components if not isinstance(one.outcome, Same))
    return parts or (ComponentResult("", snapshot.outcome),)


def causes_of(snapshot: SnapshotResult, verdict: ComponentResult) -> tuple[int, ...]:
    """For a verdict that only follows: the places of those verdicts that have its causes."""
    changes = changes_of(verdict.outcome)
    if not changes or not all(change.because for change in changes):
        return ()
    wanted = {change.because for change in changes}
    found = {
        change.as_cause: place
        for place, other in enumerate(verdicts_of(snapshot))
        for change in changes_of(other.outcome)
        if not change.because
    }
    return tuple(sorted({found[cause] for cause in wanted})) if wanted <= found.keys() else ()


def grouped(snapshots: Sequence[SnapshotResult]) -> list[Group]:
    """The groups of these snapshots' verdicts, worst first, then by how many are alike."""
    alike: dict[tuple[object, ...], list[tuple[int, int]]] = defaultdict(list)
    for at, snapshot in enumerate(snapshots):
        for place, verdict in enumerate(verdicts_of(snapshot)):
            said = tuple(sentences(whatever_it_says(verdict.outcome)))
            follows = bool(causes_of(snapshot, verdict))
            key = (verdict.component, word(verdict.outcome), said, snapshot.approved, follows)
            alike[key].append((at, place))
    return sorted((group(members, snapshots) for members in alike.values()), key=lambda g: g.weight)


def group(members: list[tuple[int, int]], snapshots: Sequence[SnapshotResult]) -> Group:
    at, place = members[0]
    snapshot, verdict = snapshots[at], verdicts_of(snapshots[at])[place]
    acceptable = not isinstance(verdict.outcome, NOTHING_TO_ACCEPT)
    step = next_step(verdict.outcome, str(snapshot.key))
    return Group(
        component=verdict.component,
        outcome=word(verdict.outcome),
        sentences=tuple(sentences(verdict.outcome)),
        kinds=tuple(dict.fromkeys(change.kind for change in changes_of(verdict.outcome))),
        members=tuple(members),
        approved=snapshot.approved,
        acceptable=acceptable,
        follows=bool(causes_of(snapshot, verdict)),
        next="" if acceptable or snapshot.approved else step,
    )


def whatever_it_says(outcome: Outcome) -> Outcome:
    """The outcome without the words of elements whose style or size changed.

    A style sheet restyles the headline of every article, whatever that says and however long.
    """
    match outcome:
        case Changed(changes):
            return Changed(tuple(map(kind_alone, changes)))
        case Resized(baseline, capture, changes):
            return Resized(baseline, capture, tuple(map(kind_alone, changes)))
        case _:
            return outcome


def kind_alone(change: Change) -> Change:
    if change.kind not in {ChangeKind.RESTYLED, ChangeKind.RESIZED} or change.because:
        return change
    alone = replace(change, element=WORDS.sub("", change.element))
    if change.kind is ChangeKind.RESTYLED or not (change.was and change.box):
        return alone
    wider, taller = change.box.width - change.was.width, change.box.height - change.was.height
    return replace(alone, before="", after=f"{wider:.2f}, {taller:.2f}")


def sentences(outcome: Outcome) -> Iterator[str]:
    """What a verdict says that other snapshots may say as well."""
    if isinstance(outcome, Resized):
        yield growth(outcome.baseline, outcome.capture)
    changes = changes_of(outcome)
    heads = {change.as_cause for change in changes if not change.because}
    yield from (without_place(change) for change in changes if not change.because)
    elsewhere = (change.because for change in changes if change.because)
    yield from (f"follows from {cause}" for cause in dict.fromkeys(elsewhere) if cause not in heads)
    if not changes_of(outcome) and not isinstance(outcome, Resized):
        yield headline(outcome)


def without_place(change: Change) -> str:
    if change.kind is not ChangeKind.REPAINTED:
        return change.sentence
    return PLACE.sub(r"\1 in ", change.sentence)


def growth(baseline: Size, capture: Size) -> str:
    """The difference of two sizes in words: 12 px wider, 38 px taller."""
    ways = (("wider", "narrower"), ("taller", "shorter"))
    differences = [after - before for before, after in zip(baseline, capture, strict=True)]
    told = [f"{abs(by)} px {way[by < 0]}" for way, by in zip(ways, differences, strict=True) if by]
    return ", ".join(told) or "of another size"
