"""Whether presscheck has a say in a run, and in a test.

A project with a [tool.presscheck] table has said so: every run and every test of it. In any other
project presscheck sleeps until a collected test asks for one of its fixtures; then the run has
presscheck's report, summary and exit codes, and the tests that ask are held to its rules.
"""

from collections.abc import Collection
from contextlib import ExitStack
from dataclasses import asdict
from typing import Any

import pytest

from presscheck.errors import PresscheckError, UsageError
from presscheck.plugin import gathering, junit, summary, verdict, verdicts
from presscheck.plugin.start import (
    PREPARED,
    SENT,
    CannotRun,
    Prepared,
    draft,
    prepare,
    prepared,
    ready,
    receive,
)

PARTS = (gathering, junit, summary, verdict, verdicts)
"""What only a run has in which presscheck is awake."""

CHECK = "presscheck_check"
"""The fixture behind all those that a test asks presscheck for."""

ARTICLE_PARAMETER = "presscheck_article"
"""The parameter that says which article a test looks at; empty when nothing says it."""

REFUSED = "presscheck refused"
WHOLE = pytest.StashKey[bool]()
AWAKE = pytest.StashKey[bool]()


def is_whole(config: pytest.Config) -> bool:
    """Whether every test of the project is presscheck's."""
    return config.stash[WHOLE]


def is_awake(config: pytest.Config) -> bool:
    return config.stash.get(AWAKE, False)


def is_checked(config: pytest.Config, fixtures: Collection[str]) -> bool:
    """Whether a test that asks for these fixtures, directly or not, is presscheck's."""
    return is_whole(config) or CHECK in fixtures


def fixtures_of(item: pytest.Item) -> Collection[str]:
    return getattr(item, "fixturenames", ())


def begin(config: pytest.Config, *, whole: bool) -> None:
    """In a project of presscheck's everything is found out now; elsewhere when it is asked for."""
    config.stash[WHOLE] = whole
    if hasattr(config, "workerinput"):
        receive(config, config.workerinput)
    elif whole:
        prepare(config)
    else:
        config.stash[PREPARED] = draft(config)
    if whole:
        wake(config)


def wake(config: pytest.Config) -> None:
    config.stash[AWAKE] = True
    for part in PARTS:
        config.pluginmanager.register(part)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_finish(session: pytest.Session) -> None:
    """Wake up when a test that will run is presscheck's, before any of them runs."""
    config = session.config
    checked = [item for item in session.items if is_checked(config, fixtures_of(item))]
    if not checked or only_lists(config):
        return
    try:
        if not is_awake(config):
            wake_late(config, checked)
        expect_articles(checked)
    except PresscheckError as error:
        raise cannot_run(config, error) from None


def only_lists(config: pytest.Config) -> bool:
    """Whether pytest collects tests to tell of them, and runs none."""
    listing = ("collectonly", "showfixtures", "show_fixtures_per_test")
    return any(config.getoption(name) for name in listing)


def wake_late(config: pytest.Config, checked: list[pytest.Item]) -> None:
    running = ExitStack()
    config.add_cleanup(running.close)
    config.stash[PREPARED] = ready(config, running, prepared(config).running)
    summary.pytest_collection_modifyitems(checked)
    if hasattr(config, "workeroutput"):
        config.workeroutput[SENT] = asdict(prepared(config))
    wake(config)


def expect_articles(checked: list[pytest.Item]) -> None:
    for item in checked:
        if hasattr(item, "callspec") and item.callspec.params.get(ARTICLE_PARAMETER) == "":
            raise UsageError(
                f"{item.nodeid.partition('[')[0]} asks for article_path, and nothing says which"
                " article",
                try_next="pytest --presscheck-article /path/of/an/article.html",
            )


def cannot_run(config: pytest.Config, error: PresscheckError) -> CannotRun:
    """Ends the run; a worker's words are handed to the main process, which says them."""
    if hasattr(config, "workeroutput"):
        config.workeroutput[REFUSED] = error.one_line
    return CannotRun(error.one_line, returncode=2)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """In the main process, which collects nothing: hear of a worker what it found out."""
    output = getattr(node, "workeroutput", {})
    if REFUSED in output:
        raise CannotRun(output[REFUSED], returncode=2)
    if SENT in output and not is_awake(node.config):
        node.config.stash[PREPARED] = Prepared(**output[SENT])
        wake(node.config)


def pytest_report_collectionfinish(config: pytest.Config) -> list[str]:
    """Say what other projects' runs say first."""
    return prepared(config).said if is_awake(config) and not is_whole(config) else []
