"""Whether presscheck takes part in a run and in a test, and what it prepares for them.

In a project with a [tool.presscheck] table it takes part in every run and every test. In any
other project it waits until a collected test asks for one of its fixtures; then the run has
presscheck's report and summary, and its rules hold for the tests that ask.
"""

import os
from collections.abc import Collection, Generator, Sequence
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

import pytest

from presscheck.errors import PresscheckError, UsageError
from presscheck.foreign_text import safe_line
from presscheck.plugin.affected.plans import expect_provable, prepare_proof
from presscheck.plugin.options import settings_of
from presscheck.plugin.references.deployments import prepare_site_reference
from presscheck.plugin.references.passes import prepare_references
from presscheck.project import is_project
from presscheck.session.preparation import (
    BrowserChoice,
    Preparation,
    make_spool,
    prepare,
    spool_folder,
)

CHECK = "presscheck_check"
"""The fixture behind all those that a test asks presscheck for."""

PREPARATION = pytest.StashKey[Preparation]()
WHOLE = pytest.StashKey[bool]()
AWAKE = pytest.StashKey[bool]()
PARTS = pytest.StashKey[Sequence[ModuleType]]()
SENT = "presscheck"
REFUSED = "presscheck refused"
ENDED_IN_WORKER = "presscheck ended"
_ENDING = pytest.StashKey[str]()
"""Why the run ends after the running test, in one line."""

ENDED = pytest.StashKey[str]()
"""Why the run was ended before its last test, in one line."""

CANNOT_RUN = 2
"""The exit code of a run that cannot start, cannot go on, or cannot write its report."""


def preparation_of(config: pytest.Config) -> Preparation:
    """Return what was found out before the first test."""
    return config.stash[PREPARATION]


def is_whole(config: pytest.Config) -> bool:
    """Return whether every test of the project is a check of presscheck's."""
    return config.stash[WHOLE]


def is_awake(config: pytest.Config) -> bool:
    """Return whether presscheck takes part in this run."""
    return config.stash.get(AWAKE, False)


def is_check(config: pytest.Config, fixtures: Collection[str]) -> bool:
    """Return whether a test that asks for these fixtures, directly or not, is a check."""
    return is_whole(config) or CHECK in fixtures


def fixtures_of(item: pytest.Item) -> Collection[str]:
    """Return the names of all fixtures of a test."""
    return getattr(item, "fixturenames", ())


def report_folder(config: pytest.Config) -> Path:
    """Return where a run leaves its report, below the project's root unless told otherwise."""
    return config.rootpath / str(config.getoption("presscheck_report"))


def cannot_run(config: pytest.Config, error: PresscheckError) -> NoReturn:
    """End the run with exit code 2; the main process prints what a worker found wrong."""
    if hasattr(config, "workeroutput"):
        config.workeroutput[REFUSED] = error.one_line
    pytest.exit(f"presscheck cannot run: {error.one_line}", returncode=CANNOT_RUN)


def end_run(config: pytest.Config, line: str) -> NoReturn:
    """End the run with one line and exit code 2; the report has what there was until then."""
    config.stash[ENDED] = line
    if hasattr(config, "workeroutput"):
        config.workeroutput[ENDED_IN_WORKER] = line
    pytest.exit(f"presscheck ends the run: {line}", returncode=CANNOT_RUN)


def end_run_after_test(config: pytest.Config, line: str) -> None:
    """End the run when the running test has been reported."""
    config.stash[_ENDING] = line


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """End the run after a test that says so."""
    result = yield
    if line := item.config.stash.get(_ENDING, ""):
        end_run(item.config, line)
    return result


def begin(config: pytest.Config, parts: Sequence[ModuleType]) -> None:
    """Prepare the run of a project with a table; any other run is prepared when it is collected.

    `parts` are the modules that only a run has in which presscheck takes part.
    """
    config.stash[PARTS] = parts
    try:
        # A reference pass leaves out every test that is no check.
        whole = is_project(config.rootpath) or bool(config.getoption("presscheck_references"))
        if not whole:
            _expect_project(config)
        config.stash[WHOLE] = whole
        if hasattr(config, "workerinput"):
            config.stash[PREPARATION] = Preparation(**config.workerinput[SENT])
        elif whole:
            config.stash[PREPARATION] = _prepared(config)
        else:
            config.stash[PREPARATION] = Preparation(spool=str(spool_folder(report_folder(config))))
    except PresscheckError as error:
        cannot_run(config, error)
    if whole:
        _wake(config)


