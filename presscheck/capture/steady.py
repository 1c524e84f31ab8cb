"""Look until a look can be trusted."""

from collections.abc import Callable
from dataclasses import dataclass

from presscheck.capture.look import Look

ROUNDS = 5
"""Looks at most; a page that differs every time does not come to rest."""


@dataclass(frozen=True, slots=True)
class Restless:
    """The last two looks at a page that never came to rest, and how many there were."""

    before: Look
    after: Look
    looks: int


def steady(
    look: Callable[[], Look], approved: Callable[[Look], bool], rounds: int = ROUNDS
) -> Look | Restless:
    """The first look that is as approved, or that equals the one before in pixels and anatomy."""
    looks: list[Look] = []
    while len(looks) < rounds:
        now = look()
        if approved(now) or (looks and looks[-1].frame == now.frame):
            return now
        looks.append(now)
    return Restless(looks[-2], looks[-1], rounds)
