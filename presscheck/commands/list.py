"""presscheck list: every baseline with its size, the day of its approval and its test."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.table import Table

from presscheck.baselines.history import approval_days
from presscheck.baselines.key import SnapshotKey
from presscheck.baselines.store import BaselineStore
from presscheck.errors import BaselineError
from presscheck.outcome import size_text
from presscheck.project import BASELINES, project_root
from presscheck.tables import cell, show
from presscheck.terminal import say

_KILOBYTE = 1000


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the table; `test` says why a baseline cannot be read when `readable` is False."""

    name: str
    size: str
    bytes: int
    approved: str
    test: str
    readable: bool = True


@click.command("list")
def list_baselines() -> None:
    """Show the baselines: their sizes, when they were approved, and the tests that use them."""
    store = BaselineStore(project_root(Path.cwd()) / BASELINES)
    days = approval_days(store.folder)
    keys = store.keys()
    rows = [_row_of(store, key, days) for key in keys]
    show(_table_of(rows))
    total = sum(row.bytes for row in rows)
    say(f"{len(rows)} baselines, {total / _KILOBYTE**2:.1f} MB")


def _row_of(store: BaselineStore, key: SnapshotKey, days: Mapping[str, str]) -> _Row:
    files = [file for file in (store.screenshot(key), store.anatomy(key)) if file.is_file()]
    count = sum(file.stat().st_size for file in files)
    approved = max((_day_of(file, store.folder, days) for file in files), default="")
    try:
        baseline = store.find(key)
    except BaselineError as error:
        return _Row(str(key), "", count, approved, error.one_line, readable=False)
    if baseline is None:
        return _Row(str(key), "", count, approved, "it has just gone", readable=False)
    anatomy = baseline.anatomy
    return _Row(str(key), size_text(anatomy.size), count, approved, anatomy.test)


def _day_of(file: Path, folder: Path, days: Mapping[str, str]) -> str:
    """The day of the file's last commit, or of the file itself when it is not committed."""
    written = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    return days.get(file.relative_to(folder).as_posix(), f"{written:%Y-%m-%d}")


def _table_of(rows: list[_Row]) -> Table:
    table = Table("Snapshot", "Pixels")
    table.add_column("kB", justify="right")
    table.add_column("Approved")
    table.add_column("Asked for by")
    for row in rows:
        kilobytes = f"{row.bytes / _KILOBYTE:.0f}"
        cells = map(cell, (row.name, row.size, kilobytes, row.approved))
        table.add_row(*cells, cell(row.test, style="" if row.readable else "red"))
    return table
