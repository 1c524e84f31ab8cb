"""How a host of another domain answers: well, late, not at all, or with an error, by turns."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import count
from threading import Event

from werkzeug import Response


class Turn(StrEnum):
    """What becomes of a request."""

    WELL = "well"
    SLOW = "slow"
    REFUSED = "refused"
    """Nobody listens at the port that the page names."""
    FAULT = "fault"


TURNS = tuple(Turn)


def turn_of(number: int) -> Turn:
    """Return the turn of a page, which are counted from 0."""
    return TURNS[number % len(TURNS)]


class Counter:
    """Numbers what comes, from 0, in every thread."""

    def __init__(self) -> None:
        self._numbers: Iterator[int] = count()

    def next(self) -> int:
        return next(self._numbers)


def answer_in_turn(turn: Turn, seconds: float, answer: Response) -> Response:
    """Return the answer, late if it is the turn for that, or an error instead of it."""
    if turn is Turn.SLOW:
        Event().wait(seconds)
    if turn is Turn.FAULT:
        return Response("at fault\n", 503, mimetype="text/plain")
    return answer
