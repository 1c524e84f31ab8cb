"""prove.md: the tables of every mode that was tried."""

from collections.abc import Iterator
from pathlib import Path

from mutants.catalogue import HARMLESS, MUTANTS
from mutants.prove.record import Record
from mutants.prove.suite import Mode
from mutants.prove.tables import (
    Summary,
    beside_peers,
    by_answer,
    by_component,
    findings,
    group_of,
    in_short,
    table,
)
from presscheck.files import write_together

TITLES = {
    Mode.ALL: "The whole suite",
    Mode.CHECKS: "Behaviour and layout alone",
    Mode.PICTURES: "Pictures alone",
}


def write(record: Record, path: Path) -> None:
    write_together({path: "\n".join([*document(record), ""]).encode("utf-8", "backslashreplace")})


def document(record: Record) -> Iterator[str]:
    yield "# What the suite notices, and how it explains it"
    for mode in Mode:
        summary = Summary.of(record, mode, MUTANTS, HARMLESS)
        if summary.mutants or summary.harmless:
            yield from chapter(mode, summary)


def chapter(mode: Mode, summary: Summary) -> Iterator[str]:
    yield from ("", f"## {TITLES[mode]}", "", f"{in_short(summary)}.", "")
    for heading, key in (
        ("sort of fault", group_of),
        ("right answer", by_answer),
        ("component", by_component),
    ):
        yield from (*table(summary, heading, key), "")
    if mode is Mode.PICTURES:
        yield from ("By the same pictures other tools' rules would notice:", "")
        yield from (*beside_peers(summary), "")
    yield from (f"- {line}" for line in findings(summary))
