"""Ctrl-C is only counted while a run writes what it found."""

import signal
from collections.abc import Iterator

import pytest

from presscheck.session.interrupts import Interrupts


@pytest.fixture
def interrupts() -> Iterator[Interrupts]:
    made = Interrupts()
    yield made
    made.release()


def test_held_interrupts_are_counted(interrupts: Interrupts) -> None:
    interrupts.hold()
    signal.raise_signal(signal.SIGINT)
    signal.raise_signal(signal.SIGINT)

    assert interrupts.count == 2


def test_a_released_process_is_interrupted_as_before(interrupts: Interrupts) -> None:
    before = signal.getsignal(signal.SIGINT)
    interrupts.hold()
    interrupts.hold()
    interrupts.release()

    assert signal.getsignal(signal.SIGINT) is before
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
    assert interrupts.count == 0


def test_releasing_what_is_not_held_changes_nothing(interrupts: Interrupts) -> None:
    before = signal.getsignal(signal.SIGINT)
    interrupts.release()

    assert signal.getsignal(signal.SIGINT) is before
