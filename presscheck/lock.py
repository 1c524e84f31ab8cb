"""A lock on a folder, for the processes of one machine that read and write in it."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path


@contextmanager
def locked(folder: Path, *, shared: bool = False) -> Iterator[None]:
    """Hold the lock of a folder for the length of the block, alone or shared with other readers.

    The system keeps the lock and frees it when the process dies, so nothing is left behind. It
    needs no right to write. A folder that does not exist, and one on a file system without locks
    (some network drives), are used without one. A process must not lock a folder twice.
    """
    with ExitStack() as held:
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            held.callback(os.close, descriptor)
            fcntl.flock(descriptor, fcntl.LOCK_SH if shared else fcntl.LOCK_EX)
        yield


@contextmanager
def try_locked(folder: Path) -> Iterator[bool]:
    """Hold the lock of a folder alone if it is free, without waiting; the value says whether."""
    with ExitStack() as held:
        try:
            descriptor = os.open(folder, os.O_RDONLY)
            held.callback(os.close, descriptor)
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True
