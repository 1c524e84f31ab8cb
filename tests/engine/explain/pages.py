"""What two small pages come to when they are explained."""

from collections import Counter
from collections.abc import Sequence

from presscheck.anatomy import Element
from presscheck.compare.elements import differences
from presscheck.compare.matching import match
from presscheck.explain.causes import explained
from presscheck.outcome import Change


def explain(before: Sequence[Element], after: Sequence[Element]) -> list[Change]:
    matching = match(before, after)
    found = differences(matching)
    return explained(matching, found, [one.change for one in found])


def told(before: Sequence[Element], after: Sequence[Element]) -> dict[str, int]:
    """Every cause in its own words, and how many changes follow from it."""
    changes = explain(before, after)
    follow = Counter(change.because for change in changes)
    return {one.told: follow[one.as_cause] for one in changes if not one.because}
