"""summary.md: a run as GitHub shows it below its jobs, short, and safe to be rendered."""

from collections.abc import Iterable, Iterator
from itertools import islice
from string import punctuation
from urllib.parse import quote

from presscheck.report.groups import Group, grouped, off
from presscheck.report.model import Failure, Results, SnapshotResult
from presscheck.report.sentence import counted, sentence
from presscheck.terminal import plain

ROWS = 50
"""Of a table at most; GitHub cuts a summary off at one megabyte."""

LONGEST = 200
"""Characters of one text."""

HARMLESS = frozenset(" ,;()'%?/-+=")
"""Signs that mean nothing to Markdown inside a line."""

PICTURES = 3


def as_markdown(results: Results) -> str:
    snapshots = off(results.snapshots)
    groups = grouped(snapshots)
    parts = [
        [f"## presscheck: {text(sentence(results))}"],
        [text(note) for note in results.notes[:ROWS]],
        table(("component", "changed in", "what"), component_rows(groups)),
        table(("check that failed", "component", "what"), map(failure_row, results.failures)),
        list(links(worst(groups, snapshots))),
    ]
    return "\n\n".join("\n".join(lines) for lines in parts if lines) + "\n"


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    """At most so many rows, and how many there are beside; nothing when there are none."""
    every = list(rows)
    if not every:
        return []
    left_out = len(every) - ROWS
    lines = [row_line(row) for row in (heads, ("---",) * len(heads), *every[:ROWS])]
    return [*lines, *(["", f"and {left_out:,} more"] if left_out > 0 else [])]


def row_line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def component_rows(groups: list[Group]) -> Iterator[tuple[str, ...]]:
    """Each component once, with its worst finding."""
    for component in dict.fromkeys(group.component for group in groups):
        own = [group for group in groups if group.component == component]
        touched = {at for group in own for at, _ in group.members}
        more = sum(len(group.sentences) for group in own) - 1
        what = text(own[0].sentences[0]) + (f", and {more:,} more" if more else "")
        yield text(component) or "whole snapshots", counted(len(touched), "snapshot"), what


def failure_row(failure: Failure) -> tuple[str, ...]:
    return text(failure.check), text(failure.component), text(failure.said)


def worst(groups: list[Group], snapshots: list[SnapshotResult]) -> Iterator[SnapshotResult]:
    """The snapshots that have pictures, in the order of the groups."""
    for at in dict.fromkeys(at for group in groups for at, _ in group.members):
        if snapshots[at].capture:
            yield snapshots[at]


def links(snapshots: Iterator[SnapshotResult]) -> Iterator[str]:
    for one in islice(snapshots, PICTURES):
        if one.capture:
            path = one.capture.diff or one.capture.picture
            yield f"- [{text(str(one.key))}, {text(one.browser)}]({quote(path)})"


def text(words: str) -> str:
    """Words as a reader sees them, whatever Markdown or HTML they look like.

    A word joiner, which nobody sees, keeps @names from being called and #numbers from being links.
    """
    short = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
    return "".join(map(sign, plain(short)))


def sign(letter: str) -> str:
    if letter in punctuation and letter not in HARMLESS:
        return f"&#{ord(letter)};" + ("&#8288;" if letter in "@#" else "")
    return letter
