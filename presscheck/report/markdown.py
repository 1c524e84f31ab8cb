"""summary.md: a short summary of a run, which GitHub shows below its jobs."""

from collections.abc import Iterable, Iterator
from itertools import islice
from string import punctuation
from urllib.parse import quote

from presscheck.foreign_text import safe_line
from presscheck.report.groups import Group, failing, grouped
from presscheck.report.sentence import counted, sentence
from presscheck.results import Failure, Results, SnapshotResult

_ROWS = 50
"""The most rows of a table; GitHub ends a summary at one megabyte."""

_LONGEST = 200
"""The most characters of one text."""

_HARMLESS = frozenset(" ,;()'%?/-+=")
"""Characters that mean nothing to Markdown inside a line."""

_LINKS = 3


def as_markdown(results: Results) -> str:
    """Return the summary; every text in it is escaped, because it may come from the site."""
    snapshots = failing(results.snapshots)
    groups = grouped(snapshots)
    parts = [
        [f"## presscheck: {_text(sentence(results))}"],
        [_text(note) for note in results.notes[:_ROWS]],
        _table(("component", "changed in", "what"), _component_rows(groups)),
        _table(("check that failed", "component", "what"), map(_failure_row, results.failures)),
        list(_links(_worst(groups, snapshots))),
    ]
    return "\n\n".join("\n".join(lines) for lines in parts if lines) + "\n"


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    """The first rows, and the number of the others; no line when there is no row."""
    every = list(rows)
    if not every:
        return []
    left_out = len(every) - _ROWS
    lines = [_row_line(row) for row in (heads, ("---",) * len(heads), *every[:_ROWS])]
    return [*lines, *(["", f"and {left_out:,} more"] if left_out > 0 else [])]


def _row_line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _component_rows(groups: list[Group]) -> Iterator[tuple[str, ...]]:
    """Each component once, with its first sentence in its worst group."""
    for component in dict.fromkeys(group.component for group in groups):
        groups_of_it = [group for group in groups if group.component == component]
        touched = {at for group in groups_of_it for at, _ in group.members}
        more = sum(len(group.sentences) for group in groups_of_it) - 1
        what = _text(groups_of_it[0].sentences[0]) + (f", and {more:,} more" if more else "")
        yield _text(component) or "whole snapshots", counted(len(touched), "snapshot"), what


def _failure_row(failure: Failure) -> tuple[str, ...]:
    return _text(failure.check), _text(failure.component), _text(failure.message)


def _worst(groups: list[Group], snapshots: list[SnapshotResult]) -> Iterator[SnapshotResult]:
    """The snapshots that have a capture, in the order of the groups."""
    for at in dict.fromkeys(at for group in groups for at, _ in group.members):
        if snapshots[at].capture:
            yield snapshots[at]


def _links(snapshots: Iterator[SnapshotResult]) -> Iterator[str]:
    for one in islice(snapshots, _LINKS):
        if one.capture:
            path = one.capture.diff or one.capture.screenshot
            yield f"- [{_text(one.name)}, {_text(one.browser)}]({quote(path)})"


def _text(raw: str) -> str:
    """A text that neither Markdown nor HTML changes.

    An invisible word joiner keeps @names from notifying people and #numbers from being links.
    """
    return "".join(map(_sign, safe_line(raw.replace("\n", " "), _LONGEST)))


def _sign(letter: str) -> str:
    if letter in punctuation and letter not in _HARMLESS:
        return f"&#{ord(letter)};" + ("&#8288;" if letter in "@#" else "")
    return letter
