"""How long each test has taken, in milliseconds: a file that each run goes on with."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from presscheck.errors import UsageError
from presscheck.files import write_together
from presscheck.lock import locked

DURATIONS = "durations.json"
"""The file of durations: in a report those of its run, in the cache those of all runs."""

CACHE = Path(".cache", "presscheck", DURATIONS)
"""Where runs keep what they have measured, below the project's root; git ignores it."""

_DECODER = msgspec.json.Decoder(dict[str, int])
_LARGEST = 16 * 2**20


def decode_durations(content: bytes) -> dict[str, int]:
    """Return the durations in the content of a file; ValueError when it has none."""
    if len(content) > _LARGEST:
        raise ValueError(f"it is larger than {_LARGEST >> 20} MB")
    try:
        return _DECODER.decode(content)
    except RecursionError as error:
        raise ValueError("it is nested without end") from error


def encode_durations(durations: Mapping[str, int]) -> bytes:
    """Return the content of a file; equal durations have equal content."""
    text = msgspec.json.encode(dict(sorted(durations.items())))
    return msgspec.json.format(text, indent=0) + b"\n"


def named_durations(file: Path) -> dict[str, int]:
    """Return the durations in a file that somebody has named.

    Raises:
        UsageError: when there are none in it.
    """
    try:
        return decode_durations(file.read_bytes())
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise UsageError(
            f"--presscheck-durations {file} cannot be read: {why}",
            try_next="leave it out on every machine, or give all of them the durations.json of"
            " one report",
        ) from error


def add_durations(file: Path, durations: Mapping[str, int]) -> None:
    """Put durations into a file in the place of older ones; nothing happens when it cannot be."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        with locked(file.parent):
            older: dict[str, int] = {}
            with suppress(OSError, ValueError):
                older = decode_durations(file.read_bytes())
            write_together({file: encode_durations({**older, **durations})})
