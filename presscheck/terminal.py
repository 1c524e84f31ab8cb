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
