"""A look is trusted when it is as approved, or when the next one is the same."""

from collections.abc import Callable

from presscheck.anatomy import Frame
from presscheck.capture.look import Look
from presscheck.capture.steady import Restless, steady


def looks(*shots: str) -> Callable[[], Look]:
    waiting = iter(shots)
    return lambda: Look(b"", Frame((1, 1), next(waiting), ()))


def approves(shot: str) -> Callable[[Look], bool]:
    return lambda look: look.frame.shot == shot


def test_what_is_as_approved_is_looked_at_once() -> None:
    found = steady(looks("good"), approves("good"))

    assert isinstance(found, Look)


def test_what_differs_is_looked_at_until_two_agree() -> None:
    found = steady(looks("a", "b", "b"), approves("good"))

    assert isinstance(found, Look)
    assert found.frame.shot == "b"


def test_what_comes_to_be_as_approved_is_accepted() -> None:
    found = steady(looks("a", "b", "good"), approves("good"))

    assert isinstance(found, Look)
    assert found.frame.shot == "good"


def test_what_differs_every_time_is_restless() -> None:
    found = steady(looks(*"abcde"), approves("good"))

    assert isinstance(found, Restless)
    assert (found.before.frame.shot, found.after.frame.shot, found.looks) == ("d", "e", 5)
