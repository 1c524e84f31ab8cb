"""The output of the commands: lines that are safe for a terminal, and what happens without one."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EPIPE
from typing import TextIO

from presscheck.errors import OutputError
from presscheck.foreign_text import safe_line

_TO_END_OF_LINE = "\033[K"


def say(*lines: str) -> None:
    """Print lines, each as safe as `safe_line` makes it. OutputError when that is impossible."""
    with output() as stream:
        stream.write("".join(f"{safe_line(line)}\n" for line in lines))


def say_as_error(*lines: str) -> None:
    """Print lines where errors go; nothing happens when that is impossible."""
    with suppress(OSError, AttributeError):
        sys.stderr.write("".join(f"{safe_line(line)}\n" for line in lines))
        sys.stderr.flush()


@contextmanager
def output() -> Iterator[TextIO]:
    """Yield the output, which shows a character that it lacks as `\\xd7`; may be an OutputError."""
    if sys.stdout is None:
        raise OutputError("it is closed")
    try:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="backslashreplace")
        yield sys.stdout
        sys.stdout.flush()
    except OSError as error:
        leave_output()
        raise OutputError(error.strerror, reader_left=error.errno == EPIPE) from error


def leave_output() -> None:
    """Send what is not written yet to nowhere, so that Python says nothing more at its end."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


class Progress:
    """A line that says how far something is; it is gone at the end, and stays in a log.

    A log, which is no terminal, gets the first text alone.
    """

    def __init__(self) -> None:
        self.last = ""

    def tell(self, text: str) -> None:
        """Show a text in the place of the one before; nothing happens when that is impossible."""
        with suppress(OutputError), output() as stream:
            if stream.isatty():
                stream.write(f"\r{safe_line(text)}{_TO_END_OF_LINE}")
            elif not self.last:
                stream.write(f"{safe_line(text)}\n")
        self.last = text

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *_: object) -> None:
        """Remove the line from a terminal."""
        if self.last:
            with suppress(OutputError), output() as stream:
                stream.write(f"\r{_TO_END_OF_LINE}" if stream.isatty() else "")
