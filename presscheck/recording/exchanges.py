"""What the running test has asked the site for, as the recorder hears it."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from threading import Lock

from presscheck.baselines.recording.answers import Answer


@dataclass(slots=True)
class Exchanges:
    """The answers that the running test got, and those that the pages it reads got before.

    A page that many tests read asks once. So all that is asked while a test uses such a page
    belongs to the page, and to every test that uses it later. The recorder's threads add answers.
    """

    heard: dict[Answer, None] = field(default_factory=dict)
    bodies: dict[str, bytes] = field(default_factory=dict)
    of_pages: dict[Hashable, dict[Answer, None]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def add(self, answer: Answer, body: bytes) -> None:
        """Add an answer, and the body that it names."""
        with self._lock:
            self.heard[answer] = None
            self.bodies[answer.body] = body

    def add_kept(self, kept: Iterable[tuple[Answer, bytes]]) -> None:
        """Add what the browser has taken from its cache, without what it has asked for as well."""
        with self._lock:
            asked = {answer.key for answer in self.heard}
            for answer, body in kept:
                if answer.key not in asked:
                    self.heard[answer] = None
                    self.bodies[answer.body] = body

    def begin(self) -> None:
        """Begin with the next test: forget what no page that is still read has asked for."""
        with self._lock:
            self.heard.clear()
            needed = {answer.body for asked in self.of_pages.values() for answer in asked}
            self.bodies = {name: body for name, body in self.bodies.items() if name in needed}

    def needs(self, pages: Iterable[Hashable]) -> dict[Answer, bytes]:
        """Return the answers that the running test needs, with their bodies.

        `pages` are those that it shares with other tests.
        """
        with self._lock:
            needed = dict(self.heard)
            for page in pages:
                asked = self.of_pages.setdefault(page, {})
                asked |= self.heard
                needed |= asked
            return {answer: self.bodies[answer.body] for answer in needed}


def digest_of_body(body: bytes) -> str:
    """Return the name of a body."""
    return sha256(body).hexdigest()
