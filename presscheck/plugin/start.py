"""Before any test: the site under test answers, the articles are there, a browser is found."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from typing import Any

import pytest
from _pytest.outcomes import Exit

from presscheck.browsers import Browser, engine_named, find_browser, launch_arguments
from presscheck.errors import PresscheckError, SiteError
from presscheck.plugin.options import read_settings
from presscheck.settings import Settings
from presscheck.sites import EmbeddedSite, embedded_site, expect_answer, serving


class CannotRun(Exit):
    """Ends the run before its first test, in one line; pytest prints the name before it."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the start found out; plain values only, because they travel to a run's workers.

    `known` are the articles that may be checked, the captured one first; `chosen` those
    that the command line names; `launch` holds Playwright's launch arguments by engine;
    `said` are the first lines of the run.
    """

    known: list[str]
    chosen: list[str]
    screens: list[str]
    launch: dict[str, dict[str, Any]] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)


PREPARED = pytest.StashKey[Prepared]()
SENT = "presscheck"


def prepared(config: pytest.Config) -> Prepared:
    return config.stash[PREPARED]


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell a worker what the main process found out."""
    node.workerinput[SENT] = asdict(prepared(node.config))


def receive(config: pytest.Config, workerinput: Mapping[str, Any]) -> None:
    config.stash[PREPARED] = Prepared(**workerinput[SENT])


def prepare(config: pytest.Config) -> None:
    """Get everything ready in the main process."""
    running = ExitStack()
    config.add_cleanup(running.close)
    try:
        config.stash[PREPARED] = ready(config, running)
    except PresscheckError as error:
        raise CannotRun(error.one_line, returncode=2) from None


def ready(config: pytest.Config, running: ExitStack) -> Prepared:
    settings = read_settings(config)
    replica = embedded_site(config.rootpath)
    known = articles_of(replica)
    said: list[str] = []
    launch: dict[str, dict[str, Any]] = {}
    if not config.option.collectonly:
        known = open_site(config, settings, replica, running, said)
        for browser in browsers_for(config):
            said.append(f"browser: {browser}")
            launch[browser.engine] = launch_arguments(browser)
    screens = [screen.name for screen in settings.screens]
    return Prepared(known, list(settings.articles), screens, launch, said)


def articles_of(replica: EmbeddedSite) -> list[str]:
    try:
        return list(replica.articles)
    except ValueError as error:
        raise SiteError(f"the replica does not start: {error}", try_next="mend the file") from error


def open_site(
    config: pytest.Config,
    settings: Settings,
    replica: EmbeddedSite,
    running: ExitStack,
    said: list[str],
) -> list[str]:
    """Make sure the site under test answers, and give the articles it has."""
    known = articles_of(replica)
    wanted = settings.articles or known[:1]
    if settings.site is None:
        config.option.base_url = running.enter_context(serving(replica))
        said.append(f"site under test: the replica, {config.option.base_url}")
    else:
        config.option.base_url = settings.site
        said.append(f"site under test: {settings.site}")
    for path in wanted:
        expect_answer(config.option.base_url, path)
    if settings.site is None or settings.articles:
        return known
    return [*wanted, *those_there(settings.site, known[1:], said)]


def those_there(site: str, paths: list[str], said: list[str]) -> Iterator[str]:
    """The replica's articles that another site has too; the run's first lines name the others."""
    for path in paths:
        try:
            expect_answer(site, path)
        except SiteError:
            said.append(f"not on this site, so not checked: {path}")
        else:
            yield path


def browsers_for(config: pytest.Config) -> list[Browser]:
    """The browsers that the command line asks for; none when it names a channel of its own."""
    if config.getoption("browser_channel", None):
        return []
    return [find_browser(engine_named(name)) for name in config.option.browser or ["chromium"]]
