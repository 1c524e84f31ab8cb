"""A look is trusted when it equals the baseline, or when the next one is the same."""

from collections.abc import Iterator

from presscheck.anatomy import Frame
from presscheck.capture.capture import Capture
from presscheck.capture.take import UnstableCaptures, steady

BASELINE = Frame((1, 1), "baseline", ())


def is_approved(capture: Capture) -> bool:
    return capture.frame == BASELINE


def looks(*shots: str) -> Iterator[Capture]:
    return (Capture(b"", Frame((1, 1), shot, ())) for shot in shots)


def test_steady_looks_once_at_a_page_that_equals_its_baseline() -> None:
    waiting = looks("baseline", "never asked for")

    assert steady(waiting, is_approved) == Capture(b"", BASELINE)
    assert len(list(waiting)) == 1


def test_steady_looks_at_another_page_until_two_looks_are_equal() -> None:
    found = steady(looks("a", "b", "b"), is_approved)

    assert isinstance(found, Capture)
    assert found.frame.shot == "b"


def test_steady_accepts_a_page_that_comes_to_equal_its_baseline() -> None:
    found = steady(looks("a", "b", "baseline"), is_approved)

    assert isinstance(found, Capture)
    assert found.frame == BASELINE


def test_steady_needs_two_equal_looks_without_a_baseline() -> None:
    found = steady(looks("a", "a"))

    assert isinstance(found, Capture)


def test_a_page_that_differs_in_every_look_is_unstable() -> None:
    found = steady(looks(*"abcde"), is_approved)

    assert isinstance(found, UnstableCaptures)
    assert (found.before.frame.shot, found.after.frame.shot, found.count) == ("d", "e", 5)
