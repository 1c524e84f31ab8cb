"""The inputs of checks: what each of them depends on beside its code and its surroundings.

A page or a fixture that several checks use has asked the site once. So its inputs are those of
every check that uses it later.
"""

from collections.abc import Hashable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from threading import Lock

from msgspec import Struct

from presscheck.recording.exchange import Exchange, Unknown


class File(Struct, frozen=True):
    """A file of the project, by its path below the root, and its hash; empty if it is not there."""

    path: str
    digest: str

    @classmethod
    def at(cls, root: Path, path: str) -> "File":
        """Return the file as it is now."""
        try:
            return cls(path, sha256((root / path).read_bytes()).hexdigest())
        except OSError:
            return cls(path, "")


Input = Exchange | File | Unknown


@dataclass(slots=True)
class Trail:
    """The inputs of the running check, of the pages that it shares, and of what lasts longer."""

    running: set[Input] = field(default_factory=set)
    of_pages: dict[Hashable, set[Input]] = field(default_factory=dict)
    lasting: set[Input] = field(default_factory=set)
    _fixtures: int = 0
    _lock: Lock = field(default_factory=Lock)

    def add(self, one: Input) -> None:
        """Add an input; the threads of the recorder add some, too."""
        with self._lock:
            self.running.add(one)
            if self._fixtures or isinstance(one, File):  # what was read may be remembered
                self.lasting.add(one)

    def begin(self) -> None:
        """Begin with the next check."""
        with self._lock:
            self.running.clear()

    @contextmanager
    def during_lasting_fixture(self) -> Iterator[None]:
        """What is added in the block belongs to every later check of the process."""
        self._fixtures += 1
        try:
            yield
        finally:
            self._fixtures -= 1

    def inputs(self, pages: Iterable[Hashable]) -> set[Input]:
        """Return the inputs of the running check, which shares these pages with others."""
        with self._lock:
            found = self.running | self.lasting
            for page in pages:
                of_page = self.of_pages.setdefault(page, set())
                of_page |= self.running
                found |= of_page
            return found
