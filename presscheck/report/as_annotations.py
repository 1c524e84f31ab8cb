"""A run as GitHub's annotations: workflow commands, which nothing in their texts can end."""

from collections.abc import Iterator
from itertools import islice

from presscheck.report.groups import grouped, off
from presscheck.report.model import Results
from presscheck.report.sentence import counted
from presscheck.terminal import plain

MOST = 10
"""As many as GitHub shows of one step."""

IN_A_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_A_TITLE = IN_A_MESSAGE | {":": "%3A", ",": "%2C"}


def as_annotations(results: Results) -> list[str]:
    return [
        f"::error title={escaped(title, IN_A_TITLE)}::{escaped(message, IN_A_MESSAGE)}"
        for title, message in islice(errors(results), MOST)
    ]


def errors(results: Results) -> Iterator[tuple[str, str]]:
    """What fails the run: each group of verdicts, and each check."""
    snapshots = off(results.snapshots)
    for group in grouped(snapshots):
        if not group.approved:
            first = snapshots[group.members[0][0]].key
            where = counted(len(group.members), "snapshot")
            title = f"{group.component or first} {group.outcome.replace('_', ' ')} in {where}"
            yield title, "\n".join([*group.sentences[:3], f"first in {first}"])
    for failure in results.failures:
        component = f"{failure.component}: " if failure.component else ""
        yield component + failure.check, failure.said


def escaped(words: str, rules: dict[str, str]) -> str:
    lines = "\n".join(map(plain, words.splitlines()))
    return "".join(rules.get(letter, letter) for letter in lines)
