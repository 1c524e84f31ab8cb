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

from presscheck.browser.engines import ENGINE_FACTS, ENGINES
from presscheck.browser.find import all_browsers
from presscheck.commands import CANNOT_RUN
from presscheck.errors import PresscheckError
from presscheck.project import project_root
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


def _show(rows: list[Row]) -> None:
    table = Table("Needed", "State", "Found")
    for row in rows:
        state = cell(row.state, style=COLOURS[row.state])
        table.add_row(cell(row.what), state, cell(row.detail))
    show(table)
