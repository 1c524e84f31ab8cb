"""How fast a run opens pages of a site that belongs to others: all its processes together."""

import json
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from urllib.parse import urlsplit

from presscheck.lock import locked
from presscheck.loopback import is_loopback

_FILE = "pace.json"


@dataclass(frozen=True, slots=True)
class Pace:
    """Lets pages be opened one after the other, `rate` of them in a second.

    All processes that have the same folder keep it together.
    """

    folder: Path
    rate: float

    def wait(self) -> None:
        """Wait for the next turn. This is no waiting for a state: the site shall have rest."""
        now = time.time()
        turn = self._turn(now)
        if turn > now:
            Event().wait(turn - now)

    def _turn(self, now: float) -> float:
        file = self.folder / _FILE
        with locked(self.folder):
            last = 0.0
            with suppress(OSError, ValueError, TypeError):
                last = float(json.loads(file.read_text("utf-8")))
            # A clock that was put back must not stop the run.
            turn = now if last > now + 600 else max(now, last + 1 / self.rate)
            with suppress(OSError):
                file.write_text(json.dumps(turn), "utf-8")
        return turn


def is_of_this_machine(site: str) -> bool:
    """Return whether an address is of this machine."""
    return is_loopback(urlsplit(site).hostname)
