"""Failed checks that only say what a cause in a snapshot says already."""

import re
from collections import defaultdict
from collections.abc import Sequence

from presscheck.outcome import Change, ChangeKind
from presscheck.report.groups import Group
from presscheck.results import Failure

_LEAST = 3
"""The letters of a text by which a check may be recognized."""

_IDENTIFYING = {
    ChangeKind.REMOVED,
    ChangeKind.RENAMED,
    ChangeKind.RESTATED,
    ChangeKind.RETARGETED,
    ChangeKind.REWORDED,
}
"""Kinds of changes of what checks look for."""

_ABSENT = re.compile(r"to be visible|to be attached|not found|waiting for |is not there")
"""What a message says of an element that is not there."""

_WAITED = re.compile(r"^.*\bwaiting for .*$", re.MULTILINE)
"""The lines of Playwright's log that name the element."""


def groups_of(failures: Sequence[Failure], groups: Sequence[Group]) -> list[int | None]:
    """Return for each failed check the place of the group that says the same; None without one."""
    return [_group_of(failure, groups) for failure in failures]


def by_group(
    failures: Sequence[Failure], groups: Sequence[Group]
) -> defaultdict[int | None, list[Failure]]:
    """Return the failed checks by the place of the group that says the same, or None."""
    found: defaultdict[int | None, list[Failure]] = defaultdict(list)
    for failure, group in zip(failures, groups_of(failures, groups), strict=True):
        found[group].append(failure)
    return found


def _group_of(failure: Failure, groups: Sequence[Group]) -> int | None:
    text = "\n".join([failure.problem, *_WAITED.findall(f"{failure.details}\n{failure.output}")])
    for at, group in enumerate(groups):
        changes = (one for one in group.first.leading if one.component == failure.component)
        if any(_is_in(change, text) for change in changes):
            return at
    return None


def _is_in(change: Change, text: str) -> bool:
    """Return whether a text has the old value, and the new one or that nothing was found."""
    if change.kind not in _IDENTIFYING:
        return False
    before, after = _plain(change.before) or change.label, _plain(change.after)
    if len(before) < _LEAST or before not in text:
        return False
    return bool(after and after in text) or _ABSENT.search(text) is not None


def _plain(value: str) -> str:
    return value.strip("“”…")
