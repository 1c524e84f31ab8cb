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
    return [
        next((at for at, group in enumerate(groups) if _says_the_same(failure, group)), None)
        for failure in failures
    ]


def by_group(
    failures: Sequence[Failure], groups: Sequence[Group]
) -> defaultdict[int | None, list[Failure]]:
    """Return the failed checks by the place of the group that says the same, or None."""
    found: defaultdict[int | None, list[Failure]] = defaultdict(list)
    for failure, group in zip(failures, groups_of(failures, groups), strict=True):
        found[group].append(failure)
    return found


def _says_the_same(failure: Failure, group: Group) -> bool:
    text = "\n".join([failure.message, *_WAITED.findall(failure.details)])
    return any(
        change.component == failure.component and _is_in(change, text)
        for change in group.first.leading
    )


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
