"""Other programs, run to their end."""

import os
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


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


def follow_program(
    command: Sequence[str], folder: Path, listen: Callable[[str], None]
) -> ProgramResult:
    """Run a program in a folder, hear each line that it writes when it comes, and return all.

    Raises OSError when it cannot start. When the listener is interrupted, the program ends too.
    """
    lines = []
    with subprocess.Popen(  # noqa: S603 (a list of words chosen here; no shell reads it)
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as running:
        try:
            for line in running.stdout or ():
                lines.append(line)
                listen(line)
        except BaseException:
            running.terminate()
            raise
    return ProgramResult(running.returncode, "".join(lines), "")
