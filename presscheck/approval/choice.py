"""Which snapshots of a run are meant: by browser, by name, or by the component that changed."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase

from presscheck.errors import UsageError
from presscheck.outcome import Same, Unused
from presscheck.report.model import Results, SnapshotResult

Snapshots = Sequence[SnapshotResult]


def seen_with(results: Results, wanted: str, usual: str) -> Snapshots:
    """The snapshots of one browser: the one wanted, the only one, or the baselines' usual one."""
    browsers = sorted({snapshot.browser for snapshot in results.snapshots})
    if wanted:
        chosen = expect_known(wanted, browsers, "the run did not look with")
    elif len(browsers) > 1 and usual not in browsers:
        raise UsageError(
            f"the run looked with {' and '.join(browsers)}",
            try_next=f"choose one, such as --browser {browsers[0]}",
        )
    else:
        chosen = usual if usual in browsers else "".join(browsers)
    return [snapshot for snapshot in results.snapshots if snapshot.browser == chosen]


def undecided(snapshots: Snapshots) -> Snapshots:
    """Those that somebody has to approve, or would have to if they could be."""
    return [
        snapshot
        for snapshot in snapshots
        if not snapshot.approved
        and not isinstance(snapshot.outcome, Unused)
        and (snapshot.capture or not isinstance(snapshot.outcome, Same))
    ]


def named(snapshots: Snapshots, names: Iterable[str]) -> Snapshots:
    """Those with these names; of what a pattern such as `article/*` finds, the undecided ones."""
    by_name = {str(snapshot.key): snapshot for snapshot in snapshots}
    chosen: dict[str, SnapshotResult] = {}
    for name in names:
        if name in by_name:
            chosen[name] = by_name[name]
            continue
        found = [each for each in by_name if fnmatchcase(each, name)]
        if not found:
            expect_known(name, list(by_name), "the run has no snapshot named")
        chosen |= {str(one.key): one for one in undecided([by_name[each] for each in found])}
    return list(chosen.values())


def changed_in(snapshots: Snapshots, component: str) -> tuple[Snapshots, Snapshots]:
    """The undecided snapshots in which it changed: it alone, and others beside it."""
    every = sorted({one.component for snapshot in snapshots for one in snapshot.components})
    expect_known(component, every, "the run has no component named")
    touched = [one for one in undecided(snapshots) if component in components_changed(one)]
    alone = [one for one in touched if components_changed(one) == [component]]
    return alone, [one for one in touched if one not in alone]


def components_changed(snapshot: SnapshotResult) -> list[str]:
    return [one.component for one in snapshot.components if not isinstance(one.outcome, Same)]


def expect_known(name: str, known: Sequence[str], complaint: str) -> str:
    if name in known:
        return name
    near = get_close_matches(name, known, n=3, cutoff=0.5) or known[:3]
    raise UsageError(
        f"{complaint} {name!r}",
        try_next=f"did you mean {' or '.join(near)}?" if near else "make check",
    )
