"""Captures a page until the capture can be trusted."""

from collections.abc import Callable
from dataclasses import dataclass

from presscheck.capture.look import Look

ROUNDS = 5
"""The largest number of captures; a page that differs every time is unstable."""


@dataclass(frozen=True, slots=True)
class Restless:
    """The last two captures of a page that never came to rest, and their number."""

    before: Look
    after: Look
    looks: int


def steady(
    look: Callable[[], Look], approved: Callable[[Look], bool], rounds: int = ROUNDS
) -> Look | Restless:
    """Return the first capture that is as approved, or that equals the one before it."""
    looks: list[Look] = []
    while len(looks) < rounds:
        now = look()
        if approved(now) or (looks and looks[-1].frame == now.frame):
            return now
        looks.append(now)
    return Restless(looks[-2], looks[-1], rounds)
