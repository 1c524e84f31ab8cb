"""What the commands show: texts a terminal cannot be harmed by, and tables that read in a log."""

from rich.console import Console
from rich.table import Table

WIDTH_OUTSIDE_A_TERMINAL = 1000
"""A log or a pipe has no edge to wrap at."""


def plain(text: str) -> str:
    """The text without anything that would steer a terminal or turn its writing round."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def show(table: Table) -> None:
    console = Console()
    if not console.is_terminal:
        console.width = WIDTH_OUTSIDE_A_TERMINAL
    console.print(table)
