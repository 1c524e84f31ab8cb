"""Selecting snapshots of a run: by browser, by name, or by the component that changed."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase

from presscheck.errors import UsageError
from presscheck.outcome import Same, Unused
from presscheck.report.causes import causes_in
from presscheck.results import Results, SnapshotResult

Snapshots = Sequence[SnapshotResult]


def of_browser(results: Results, wanted: str, usual: str) -> Snapshots:
    """Return the snapshots of one browser: the wanted one, or the usual one, or the only one.

    Raises:
        UsageError: when there is no such browser, or when several remain.
    """
    browsers = sorted({snapshot.browser for snapshot in results.snapshots})
    if wanted:
        chosen = _expect_known(wanted, browsers, "the run did not use")
    elif len(browsers) > 1 and usual not in browsers:
        raise UsageError(
            f"the run used {' and '.join(browsers)}",
            try_next=f"choose one, such as --browser {browsers[0]}",
        )
    else:
        chosen = usual if usual in browsers else "".join(browsers)
    return [snapshot for snapshot in results.snapshots if snapshot.browser == chosen]


def undecided(snapshots: Snapshots) -> Snapshots:
    """Return the snapshots that wait for a decision, also those that cannot be approved."""
    return [
        snapshot
        for snapshot in snapshots
        if not snapshot.approved
        and not isinstance(snapshot.outcome, Unused)
        and (snapshot.capture or not isinstance(snapshot.outcome, Same))
    ]


def by_names(snapshots: Snapshots, names: Iterable[str]) -> Snapshots:
    """Return the snapshots with these names.

    A pattern such as `article/*` selects undecided snapshots only. UsageError when a name or a
    pattern fits no snapshot.
    """
    by_name = {snapshot.name: snapshot for snapshot in snapshots}
    chosen: dict[str, SnapshotResult] = {}
    for name in names:
        if name in by_name:
            chosen[name] = by_name[name]
            continue
        fitting = [each for each in by_name if fnmatchcase(each, name)]
        if not fitting:
            _expect_known(name, list(by_name), "the run has no snapshot named")
        chosen |= {one.name: one for one in undecided([by_name[each] for each in fitting])}
    return list(chosen.values())


def changed_in(snapshots: Snapshots, component: str) -> tuple[Snapshots, Snapshots]:
    """Return the undecided snapshots in which only this component changed, and those with others.

    UsageError when there is no such component.
    """
    every = sorted({name for snapshot in snapshots for name in snapshot.components})
    _expect_known(component, every, "the run has no component named")
    touched = [one for one in undecided(snapshots) if component in components_changed(one)]
    alone = [one for one in touched if components_changed(one) == [component]]
    return alone, [one for one in touched if one not in alone]


def components_changed(snapshot: SnapshotResult) -> list[str]:
    """Return the names of the components that have a cause; others only follow from these."""
    return list(dict.fromkeys(one.component for one in causes_in(snapshot) if one.component))


def _expect_known(name: str, known: Sequence[str], complaint: str) -> str:
    if name in known:
        return name
    near = get_close_matches(name, known, n=3, cutoff=0.5) or known[:3]
    raise UsageError(
        f"{complaint} {name!r}",
        try_next=f"did you mean {' or '.join(near)}?" if near else "make check",
    )
