"""Groups: the same cause in several snapshots, which is told once and decided once."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from presscheck.outcome import (
    CaptureFailed,
    ChangeKind,
    Same,
    Unreadable,
    Unstable,
    Unused,
    approving,
    outcome_name,
)
from presscheck.outcome_words import WORST_FIRST
from presscheck.report.causes import Cause, causes_in
from presscheck.results import SnapshotResult

_NOTHING_TO_ACCEPT = (Unused, Unstable, CaptureFailed, Unreadable)
"""Outcomes without a screenshot that somebody could approve."""

_MOST_TYPED = 3
"""The snapshots that a command names."""

Place = tuple[int, int]
"""A cause: the place of its snapshot among those that fail, and its own in the snapshot."""


@dataclass(frozen=True, slots=True)
class Group:
    """One cause, with all the places it is seen in; `first` is the cause at the first of them.

    `outcome` is the worst outcome of its snapshots, and `names` are theirs. What the run `approved`
    needs no decision; what is not `acceptable` has only a `next` step.
    """

    first: Cause
    outcome: str
    components: tuple[str, ...]
    kinds: tuple[ChangeKind, ...]
    members: tuple[Place, ...]
    names: tuple[str, ...]
    approved: bool
    acceptable: bool
    next: str

    @property
    def component(self) -> str:
        """The component at fault; empty for a snapshot as a whole."""
        return self.first.component

    @property
    def sentence(self) -> str:
        """The cause in words, and how much follows from it at the first place."""
        is_alone = len(self.members) == 1
        sentence = self.first.sentence_here if is_alone else self.first.sentence
        return sentence + self.first.consequences

    @property
    def weight(self) -> tuple[bool, int, int]:
        """The sort key: what needs a decision comes first, then the worst, then the largest."""
        return self.approved, WORST_FIRST.index(self.outcome), -len(self.members)


def failing(snapshots: Sequence[SnapshotResult]) -> list[SnapshotResult]:
    """Return the snapshots whose outcome is not `Same`."""
    return [one for one in snapshots if not isinstance(one.outcome, Same)]


def grouped(snapshots: Sequence[SnapshotResult]) -> list[Group]:
    """Return the groups of the causes in these snapshots, the worst and largest first."""
    alike: dict[tuple[object, ...], list[tuple[Place, Cause]]] = defaultdict(list)
    for at, snapshot in enumerate(snapshots):
        for place, cause in enumerate(causes_in(snapshot)):
            key = (*cause.identity, snapshot.approved, snapshot.reference)
            alike[key].append(((at, place), cause))
    groups = (_group(members, snapshots) for members in alike.values())
    return sorted(groups, key=lambda group: group.weight)


def _group(members: Sequence[tuple[Place, Cause]], snapshots: Sequence[SnapshotResult]) -> Group:
    causes = [cause for _, cause in members]
    seen_in = [snapshots[at] for (at, _), _ in members]
    outcomes = [outcome_name(one.outcome) for one in seen_in]
    return Group(
        first=causes[0],
        outcome=min(outcomes, key=WORST_FIRST.index),
        components=tuple(dict.fromkeys(name for cause in causes for name in cause.components)),
        kinds=tuple(dict.fromkeys(kind for cause in causes for kind in cause.kinds)),
        members=tuple(place for place, _ in members),
        names=tuple(one.name for one in seen_in),
        approved=seen_in[0].approved,
        acceptable=not (seen_in[0].reference or isinstance(seen_in[0].outcome, _NOTHING_TO_ACCEPT)),
        next=_next_step(seen_in),
    )


def _next_step(snapshots: Sequence[SnapshotResult]) -> str:
    """What to do about a cause; approving takes a snapshot as a whole, with all its causes."""
    first = snapshots[0]
    if first.approved:
        return ""
    if first.reference or isinstance(first.outcome, _NOTHING_TO_ACCEPT):
        return first.next_step
    names = dict.fromkeys(one.name for one in snapshots)
    if len(names) <= _MOST_TYPED and all(len(causes_in(one)) == 1 for one in snapshots):
        return approving(first.outcome, list(names))
    return "presscheck review"
