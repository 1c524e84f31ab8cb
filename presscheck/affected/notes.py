"""What the workers of a run have noted: the inputs of each check, each input once for a worker."""

from collections.abc import Iterator, Set
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from presscheck.affected.inputs import File, Input
from presscheck.recording.exchange import Exchange, Unknown
from presscheck.session.spool import append_record, records

_FOLDER = "affected"


class _Line(Struct, frozen=True):
    """A check, the inputs that no line before has, and the numbers of all its inputs."""

    test: str
    exchanges: tuple[Exchange, ...]
    files: tuple[File, ...]
    unknown: tuple[Unknown, ...]
    numbers: tuple[int, ...] = ()


_NUMBERS: dict[Path, dict[Input, int]] = {}
"""The numbers of the inputs that this process has written, by the file they are in."""


def save_inputs(spool: Path, process: int, test: str, inputs: Set[Input]) -> None:
    """Write down what a check depends on; may be a ReportError."""
    file = spool / _FOLDER / f"{process}.jsonl"
    known = _NUMBERS.setdefault(file, {})
    new = [one for one in inputs if one not in known]
    line = _Line(
        test,
        tuple(one for one in new if isinstance(one, Exchange)),
        tuple(one for one in new if isinstance(one, File)),
        tuple(one for one in new if isinstance(one, Unknown)),
    )
    written: list[Input] = [*line.exchanges, *line.files, *line.unknown]
    known |= {one: at for at, one in enumerate(written, len(known))}
    append_record(file, replace(line, numbers=tuple(sorted(known[one] for one in inputs))))


def noted_inputs(spool: Path) -> Iterator[tuple[str, frozenset[Input]]]:
    """Yield each run of a check, with its inputs; one that was cut off is left out."""
    for file in sorted((spool / _FOLDER).glob("*.jsonl")):
        known: list[Input] = []
        for line in records(file, _Line):
            known += [*line.exchanges, *line.files, *line.unknown]
            yield line.test, frozenset(known[at] for at in line.numbers)
