"""presscheck doctor: what a run needs, and whether this machine has it."""

import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path

import click
from rich.table import Table

from presscheck.baselines.store import BaselineStore
from presscheck.browser.engines import ENGINE_FACTS, ENGINES
from presscheck.browser.find import all_browsers
from presscheck.commands import CANNOT_RUN
from presscheck.errors import BaselineError, PresscheckError
from presscheck.project import BASELINES, project_root
from presscheck.report.sentence import counted
from presscheck.settings import Options, Settings
from presscheck.tables import cell, show


class State(StrEnum):
    """How bad it is."""

    OK = "ok"
    MISSING = "missing"
    ESSENTIAL = "missing, essential"


COLOURS = {State.OK: "green", State.MISSING: "yellow", State.ESSENTIAL: "bold red"}


@dataclass(frozen=True, slots=True)
class Row:
    """One thing a run needs."""

    what: str
    state: State
    detail: str


@click.command()
def doctor() -> None:
    """Show what a run needs and whether it is here."""
    rows = [*_python(), *_browsers(), *_project()]
    _show(rows)
    if any(row.state is State.ESSENTIAL for row in rows):
        raise SystemExit(CANNOT_RUN)


def _python() -> Iterator[Row]:
    yield Row("Python", State.OK, f"{platform.python_version()} ({sys.executable})")
    yield Row("Playwright", State.OK, version("playwright"))


def _browsers() -> Iterator[Row]:
    found = all_browsers()
    for engine in ENGINES:
        name = ENGINE_FACTS[engine].name
        mine = [browser for browser in found if browser.engine == engine]
        yield from (Row(name, State.OK, str(browser)) for browser in mine)
        if not mine:
            state = State.ESSENTIAL if engine == "chromium" else State.MISSING
            yield Row(name, state, f"to get it: presscheck browser {engine}")


def _project() -> Iterator[Row]:
    try:
        root = project_root(Path.cwd())
        settings = Settings.read(root, Options())
    except PresscheckError as refusal:
        yield Row("Project", State.ESSENTIAL, refusal.one_line)
        return
    yield Row("Project", State.OK, str(root))
    names = ", ".join(f"{each} {each.width}×{each.height}" for each in settings.viewports)
    yield Row("Viewports", State.OK, names)
    yield from _recording(BaselineStore(root / BASELINES))


def _recording(store: BaselineStore) -> Iterator[Row]:
    """How many baselines have a recording; a damaged one is not essential at home."""
    keys = store.keys()
    try:
        named = [name for key in keys if (name := store.recording_of(key))]
        manifests = [store.recordings.read(name) for name in sorted(set(named))]
        bodies = {digest for manifest in manifests for digest in manifest.bodies}
        size = sum(len(store.recordings.body(digest)) for digest in bodies)
    except BaselineError as error:
        yield Row("Recording", State.MISSING, error.one_line)
        return
    found = f"of {len(named)} of {counted(len(keys), 'baseline')}, {size / 1e6:.1f} MB"
    if keys:
        yield Row("Recording", State.OK if named else State.MISSING, found)


def _show(rows: list[Row]) -> None:
    table = Table("Needed", "State", "Found")
    for row in rows:
        state = cell(row.state, style=COLOURS[row.state])
        table.add_row(cell(row.what), state, cell(row.detail))
    show(table)
