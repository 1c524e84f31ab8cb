"""A run as GitHub's annotations: workflow commands that no text of the site can end."""

from collections.abc import Iterator
from itertools import islice

from presscheck.foreign_text import safe_line
from presscheck.outcome_words import OUTCOMES
from presscheck.report.findings import findings_in
from presscheck.report.groups import failing, grouped
from presscheck.report.places import where
from presscheck.report.repetitions import by_group
from presscheck.report.sentence import counted
from presscheck.results import Results

LIMIT = 10
"""GitHub shows so many of one step."""

_MOST_CHECKS = 3
"""The failed checks that are named with the cause that they repeat."""

_IN_A_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_A_TITLE = _IN_A_MESSAGE | {":": "%3A", ",": "%2C"}


def as_annotations(results: Results) -> list[str]:
    """Return one workflow command for each cause in snapshots, and for what other checks found."""
    return [
        f"::error title={_escaped(title, _IN_A_TITLE)}::{_escaped(message, _IN_A_MESSAGE)}"
        for title, message in islice(_errors(results), LIMIT)
    ]


def _errors(results: Results) -> Iterator[tuple[str, str]]:
    """Title and message of each cause that nobody approved, and of what other checks found."""
    groups = grouped(failing(results.snapshots))
    checks = by_group(results.failures, groups)
    for at, group in enumerate(groups):
        if not group.approved:
            seen_in = counted(len({*group.names}), "snapshot")
            word = OUTCOMES[group.outcome].word
            title = f"{group.component or group.names[0]} {word} in {seen_in}"
            also = [f"also fails: {one.check}" for one in checks[at][:_MOST_CHECKS]]
            yield title, "\n".join([group.sentence, where(group.names), *also])
    for finding in findings_in(checks[None]):
        component = f"{finding.component}: " if finding.component else ""
        yield component + finding.found_by, finding.message


def _escaped(text: str, rules: dict[str, str]) -> str:
    lines = "\n".join(map(safe_line, text.split("\n")))
    return "".join(rules.get(letter, letter) for letter in lines)
