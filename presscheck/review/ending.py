"""How what runs in the foreground is asked to end: by Ctrl-C, by a signal, or by itself."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event


@contextmanager
def asked_to_end() -> Iterator[Event]:
    """Set when somebody asks the process to end; then it ends in order, and well."""
    the_end = Event()
    signals = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, lambda *_: the_end.set()) for number in signals]
    try:
        yield the_end
    finally:
        for number, handler in zip(signals, before, strict=True):
            signal.signal(number, handler)
