"""Before any test: the site under test answers, the articles are there, a browser is found."""

import os
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from pathlib import Path
from shutil import rmtree
from typing import Any

import pytest
from _pytest.outcomes import Exit

from presscheck.baselines.renderer import read_renderer
from presscheck.baselines.shelf import BASELINES
from presscheck.browsers import Browser, engine_named, find_browser, launch_arguments
from presscheck.engines import FLAGS
from presscheck.errors import PresscheckError, SiteError, UsageError
from presscheck.plugin.options import read_settings
from presscheck.plugin.renderers import in_words, known_canary
from presscheck.probe import expect_answer, expect_any_answer
from presscheck.sites import EmbeddedSite, replica_of, serving


class CannotRun(Exit):
    """Ends the run before its first test, in one line; pytest prints the name before it."""


@dataclass(slots=True)
class Prepared:
    """What the start found out; plain values only, because they travel to a run's workers.

    `site` is the address of the site under test, whose certificate is taken as it is when
    `ignore_https_errors`; `known` are the articles that may be checked, the captured one first;
    `chosen` those that the command line names; `launch` holds Playwright's launch arguments by
    engine; `fonts` are the files of the site's fonts; `running` is the folder where snapshots are
    handed in; `renderers` say whether pictures can be compared; `said` are the first lines of the
    run.
    """

    site: str
    known: list[str]
    chosen: list[str]
    screens: list[str]
    update: str
    level: str
    running: str
    ignore_https_errors: bool = False
    launch: dict[str, dict[str, Any]] = field(default_factory=dict)
    fonts: list[str] = field(default_factory=list)
    renderers: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


PREPARED = pytest.StashKey[Prepared]()
SENT = "presscheck"
RUNNING = ".running-"
"""Begins the name of the folder where a run's snapshots are until it has ended."""


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


def draft(config: pytest.Config) -> Prepared:
    """What the command line says, for a run that may have nothing to do with presscheck."""
    return Prepared(
        site="",
        known=[],
        chosen=list(config.getoption("presscheck_article")),
        screens=list(config.getoption("presscheck_screen")),
        update=str(config.getoption("presscheck_update")),
        level=str(config.getoption("presscheck_level")),
        running=str(place_of_this_run(report_folder(config))),
    )


def ready(config: pytest.Config, running: ExitStack, place: str = "") -> Prepared:
    """Find out all that a run needs; snapshots are handed in at `place`, if it has one already."""
    settings = read_settings(config)
    replica = replica_of(config.rootpath)
    found = Prepared(
        site=settings.site or "",
        known=articles_of(replica) if replica else [],
        chosen=list(settings.articles),
        screens=[screen.name for screen in settings.screens],
        update=str(settings.update),
        level=str(settings.level),
        running=place or str(new_place(report_folder(config))),
        ignore_https_errors=settings.ignore_https_errors,
    )
    if not config.option.collectonly:
        found.fonts = [str(font.path) for font in replica.fonts()] if replica else []
        find_site(found, replica, running)
        find_browsers(found, config)
        found.said[:0] = found.renderers
    return found


def report_folder(config: pytest.Config) -> Path:
    """Where a run leaves its results, below the project's root unless it was told otherwise."""
    return config.rootpath / str(config.getoption("presscheck_report"))


def new_place(report: Path) -> Path:
    """A folder of this run's own; what runs that were cut off left behind is cleared away."""
    for left in report.glob(f"{RUNNING}*"):
        if not is_running(left.name.removeprefix(RUNNING)):
            rmtree(left, ignore_errors=True)
    return place_of_this_run(report)


def place_of_this_run(report: Path) -> Path:
    return report / f"{RUNNING}{os.getpid()}"


def is_running(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, ValueError):
        return False
    except PermissionError:  # somebody else's
        pass
    return True


def articles_of(replica: EmbeddedSite) -> list[str]:
    try:
        return list(replica.articles)
    except ValueError as error:
        raise SiteError(f"the replica does not start: {error}", try_next="mend the file") from error


def find_site(found: Prepared, replica: EmbeddedSite | None, running: ExitStack) -> None:
    """Make sure the site under test answers, and has the articles."""
    elsewhere = bool(found.site)
    found.site = found.site or running.enter_context(serving(expected(replica)))
    found.said.append(f"site under test: {'' if elsewhere else 'the replica, '}{found.site}")
    needed = found.chosen or found.known[:1]
    for path in needed:
        expect_answer(found.site, path, ignore_https_errors=found.ignore_https_errors)
    if not needed:
        expect_any_answer(found.site, ignore_https_errors=found.ignore_https_errors)
    if elsewhere and not found.chosen:
        found.known = [path for path in found.known if is_there(path, found)]


def expected(replica: EmbeddedSite | None) -> EmbeddedSite:
    if replica is None:
        raise UsageError(
            "there is no site to look at: no --base-url was given, and the project has no replica",
            try_next="pytest --base-url https://staging.example",
        )
    return replica


def is_there(path: str, found: Prepared) -> bool:
    """Another site may lack articles of the replica; the run's first lines name those."""
    try:
        expect_answer(found.site, path, ignore_https_errors=found.ignore_https_errors)
    except SiteError:
        found.said.append(f"not on this site, so not checked: {path}")
        return False
    return True


def find_browsers(found: Prepared, config: pytest.Config) -> None:
    """The browsers that the command line asks for; a channel it names is its own affair."""
    if config.getoption("browser_channel", None):
        return
    for name in config.option.browser or ["chromium"]:
        browser = find_browser(engine_named(name))
        found.said.append(f"browser: {browser}")
        found.launch[browser.engine] = launch_arguments(browser)
        compare_renderers(found, browser, config)


def compare_renderers(found: Prepared, browser: Browser, config: pytest.Config) -> None:
    """Say whether this browser paints as the baselines' did; nothing where there are none."""
    approved = read_renderer(config.rootpath / BASELINES)
    if approved:
        fonts = [Path(font) for font in found.fonts]
        flags = FLAGS.get(browser.engine, [])
        here = known_canary(config.rootpath, browser, fonts, flags)
        found.renderers.append(in_words(approved, comparable=here == approved.canary))
