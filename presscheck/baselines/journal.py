"""Files that are replaced in one step, which no interruption can tear.

The steps of a replacement, each on the disk before the next one begins:

1. The new files, and copies of the old ones, are written beside the files.
2. The journal is renamed to its place. From now on the old files count, whatever is there.
3. The new files are renamed to their places.
4. The journal is removed. From now on the new files count.

A process that finds the journal of one that has died reads the old files, or puts them back.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from presscheck.files import UNFINISHED, put

Contents = tuple[bytes | None, ...]
"""The bytes of some files; None where there is no file."""

_BEFORE, _AFTER = "before", "after"
_SIDES = (_BEFORE, _AFTER)
_Value = TypeVar("_Value")


class _Record(msgspec.Struct, frozen=True):
    """The content of a journal: the names of the files that there were before."""

    before: tuple[str, ...]


_DECODER = msgspec.json.Decoder(_Record)


@dataclass(frozen=True, slots=True)
class Journal:
    """Replaces files of one folder together; `path` is the place of the journal, beside them.

    Only one process may write at once, and nobody may read meanwhile.
    """

    path: Path
    files: tuple[Path, ...]

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files, the journal, and what is written beside them."""
        named = (*self.files, self.path)
        return (*named, *(_scrap(file, side) for file in named for side in _SIDES))

    @property
    def is_open(self) -> bool:
        """Whether a process has died, or still is, in the middle of a replacement."""
        return self._before() is not None

    def read(self) -> Contents:
        """Return the files that count, also if a process has died while it replaced them."""
        return tuple(map(self._reading(), self.files))

    def read_one(self, file: Path) -> bytes | None:
        """Return one of the files that count, without reading the others."""
        return self._reading()(file)

    def replace(self, contents: Sequence[bytes | None]) -> None:
        """Write every file, and remove those that have None; or leave all of them as they were.

        A full disk is found before anything has changed. OSError says what failed. If the old files
        cannot be put back then, the journal stays, and they still count.
        """
        self.roll_back()
        with self._scraps():
            fresh = [_beside(file, _AFTER, new) for file, new in self._pairs(contents)]
            before = [_beside(file, _BEFORE, old) for file, old in self._pairs(self.read())]
            record = _Record(tuple(file.name for file, old in self._pairs(before) if old))
            journal = _beside(self.path, _AFTER, msgspec.json.encode(record))
            _sync(self.path.parent)
            try:
                put(journal, self.path)
                _sync(self.path.parent)
                for file, new in self._pairs(fresh):
                    put(new, file)
                _sync(self.path.parent)
                self.path.unlink()
                _sync(self.path.parent)
            except BaseException:
                self.roll_back()
                raise

    def roll_back(self) -> None:
        """Put the old files back if there is a journal."""
        before = self._before()
        if before is None:
            return
        for file in self.files:
            if file.name not in before:
                file.unlink(missing_ok=True)
            elif _content(file) != _old_content(file):
                _scrap(file, _BEFORE).replace(file)
        _sync(self.path.parent)
        self.path.unlink()
        _sync(self.path.parent)

    def _reading(self) -> Callable[[Path], bytes | None]:
        """How the files that count are read."""
        before = self._before()
        if before is None:
            return _content
        return lambda file: _old_content(file) if file.name in before else None

    def _pairs(self, values: Sequence[_Value]) -> Iterator[tuple[Path, _Value]]:
        return zip(self.files, values, strict=True)

    def _before(self) -> tuple[str, ...] | None:
        """The names of the files before they were replaced; None when no journal says so.

        A journal is complete when it gets its name. A file that is none has another origin.
        """
        try:
            return _DECODER.decode(self.path.read_bytes()).before
        except (FileNotFoundError, NotADirectoryError, msgspec.DecodeError):
            return None

    @contextmanager
    def _scraps(self) -> Iterator[None]:
        """Remove what was written beside the files, unless a journal still needs it."""
        try:
            yield
        finally:
            if not self.is_open:
                for path in set(self.paths) - {*self.files, self.path}:
                    with suppress(OSError):  # the next repair removes it
                        path.unlink()


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _old_content(file: Path) -> bytes | None:
    """The old content of a file: its copy, or the file itself when it has been put back."""
    copy = _content(_scrap(file, _BEFORE))
    return _content(file) if copy is None else copy


def _scrap(file: Path, side: str) -> Path:
    return file.with_name(f".{file.name}.{side}{UNFINISHED}")


def _beside(file: Path, side: str, content: bytes | None) -> Path | None:
    """Write a file beside another one, and wait until it is on the disk; None for no content.

    What is there is removed first: it may be a link that leads elsewhere.
    """
    if content is None:
        return None
    scrap = _scrap(file, side)
    scrap.unlink(missing_ok=True)
    with scrap.open("xb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
    return scrap


def _sync(folder: Path) -> None:
    """Wait until the names of a folder are on the disk, as far as its file system can say so."""
    with ExitStack() as opened, suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        opened.callback(os.close, descriptor)
        os.fsync(descriptor)
