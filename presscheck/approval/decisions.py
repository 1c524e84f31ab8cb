"""decisions.json: what somebody decided on the report's page, checked against that report."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from presscheck.errors import UsageError
from presscheck.report.model import Results, SnapshotResult
from presscheck.report.node import Node
from presscheck.report.results import no_number

VERSION = 1
"""Of the format; any other is refused, never guessed at."""

Snapshots = tuple[SnapshotResult, ...]


class Word(StrEnum):
    """What a saved decision says; one put off is not saved."""

    ACCEPT = "accept"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Decisions:
    """The snapshots of a run that somebody accepted, and those that were rejected."""

    accepted: Snapshots
    rejected: Snapshots


def read_decisions(file: Path, run: str, results: Results) -> Decisions:
    """UsageError when it is no such file, or speaks of another report than this `run`."""
    try:
        kept = Node(json.loads(file.read_text("utf-8"), parse_constant=no_number))
        version = kept["version"].count
        if version != VERSION:
            raise ValueError(f"its format is {version}, and {VERSION} is known")
        same_run = kept["run"].text == run
        decided = list(decisions_in(kept, results)) if same_run else []
    except (OSError, ValueError, RecursionError) as error:
        raise UsageError(
            f"{file} holds no decisions that can be read: {error}",
            try_next="save the decisions again on the report's page",
        ) from error
    if not same_run:
        raise UsageError(
            f"{file} decides about another report",
            try_next="name the report it was saved from with --from, or decide anew",
        )
    return Decisions(
        accepted=tuple(snapshot for word, snapshot in decided if word is Word.ACCEPT),
        rejected=tuple(snapshot for word, snapshot in decided if word is Word.REJECT),
    )


def decisions_in(kept: Node, results: Results) -> Iterator[tuple[Word, SnapshotResult]]:
    """Each decision with its snapshot, about which there is one decision at most."""
    undecided = {(str(one.key), one.browser): one for one in results.snapshots}
    for node in kept["decisions"].each():
        word = node["decision"].one_of(Word)
        name = node["snapshot"]
        snapshot = undecided.pop((name.text, node["browser"].text), None)
        if snapshot is None:
            raise name.wrong(f"{name.text!r} is no snapshot of that report, or comes twice")
        if node["digest"].text != snapshot.digest:
            raise node["digest"].wrong("is not that of the baseline the report compared with")
        yield word, snapshot
