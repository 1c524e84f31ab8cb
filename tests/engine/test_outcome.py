"""Changes in a reader's words: causes first, what follows is counted."""

import pytest

from presscheck.outcome import (
    CaptureFailed,
    NoReference,
    Resized,
    Same,
    Unreadable,
    headline,
    next_step,
    outcome_name,
)


def test_a_capture_that_failed_asks_for_another_run() -> None:
    crashed = CaptureFailed("the page crashed")

    assert outcome_name(crashed) == "capture_failed"
    assert headline(crashed) == "could not be captured: the page crashed"
    assert next_step(crashed, "a/b@wide") == "see what it names, then run the test again"


def test_the_word_for_the_other_side_is_that_of_the_run() -> None:
    assert headline(Same()) == "is as approved"
    assert headline(Same(), "reference") == "is as the reference"
    assert headline(Resized((1, 2), (1, 3)), "reference") == "is 1×3, its reference is 1×2"
    assert headline(NoReference("it is not there")) == "has no reference: it is not there"


@pytest.mark.parametrize("kind", [CaptureFailed, Unreadable])
def test_a_remedy_of_its_own_is_the_next_step(kind: type[CaptureFailed | Unreadable]) -> None:
    assert next_step(kind("a pointer", "git lfs pull"), "a/b@wide") == "git lfs pull"
