"""Output of the commands: text that cannot control a terminal, and tables."""

from rich.console import Console
from rich.table import Table

_LOG_WIDTH = 1000
"""Columns of a table in a log or a pipe, where lines need no wrapping."""


def plain(text: str) -> str:
    """Return the text with a space for each character that could control a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def show(table: Table) -> None:
    """Print a table."""
    console = Console()
    if not console.is_terminal:
        console.width = _LOG_WIDTH
    console.print(table)