def _expect_project(config: pytest.Config) -> None:
    """Refuse a run whose root is another folder than the project, by a mistake in an option.

    pytest looks for its root before it knows our options, and takes the folder for that of a test
    when it is a word of its own.

    Raises:
        UsageError: when that may have happened: the root is no project.
    """
    typed = (*config.invocation_params.args, *os.environ.get("PYTEST_ADDOPTS", "").split())
    if "--presscheck-report" in typed and not hasattr(config, "workerinput"):
        raise UsageError(
            f"{config.rootpath}, which pytest takes for its root, is no project of presscheck",
            try_next="write --presscheck-report=FOLDER in one word, or say --rootdir",
        )


def _prepared(config: pytest.Config, spool: str = "") -> Preparation:
    """Prepare a run; one that only collects tests needs neither site nor browser."""
    settings = settings_of(config)
    if config.option.collectonly:
        return Preparation()
    expect_provable(config, settings)
    running = ExitStack()
    config.add_cleanup(running.close)
    folder = make_spool(report_folder(config), running, spool)
    found = prepare(settings, _browsers(config), config.rootpath, folder)
    if settings.reference:
        prepare_site_reference(config, found, settings)
    else:
        prepare_references(config, found, settings, running)
    prepare_proof(config, found, settings)
    return found


def _browsers(config: pytest.Config) -> BrowserChoice:
    inspected = os.environ.get("PWDEBUG", "") not in {"", "0", "false", "console"}
    return BrowserChoice(
        names=tuple(config.option.browser or ("chromium",)),
        program=config.getoption("presscheck_program") or "",
        windowed=inspected or bool(config.getoption("headed", None)),
        channel=bool(config.getoption("browser_channel", None)),
    )


def _wake(config: pytest.Config) -> None:
    config.stash[AWAKE] = True
    for part in config.stash[PARTS]:
        config.pluginmanager.register(part)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Send a worker what the main process found out."""
    node.workerinput[SENT] = asdict(preparation_of(node.config))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_finish(session: pytest.Session) -> None:
    """Take part in the run when a test that will run is a check, before any of them runs."""
    config = session.config
    checks = [item for item in session.items if is_check(config, fixtures_of(item))]
    if not checks or is_awake(config) or _only_lists(config):
        return
    try:
        # A worker writes into the folder of its main process, which has prepared nothing yet.
        spool = preparation_of(config).spool if hasattr(config, "workerinput") else ""
        config.stash[PREPARATION] = _prepared(config, spool)
    except PresscheckError as error:
        cannot_run(config, error)
    if hasattr(config, "workeroutput"):
        config.workeroutput[SENT] = asdict(preparation_of(config))
    _wake(config)
    for part in config.stash[PARTS]:  # which have missed that the tests were collected
        if hasattr(part, "pytest_collection_modifyitems"):
            part.pytest_collection_modifyitems(checks)


def _only_lists(config: pytest.Config) -> bool:
    """Return whether pytest collects tests to list them, and runs none."""
    listing = ("collectonly", "showfixtures", "show_fixtures_per_test")
    return any(config.getoption(name) for name in listing)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Receive what a worker found out, in the main process, which collects nothing."""
    output = getattr(node, "workeroutput", {})
    if REFUSED in output:
        pytest.exit(f"presscheck cannot run: {output[REFUSED]}", returncode=CANNOT_RUN)
    if SENT in output and not is_awake(node.config):
        node.config.stash[PREPARATION] = Preparation(**output[SENT])
        _wake(node.config)
    if ENDED_IN_WORKER in output:
        end_run(node.config, output[ENDED_IN_WORKER])


def pytest_report_header(config: pytest.Config) -> list[str]:
    """Return the first lines of a run."""
    return [safe_line(line) for line in preparation_of(config).lines] if is_awake(config) else []


def pytest_report_collectionfinish(config: pytest.Config) -> list[str]:
    """Print the first lines of a run that was prepared when its tests were collected."""
    return pytest_report_header(config) if not is_whole(config) else []
