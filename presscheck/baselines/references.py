"""References: snapshots taken from a recording in the renderer at hand, in a cache.

The cache is a folder of sets. A set has a key, which stands for everything that a reference
depends on but the recording; so another browser or other tests have a set of their own.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from shutil import rmtree

import msgspec
from msgspec import Struct

from presscheck.baselines.baseline import Baseline, anatomy_of
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.renderer import Renderer
from presscheck.errors import RecordingError
from presscheck.files import write_together
from presscheck.lock import locked, try_locked

CACHE = Path(".cache", "presscheck", "references")
"""The folder of the sets, below the project's root; git ignores it."""

MOST_SETS = 8
MOST_BYTES = 2 * 2**30
"""What the cache keeps at most; the set that was used longest ago is removed first."""

_ENDING = ".reference"
_SNAPSHOTS = "snapshots"
_TESTS = "tests.json"
_PASSES = "passes"
_HASH_LENGTH = 64

Manifests = Mapping[str, str]
"""Names of snapshots, each with the name of the manifest that its baseline was approved with."""

TakenByTest = dict[str, dict[str, str]]
"""Tests that have passed, each with the manifests of the snapshots it has taken; "" without one."""


class Reference(Struct, frozen=True):
    """A snapshot taken from a recording: the screenshot as PNG, and the anatomy's file.

    `manifest` names the recording. `differs` says how it differs
    from what was approved, and is empty when it does not; `approved` is the digest of the baseline
    that it was held against.
    """

    manifest: str
    renderer: Renderer
    screenshot: bytes
    anatomy: bytes
    approved: str
    differs: str = ""

    def as_baseline(self, digest: str) -> Baseline:
        """Return it in the place of the baseline with this digest."""
        return Baseline(self.screenshot, anatomy_of(self.anatomy), digest)


_REFERENCE = msgspec.msgpack.Decoder(Reference)
_NAMES = msgspec.json.Decoder(set[str])
_TAKEN = msgspec.json.Decoder(TakenByTest)


@dataclass(frozen=True, slots=True)
class ReferenceSet:
    """The references of one key: a file for each, which begins with the hash of the rest."""

    folder: Path

    def find(self, key: SnapshotKey) -> Reference | None:
        """Return the reference of a snapshot; None when there is none, or it was cut short."""
        return _read(self._path(key))

    def put(self, key: SnapshotKey, reference: Reference) -> None:
        """Write a reference, wholly or not at all.

        Raises:
            RecordingError: when it cannot be written.
        """
        content = msgspec.msgpack.encode(reference)
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_together({path: sha256(content).hexdigest().encode() + content})
        except OSError as error:
            raise RecordingError(
                f"the reference {key} cannot be written: {path.parent}: {error.strerror}",
                try_next=f"make room, or remove {CACHE}",
            ) from error

    def missing(self, wanted: Manifests) -> dict[str, str]:
        """Return those of the wanted snapshots that there is no reference of that manifest of."""
        return {
            name: manifest
            for name, manifest in wanted.items()
            if (found := self.find(SnapshotKey.parse(name))) is None or found.manifest != manifest
        }

    def passed(self, wanted: Manifests, missing: Manifests) -> set[str]:
        """Return the tests that need not run again for the wanted snapshots."""
        return {
            test
            for test, taken in self._taken().items()
            if all(wanted.get(name, "") == manifest for name, manifest in taken.items())
            and not taken.keys() & missing.keys()
        }

    def add_passed(self, taken: TakenByTest) -> None:
        """Note which tests have passed; whoever calls holds the lock of the pass."""
        self._write(_TESTS, msgspec.json.encode(self._taken() | taken))

    def has_pass(self, name: str, missing: Manifests) -> bool:
        """Return whether a pass with this name has ended well, and nothing of it is missing."""
        try:
            taken = _NAMES.decode((self.folder / _PASSES / name).read_bytes())
        except (OSError, msgspec.DecodeError):
            return False
        return not missing.keys() & taken

    def add_pass(self, name: str, taken: Iterable[str]) -> None:
        """Note that a pass has ended well, and which of the wanted snapshots there are."""
        self._write(f"{_PASSES}/{name}", msgspec.json.encode(sorted(taken)))

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Keep the set from being removed for the length of the block."""
        (self.folder / _SNAPSHOTS).mkdir(parents=True, exist_ok=True)
        os.utime(self.folder)
        with locked(self.folder, shared=True):
            yield

    @contextmanager
    def being_taken(self) -> Iterator[None]:
        """Keep other runs from taking references for the length of the block."""
        with locked(self.folder / _SNAPSHOTS):
            yield

    def _taken(self) -> TakenByTest:
        try:
            return _TAKEN.decode((self.folder / _TESTS).read_bytes())
        except (OSError, msgspec.DecodeError):
            return {}

    def _write(self, name: str, content: bytes) -> None:
        path = self.folder / name
        with suppress(OSError):  # then the tests run again next time
            path.parent.mkdir(parents=True, exist_ok=True)
            write_together({path: content})

    def _path(self, key: SnapshotKey) -> Path:
        return self.folder / _SNAPSHOTS / f"{key.folder}{_ENDING}"


def remove_old_sets(cache: Path, most_sets: int = MOST_SETS, most_bytes: int = MOST_BYTES) -> None:
    """Remove the sets that were used longest ago, until the cache is within its limits.

    A set that a run uses stays.
    """
    sets = sorted((path for path in cache.glob("*") if path.is_dir()), key=_last_use, reverse=True)
    size = 0
    for number, folder in enumerate(sets):
        size += sum(file.stat().st_size for file in folder.rglob(f"*{_ENDING}"))
        if number >= most_sets or size > most_bytes:
            with try_locked(folder) as is_free:
                if is_free:
                    rmtree(folder, ignore_errors=True)


def _last_use(folder: Path) -> float:
    return folder.stat().st_mtime


def _read(path: Path) -> Reference | None:
    try:
        content = path.read_bytes()
    except OSError:
        return None
    digest, payload = content[:_HASH_LENGTH], content[_HASH_LENGTH:]
    if sha256(payload).hexdigest().encode() != digest:
        return None
    try:
        return _REFERENCE.decode(payload)
    except msgspec.DecodeError:  # it was written by another version
        return None
