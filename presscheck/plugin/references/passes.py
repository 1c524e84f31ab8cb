"""Before a run: the references that it needs are taken, in a run of pytest of its own, the pass."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from hashlib import sha256
from pathlib import Path

import pytest

from presscheck.files import write_together
from presscheck.lock import locked
from presscheck.session.preparation import Preparation
from presscheck.session.reference_pass import Plan, PytestRun
from presscheck.session.references import take_references
from presscheck.settings import Settings
from presscheck.terminal import Progress

OPTION = "presscheck_references"
_TOLD = "lines"

_WATCHING = frozenset({"--pdb", "--trace", "-q", "-qq", "-s", "-v", "-vv", "-x"})
"""What is for a person who watches, and chooses no test."""


def plan_of(config: pytest.Config) -> Plan | None:
    """Return the plan of the pass that this run is; None when it is none."""
    folder = pass_folder(config)
    return Plan.read(folder) if folder else None


def pass_folder(config: pytest.Config) -> Path | None:
    """Return the folder of the pass that this run is; None when it is none."""
    given = config.getoption(OPTION)
    return Path(given) if given else None


def prepare_references(
    config: pytest.Config, found: Preparation, settings: Settings, running: ExitStack
) -> None:
    """Take the references that a run needs; a pass itself gets the sets that it writes into."""
    if plan := plan_of(config):
        found.references, found.recorded = plan.sets, []
        return
    found.device = str(config.getoption("device", None) or "")
    capture = config.pluginmanager.getplugin("capturemanager")
    shown = capture.global_and_fixture_disabled() if capture else nullcontext()
    with shown, Progress() as progress, _shared_lines(config, found) as lines:
        run = pytest_run(config)
        root, told = config.rootpath, lines.get(_TOLD)
        lines[_TOLD] = take_references(found, settings, root, run, progress.tell, running, told)


@contextmanager
def _shared_lines(config: pytest.Config, found: Preparation) -> Iterator[dict[str, list[str]]]:
    """Yield what workers tell each other that prepare the run, one after the other.

    In a project without a table the main process collects no tests, so each worker prepares the
    run, and the first one takes the references.
    """
    lines: dict[str, list[str]] = {}
    if not hasattr(config, "workerinput"):
        yield lines
        return
    folder = Path(found.spool, "references")
    folder.mkdir(exist_ok=True)
    file = folder / "lines.json"
    with locked(folder):
        if file.is_file():
            lines |= json.loads(file.read_text("utf-8"))
        yield lines
        with suppress(OSError):  # then the next one takes what is missing
            write_together({file: json.dumps(lines).encode()})


def pytest_run(config: pytest.Config) -> PytestRun:
    """Return how this run was started, without what is for a person who watches."""
    typed = [one for one in config.invocation_params.args if str(one) not in _WATCHING]
    arguments = [str(one) for one in typed]
    surroundings = [os.environ.get("PYTEST_ADDOPTS", ""), config.getini("addopts")]
    selection = sha256(json.dumps([arguments, surroundings]).encode()).hexdigest()
    command = [sys.executable, "-m", "pytest", *arguments]
    files = []
    if getattr(config.option, "xmlpath", None):
        files.append("--junitxml=")
    if config.pluginmanager.hasplugin("cacheprovider"):
        files.append("--override-ini=cache_dir=")
    return PytestRun(command, files, config.invocation_params.dir, selection)
