"""Work that is done once for all requests that wait for it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock


@dataclass(slots=True)
class SharedText:
    """A text that takes time to make, and that must not be older than the request for it.

    Requests that come while it is being made share the next one. So five hundred requests at once
    are answered after two rounds, and leave no work behind when nobody waits for them any more.
    """

    make: Callable[[], str]
    started: int = 0
    finished: int = 0
    text: str = ""
    lock: Lock = field(default_factory=Lock)

    def __call__(self) -> str:
        """Return the text, made after this call began."""
        arrived = self.started
        with self.lock:
            if self.finished <= arrived:
                self.started += 1
                self.text = self.make()
                self.finished = self.started
            return self.text
