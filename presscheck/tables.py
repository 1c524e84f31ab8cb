"""Tables that the commands print."""

import sys

from rich.console import Console
from rich.table import Table
from rich.text import Text

from presscheck.foreign_text import safe_line
from presscheck.terminal import output

_LOG_WIDTH = 1000
"""Columns of a table in a log or a pipe, where lines need no wrapping."""


def cell(text: str, style: str = "") -> Text:
    """Return a cell of a table, with letters that the output has and that are safe there."""
    encoding = sys.stdout.encoding or "utf-8"
    shown = safe_line(text).encode(encoding, "backslashreplace").decode(encoding)
    return Text(shown, style=style)


def show(table: Table) -> None:
    """Print a table. OutputError when that is not possible."""
    with output() as stream:
        console = Console(file=stream)
        if not console.is_terminal:
            console.width = _LOG_WIDTH
        console.print(table)
