"""The answers that a browser may use again without asking, which a recorder keeps as well."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from threading import Lock

from presscheck.baselines.recording.answers import Answer

_ROOM = 64 * 2**20
"""The bytes of bodies that are kept: a browser without a disk keeps about as much."""

_OFTEN_SENT = frozenset({"accept-encoding", "origin"})
"""Headers of requests that are the same each time a browser asks for an address of the site."""


@dataclass(slots=True)
class KeptAnswers:
    """Answers by their address. A browser may keep only what stands here.

    So whoever knows which addresses a page asks for knows its answers, also when the browser takes
    them from its cache. `room` are the bytes that are left.
    """

    room: int = _ROOM
    _answers: dict[str, tuple[Answer, bytes]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def admit(self, length: int | None, headers: Iterable[tuple[str, str]]) -> bool:
        """Return whether an answer of this length may be kept, and hold the room for it."""
        if length is None or not stays_fresh(headers):
            return False
        with self._lock:
            if length > self.room:
                return False
            self.room -= length
            return True

    def add(self, answer: Answer, body: bytes) -> None:
        """Keep an answer in the place of an older one; `release` the room that was held for it."""
        with self._lock:
            _, old = self._answers.get(answer.address, (None, b""))
            self.room += len(old) - len(body)
            self._answers[answer.address] = answer, body

    def release(self, length: int) -> None:
        """Give back the room that was held for an answer, which is kept by now or never came."""
        with self._lock:
            self.room += length

    def at(self, address: str) -> tuple[Answer, bytes] | None:
        """Return the answer that a browser may have kept for an address, and its body."""
        with self._lock:
            return self._answers.get(address)


def stays_fresh(headers: Iterable[tuple[str, str]]) -> bool:
    """Return whether a site says that its answer can be used again for a time without asking."""
    sent = [(name.lower(), value.lower()) for name, value in headers]
    rules = _words(value for name, value in sent if name == "cache-control")
    varying = _words(value for name, value in sent if name == "vary")
    if rules & {"no-store", "no-cache"} or varying - _OFTEN_SENT:
        return False
    return any(rule.startswith("max-age=") and rule != "max-age=0" for rule in rules)


def _words(values: Iterable[str]) -> set[str]:
    return {word.strip() for value in values for word in value.split(",")} - {""}
