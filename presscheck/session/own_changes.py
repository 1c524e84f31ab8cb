"""What the reference changes itself between two captures, which is no difference of the site."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from os import getpid
from pathlib import Path

from msgspec import Struct

from presscheck.anatomy import REST
from presscheck.compare import Comparison
from presscheck.outcome import Change, Changed, ChangeKind, Outcome, Same, changes_of
from presscheck.report.causes import causes_in
from presscheck.results import SnapshotResult
from presscheck.session.spool import append_record, records

_FOLLOWING = frozenset({ChangeKind.MOVED, ChangeKind.RESIZED, ChangeKind.REPAINTED})
"""How a component changes that stands near one which changes."""

Own = frozenset[str]
"""The names of what changes on the reference itself: components, and elements of the page."""


def own_changes(outcome: Outcome) -> Own:
    """Return what changed between two captures of the reference."""
    causes = [one for one in changes_of(outcome) if not one.because]
    return frozenset(name for one in causes for name in (_name(one), _new_name(one)))


def _new_name(change: Change) -> str:
    """The name that an element without a component has from now on, which may quote its text."""
    old = change.before
    element = change.element.replace(old, change.after) if old else change.element
    return _name(replace(change, element=element))


def _name(change: Change) -> str:
    """The component; for what belongs to none, the element, so that not all of it is left out."""
    if change.component != REST:
        return change.component
    is_repainted = change.kind is ChangeKind.REPAINTED
    return f"{REST}: pixels of {change.owner}" if is_repainted else f"{REST}: {change.element}"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A comparison without what changes on the reference itself, and the `names` of that."""

    comparison: Comparison
    names: tuple[str, ...]


def leave_out(found: Comparison, own: Collection[str]) -> LeftOut:
    """Return a comparison without what changes on the reference itself, and what follows from it.

    A change that only has its rule of a style sheet in common with one that is left out stays.
    """
    changes = changes_of(found.outcome)
    dropped = {one.as_cause: _name(one) for one in changes if not one.because and _name(one) in own}
    if not dropped:
        return LeftOut(found, ())
    kept = list(_kept(changes, dropped, own))
    names = tuple(dict.fromkeys(dropped.values()))
    components = {name: _outcome(kept, name) for name in found.components}
    return LeftOut(replace(found, outcome=_changed(kept), components=components), names)


def _kept(
    changes: Sequence[Change], dropped: Collection[str], own: Collection[str]
) -> list[Change]:
    """The changes that stay; the first that followed from one that is dropped is a cause now."""
    causes: dict[str, Change] = {}
    kept = []
    for one in changes:
        if not one.because:
            kept += [] if one.as_cause in dropped else [one]
        elif one.because not in dropped:
            kept.append(one)
        elif _name(one) not in own and (one.alike or one.kind not in _FOLLOWING):
            first = causes.get(one.because)
            heir = replace(one, because=first.as_cause if first else "", alike=bool(first))
            causes.setdefault(one.because, heir)
            kept.append(heir)
    return sorted(kept, key=lambda one: bool(one.because))


def _changed(changes: Sequence[Change]) -> Outcome:
    """The outcome; a new height of the page belongs to what is left out."""
    return Changed(tuple(changes)) if changes else Same()


def _outcome(changes: Sequence[Change], component: str) -> Outcome:
    return _changed([one for one in changes if one.component == component])


class _Knowledge(Struct, frozen=True):
    """What a second capture of the reference has shown on one kind of page."""

    page: str
    own: tuple[str, ...]
    confirmed: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class KnownChanges:
    """What second captures have shown so far; all workers of a run write it into one folder.

    With it a cause that is seen in many snapshots needs one second capture.
    """

    folder: Path

    def own_of(self, page: str) -> Own:
        """Return what is known to change on the reference itself, on a kind of page."""
        return frozenset(name for one in self._read() if one.page == page for name in one.own)

    def has_confirmed(self, result: SnapshotResult) -> bool:
        """Return whether each cause in a snapshot is known to be the site's."""
        confirmed = {identity for one in self._read() for identity in one.confirmed}
        return all(identity in confirmed for identity in _identities(result))

    def add(self, result: SnapshotResult, own: Own) -> None:
        """Note what a second capture has shown: causes that are the site's, and what is not."""
        known = _Knowledge(result.key.page, tuple(sorted(own)), tuple(_identities(result)))
        append_record(self.folder / f"{getpid()}.jsonl", known)

    def _read(self) -> Iterator[_Knowledge]:
        for file in sorted(self.folder.glob("*.jsonl")):
            yield from records(file, _Knowledge)


def _identities(result: SnapshotResult) -> list[tuple[str, ...]]:
    """The causes in a snapshot, as other snapshots have them; none in one that is the same."""
    return [] if isinstance(result.outcome, Same) else [one.identity for one in causes_in(result)]
