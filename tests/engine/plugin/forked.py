"""Runs of pytest in forks of a process that has imported pytest and presscheck already.

Importing them is a third of what a small run costs. A fork has its own folder, environment, output
and exit code, as a run of its own has.
"""

import atexit
import os
import runpy
import sys
from collections.abc import Mapping
from multiprocessing import get_context
from pathlib import Path
from subprocess import TimeoutExpired
from tempfile import TemporaryDirectory

_CONTEXT = get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.engine.plugin.imported"])


def run_forked(
    folder: Path, words: list[str], environment: Mapping[str, str], limit: float
) -> tuple[int, str]:
    """Run `python -m pytest` with these words; return its exit code and all that it printed."""
    with TemporaryDirectory() as place:
        out, error = Path(place, "stdout"), Path(place, "stderr")
        out.touch()
        error.touch()
        process = _CONTEXT.Process(
            target=_run_pytest, args=(folder, words, dict(environment), out, error)
        )
        process.start()
        process.join(limit)
        if process.exitcode is None:
            process.kill()
            process.join()
            raise TimeoutExpired(words, limit, out.read_bytes(), error.read_bytes())
        output = out.read_text(encoding="utf-8") + error.read_text(encoding="utf-8")
        return process.exitcode, output


def _run_pytest(
    folder: Path, words: list[str], environment: dict[str, str], out: Path, error: Path
) -> None:
    """Become the process that `python -m pytest` is, and end as it does."""
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    for descriptor, file in enumerate((Path(os.devnull), out, error)):
        opened = os.open(file, os.O_RDWR | os.O_CREAT)
        os.dup2(opened, descriptor)
        os.close(opened)
    _forget_tests()
    sys.path[0] = str(folder)
    sys.argv = ["pytest", *words]
    try:
        runpy.run_module("pytest", run_name="__main__", alter_sys=True)
    finally:
        atexit._run_exitfuncs()  # noqa: SLF001  # a process of multiprocessing ends without them


def _forget_tests() -> None:
    """Forget the modules of this suite: a project of a test may have some of the same names."""
    for name in list(sys.modules):
        if name.partition(".")[0] in {"tests", "pages", "conftest"}:
            del sys.modules[name]
