"""How a program in the foreground ends in order: by Ctrl-C or by a signal."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event


@contextmanager
def asked_to_end() -> Iterator[Event]:
    """Yield an event that is set when the process is asked to end (SIGINT or SIGTERM).

    Whoever asks again does not want to wait: then the block is left with KeyboardInterrupt.
    """
    the_end = Event()

    def end(*_: object) -> None:
        if the_end.is_set():
            raise KeyboardInterrupt
        the_end.set()

    signals = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, end) for number in signals]
    try:
        yield the_end
    finally:
        for number, handler in zip(signals, before, strict=True):
            signal.signal(number, handler)
