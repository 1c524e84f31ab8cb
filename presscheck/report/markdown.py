"""summary.md: a short summary of a run, which GitHub shows below its jobs."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from string import punctuation
from urllib.parse import quote

from presscheck.foreign_text import safe_line
from presscheck.report.findings import Finding, findings_in
from presscheck.report.groups import Group, failing, grouped
from presscheck.report.places import where
from presscheck.report.remarks import kinds_of, remark_lines
from presscheck.report.repetitions import by_group
from presscheck.report.sentence import counted, sentence
from presscheck.results import Consequence, Failure, RefusedHost, Results, SnapshotResult

_ROWS = 50
"""The most rows of a table and names in a cell; GitHub ends a summary at one megabyte."""

_LONGEST = 500
"""The most characters of one text: an old and a new value, and what follows."""

_HARMLESS = frozenset(" ,;()'%?/-+=")
"""Characters that mean nothing to Markdown inside a line."""

_LINKS = 3


def as_markdown(results: Results) -> str:
    """Return the summary; every text in it is escaped, because it may come from the site."""
    snapshots = failing(results.snapshots)
    groups = grouped(snapshots)
    checks = by_group(results.failures, groups)
    findings = findings_in(checks[None])
    followed = results.consequences
    parts = [
        [f"## presscheck: {_text(sentence(results))}"],
        [_text(note) for note in [*results.notes, *remark_lines(results)][:_ROWS]],
        _table(("component", "cause", "seen"), _cause_rows(groups, checks)),
        _table(("component", "what checks found", "found by"), map(_finding_row, findings)),
        _table(("outside host", "refused", "by"), map(_refused_row, results.refused_hosts)),
        _table(("follows from refused hosts", "times", "hosts"), map(_followed_row, followed)),
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


def _cause_rows(
    groups: list[Group], checks: Mapping[int | None, list[Failure]]
) -> Iterator[tuple[str, ...]]:
    """Each cause once, with the places it is seen in and the checks that only repeat it."""
    for at, group in enumerate(groups):
        repeated = len(checks.get(at, ()))
        also = f", and in {counted(repeated, 'failed check')}" if repeated else ""
        component = _text(group.component) or "whole snapshots"
        yield component, _text(group.sentence), _text(where(group.names)) + also


def _finding_row(finding: Finding) -> tuple[str, ...]:
    return _text(finding.component), _lines(finding.message.splitlines()), _found_by(finding)


def _found_by(finding: Finding) -> str:
    """The first check and how many more there are, above the folded names of them all."""
    first, checks = _text(finding.found_by), finding.checks
    if len(checks) == 1:
        return first
    more = len(checks) - _ROWS
    names = [*(one.check for one in checks[:_ROWS]), *([f"and {more:,} more"] if more > 0 else [])]
    return f"<details><summary>{first}</summary>{_lines(names)}</details>"


def _lines(texts: Iterable[str]) -> str:
    """Several lines in one cell."""
    return "<br>".join(map(_text, texts))


def _refused_row(one: RefusedHost) -> tuple[str, ...]:
    more = len(one.pages) - 1
    by = one.pages[0] if one.pages else ""
    by += f" and {counted(more, 'more page')}" if more > 0 else ""
    return _text(one.host), _text(kinds_of(one)), _text(by)


def _followed_row(one: Consequence) -> tuple[str, ...]:
    return _text(one.error), f"{one.count:,}", _text(", ".join(one.hosts))


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
