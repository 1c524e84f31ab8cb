"""The scripts that a capture runs inside the page: ES modules, one for each subject."""

from pathlib import Path

from presscheck.scripts import as_function, as_program

_FOLDER = Path(__file__).parent


def function(name: str) -> str:
    """Return the module `name` with its imports as an expression: the function `main` of it."""
    return as_function(_FOLDER / f"{name}.js")


def program(name: str) -> str:
    """Return the module `name` with its imports as a script that runs once."""
    return as_program(_FOLDER / f"{name}.js")
