"""A run as GitHub's annotations: workflow commands that no text of the site can end."""

from collections.abc import Iterator
from itertools import islice

from presscheck.foreign_text import safe_line
from presscheck.report.groups import failing, grouped
from presscheck.report.sentence import counted
from presscheck.results import Results

LIMIT = 10
"""GitHub shows so many of one step."""

_IN_A_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_A_TITLE = _IN_A_MESSAGE | {":": "%3A", ",": "%2C"}


def as_annotations(results: Results) -> list[str]:
    """Return one workflow command for each group of failing snapshots, and for each check."""
    return [
        f"::error title={_escaped(title, _IN_A_TITLE)}::{_escaped(message, _IN_A_MESSAGE)}"
        for title, message in islice(_errors(results), LIMIT)
    ]


def _errors(results: Results) -> Iterator[tuple[str, str]]:
    """Title and message of each group that nobody approved, and of each check."""
    snapshots = failing(results.snapshots)
    for group in grouped(snapshots):
        if not group.approved:
            first = snapshots[group.members[0][0]].name
            where = counted(len(group.members), "snapshot")
            title = f"{group.component or first} {group.outcome.replace('_', ' ')} in {where}"
            yield title, "\n".join([*group.sentences[:3], f"first in {first}"])
    for failure in results.failures:
        component = f"{failure.component}: " if failure.component else ""
        yield component + failure.check, failure.message


def _escaped(text: str, rules: dict[str, str]) -> str:
    lines = "\n".join(map(safe_line, text.split("\n")))
    return "".join(rules.get(letter, letter) for letter in lines)
