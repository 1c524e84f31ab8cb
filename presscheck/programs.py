"""Other programs, run to their end."""

import os
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProgramResult:
    """The exit code of a program, and what it wrote."""

    code: int
    stdout: str
    stderr: str


RunProgram = Callable[[Sequence[str], float], ProgramResult]


def run_program(command: Sequence[str], seconds: float) -> ProgramResult:
    """Run a program and return its result.

    The code is 127 when the program cannot start, 124 when it has not ended after `seconds`.
    """
    try:
        done = subprocess.run(  # noqa: S603 (a list of words chosen here; no shell reads it)
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            timeout=seconds,
        )
    except OSError as error:
        return ProgramResult(127, "", error.strerror or str(error))
    except subprocess.TimeoutExpired:
        return ProgramResult(124, "", f"no answer within {seconds:.0f} s")
    return ProgramResult(done.returncode, done.stdout, done.stderr)
