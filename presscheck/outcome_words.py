"""The words for each outcome, worst first: of the terminal, summary.md and the report page."""

from typing import NamedTuple


class OutcomeWords(NamedTuple):
    """How people read an outcome.

    `word` follows a number or stands alone, `sign` stands before it on the report page, and
    `of_one` and `of_several` are the predicates in the sentence about a run.
    """

    word: str
    sign: str
    of_one: str
    of_several: str


OUTCOMES = {
    "unreadable": OutcomeWords("unreadable", "!", "cannot be read", "cannot be read"),
    "capture_failed": OutcomeWords(
        "not captured", "!", "could not be captured", "could not be captured"
    ),
    "unstable": OutcomeWords("unstable", "~", "did not come to rest", "did not come to rest"),
    "resized": OutcomeWords("resized", "↕", "changed", "changed"),
    "changed": OutcomeWords("changed", "≠", "changed", "changed"),
    "missing": OutcomeWords(
        "without a baseline", "+", "has no approved baseline", "have no approved baseline"
    ),
    "no_reference": OutcomeWords(
        "without a reference", "?", "has no reference", "have no reference"
    ),
    "unused": OutcomeWords("unused", "?", "is unused", "are unused"),
    "same": OutcomeWords("as approved", "✓", "is as approved", "are as approved"),
}
"""Every outcome by its name in results.json; a resized snapshot has changed."""

AS_THE_REFERENCE = OutcomeWords(
    "as the reference", "✓", "is as the reference", "are as the reference"
)
"""The words for a snapshot that is the same at the reference address."""

WORST_FIRST = tuple(OUTCOMES)

APPROVED = OutcomeWords("approved now", "✓", "was approved by the run", "were approved by the run")
"""The words for a snapshot whose capture the run made the baseline."""

FAILED = OutcomeWords("failed", "×", "failed", "failed")
"""The words for a check that failed."""
