"""What is told of pages and fails no test: refused hosts, what follows from them, known errors.

Each worker writes it into the spool after a test, and the main process adds it up.
"""

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from presscheck.foreign_text import LONGEST_QUOTE, safe_line
from presscheck.results import (
    Consequence,
    IgnoredError,
    RefusedHost,
    Results,
    merged_consequences,
    merged_ignored,
    merged_refusals,
)
from presscheck.session.spool import append_record, records
from presscheck.settings import KnownError

_LINES = "remarks"


class TestRemarks(Struct, frozen=True):
    """What is told of the pages of one test; `ignored` has a count for each match."""

    refused: tuple[RefusedHost, ...] = ()
    consequences: tuple[Consequence, ...] = ()
    ignored: dict[str, int] = {}


def refused_host(host: str, kind: str, page: str) -> RefusedHost:
    """Return the record of one refused request."""
    pages = (safe_line(page, LONGEST_QUOTE),) if page else ()
    return RefusedHost(safe_line(host), 1, {kind: 1}, pages)


def consequence(error: str, hosts: Iterable[str]) -> Consequence:
    """Return the record of one error that follows from refused hosts."""
    names = tuple(sorted({safe_line(host) for host in hosts}))
    return Consequence(safe_line(error, LONGEST_QUOTE), names, 1)


def save_remarks(spool: Path, remarks: TestRemarks) -> None:
    """Write down what is told of a test; may be a ReportError."""
    added = replace(
        remarks,
        refused=merged_refusals(remarks.refused),
        consequences=merged_consequences(remarks.consequences),
    )
    append_record(spool / _LINES / f"{os.getpid()}.jsonl", added)


def with_remarks(results: Results, spool: Path, known: Iterable[KnownError]) -> Results:
    """Return the result of a run with what its workers have written down."""
    lines = [
        line
        for file in sorted((spool / _LINES).glob("*.jsonl"))
        for line in records(file, TestRemarks)
    ]
    counts = sum((Counter(line.ignored) for line in lines), Counter[str]())
    return replace(
        results,
        refused_hosts=merged_refusals(one for line in lines for one in line.refused),
        consequences=merged_consequences(one for line in lines for one in line.consequences),
        ignored_errors=merged_ignored(
            IgnoredError(one.match, one.reason, counts[one.match]) for one in known
        ),
    )
