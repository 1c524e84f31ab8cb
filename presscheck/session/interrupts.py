"""Ctrl-C while a run ends: what is being written is written to its end."""

import signal
from dataclasses import dataclass
from threading import current_thread, main_thread
from types import FrameType
from typing import Any


@dataclass(slots=True)
class Interrupts:
    """Keeps Ctrl-C from this process while it is `held`; `count` says how often it came then."""

    count: int = 0
    before: Any = None
    held: bool = False

    def hold(self) -> None:
        """Only count interrupts from now on."""
        if not self.held and current_thread() is main_thread():  # no other may change the handler
            self.before = signal.signal(signal.SIGINT, self._count)
            self.held = True

    def release(self) -> None:
        """Let interrupts end the process again, as before."""
        if self.held:
            signal.signal(signal.SIGINT, self.before or signal.default_int_handler)
            self.held = False

    def _count(self, number: int, frame: FrameType | None) -> None:
        self.count += 1
