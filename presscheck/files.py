"""Files written together or not at all, and never outside the folder they belong to."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from secrets import token_hex

UNFINISHED = ".tmp"
"""The end of the name of a file that is still being written, or was when its writer died."""


def write_together(files: Mapping[Path, bytes | None]) -> None:
    """Write every file, and remove those that have None; or leave all of them as they were.

    Everything that takes room is written beside the files first, what is needed to go back
    included, so that a full disk is found before anything has changed. OSError says what failed.
    """
    with ExitStack() as scraps, ExitStack() as undo:
        fresh = {
            path: scraps.enter_context(beside(path, content))
            for path, content in files.items()
            if content is not None
        }
        saved = {
            path: scraps.enter_context(beside(path, path.read_bytes()))
            for path in files
            if path.is_file()
        }
        for path in files:
            if path in saved:
                undo.callback(saved[path].replace, path)
            put(fresh.get(path), path)
            if path not in saved:
                undo.callback(path.unlink, missing_ok=True)
        undo.pop_all()


@contextmanager
def beside(path: Path, content: bytes) -> Iterator[Path]:
    """A file with a name nobody else uses, in the same folder; gone afterwards unless renamed."""
    scrap = path.with_name(f".{path.name}.{token_hex(4)}{UNFINISHED}")
    try:
        scrap.write_bytes(content)
        yield scrap
    finally:
        scrap.unlink(missing_ok=True)


def put(fresh: Path | None, path: Path) -> None:
    """Move a fresh file to its path; without one, remove what is there."""
    if fresh:
        fresh.replace(path)
    else:
        path.unlink(missing_ok=True)


def is_confined(path: Path, folder: Path) -> bool:
    """Whether a path, all links followed, leads to a place in the folder."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a link that leads to itself
        return False
