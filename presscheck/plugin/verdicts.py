"""Each component's verdict as a subtest, in the words a reader of the terminal needs."""

from collections.abc import Iterator

import pytest

from presscheck.outcome import Same, changes_of, headline, next_step
from presscheck.report.model import ComponentResult, SnapshotResult
from presscheck.report.source import REPORT

SHOWN = 5
"""Changes told of one component; the report has the others."""


def report_on(result: SnapshotResult, subtests: pytest.Subtests) -> None:
    """One subtest for each component; a snapshot that could not be judged is one as a whole."""
    for one in result.components or (ComponentResult("", result.outcome),):
        name = f"{result.key} › {one.component}" if one.component else str(result.key)
        with subtests.test(name):
            if not (isinstance(one.outcome, Same) or result.approved):
                pytest.fail("\n".join(said(one, result)), pytrace=False)


def said(one: ComponentResult, result: SnapshotResult) -> Iterator[str]:
    """What is wrong, where its pictures are, and what moves things on."""
    yield f"{one.component or result.key} {headline(one.outcome)}"
    changes = changes_of(one.outcome)
    yield from (f"  {change.sentence}" for change in changes[:SHOWN])
    if len(changes) > SHOWN:
        yield f"  and {len(changes) - SHOWN} more"
    if result.capture:
        yield f"  capture  {REPORT}/{result.capture.picture}"
        if result.capture.diff:
            yield f"  diff     {REPORT}/{result.capture.diff}"
    yield f"  next: {next_step(one.outcome, str(result.key))}"
