"""The durations of several reports as one; they stand beside results.json."""

from collections.abc import Iterable

from presscheck.durations import DURATIONS, decode_durations, encode_durations
from presscheck.errors import ReportError
from presscheck.report.files import ReportFiles


def merged_durations(parts: Iterable[ReportFiles], notes: list[str]) -> bytes:
    """Return the content of the merged file, empty when no part has one.

    A file that cannot be read is left out, and a note says so.
    """
    merged: dict[str, int] = {}
    for part in (one for one in parts if one.has(DURATIONS)):
        try:
            merged |= decode_durations(part.read(DURATIONS))
        except ReportError as error:
            notes.append(f"left out: {error.problem}")
        except ValueError as error:
            notes.append(f"left out: {DURATIONS} of {part.source}: {error}")
    return encode_durations(merged) if merged else b""
