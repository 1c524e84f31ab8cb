"""Changes in a reader's words: causes first, what follows is counted."""

from dataclasses import replace

import pytest

from presscheck.outcome import (
    CaptureFailed,
    Change,
    ChangeKind,
    Unreadable,
    Visibility,
    describe_changes,
    headline,
    next_step,
    outcome_name,
)

REMOVED = Change(
    ChangeKind.REMOVED, "Top 10 Stories", "list item “Daegu”", visibility=Visibility.BELOW_THRESHOLD
)
MOVED = Change(ChangeKind.MOVED, "Top 10 Stories", "list item “Busan”", "38 px up")


def test_a_cause_is_told_with_how_much_follows() -> None:
    following = replace(MOVED, because=REMOVED.as_cause)

    assert list(describe_changes([REMOVED])) == ["list item “Daegu” removed (below threshold)"]
    assert list(describe_changes([REMOVED, following, following])) == [
        "list item “Daegu” removed (below threshold), and 2 more with it"
    ]


def test_what_follows_from_elsewhere_says_from_where() -> None:
    following = replace(MOVED, component="Footer", because=REMOVED.as_cause)

    assert list(describe_changes([following])) == [
        "1 change follows from Top 10 Stories: list item “Daegu” removed"
    ]
    assert list(describe_changes([MOVED, following, following])) == [
        "list item “Busan” moved: 38 px up",
        "2 changes follow from Top 10 Stories: list item “Daegu” removed",
    ]


def test_a_capture_that_failed_asks_for_another_run() -> None:
    crashed = CaptureFailed("the page crashed")

    assert outcome_name(crashed) == "capture_failed"
    assert headline(crashed) == "could not be captured: the page crashed"
    assert next_step(crashed, "a/b@wide") == "see what it names, then run the test again"


@pytest.mark.parametrize("kind", [CaptureFailed, Unreadable])
def test_a_remedy_of_its_own_is_the_next_step(kind: type[CaptureFailed | Unreadable]) -> None:
    assert next_step(kind("a pointer", "git lfs pull"), "a/b@wide") == "git lfs pull"
