"""Before any test: the site under test answers, the articles are there, a browser is found."""

import os
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from pathlib import Path
from shutil import rmtree, which
from tempfile import gettempdir
from typing import Any

import pytest
from _pytest.outcomes import Exit

from presscheck.baselines.renderer import read_renderer
from presscheck.baselines.shelf import BASELINES
from presscheck.browsers import (
    Browser,
    browser_at,
    engine_named,
    find_browser,
    launch_arguments,
)
from presscheck.engines import Engine
from presscheck.errors import PresscheckError, ReportError, SiteError, UsageError
from presscheck.files import write_together
from presscheck.plugin.options import read_settings
from presscheck.plugin.renderers import in_words, known_fingerprint
from presscheck.probe import expect_answer, expect_any_answer
from presscheck.report.files import REPORT
from presscheck.sites import EmbeddedSite, replica_of, scrolls, serving


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
    viewports: list[str]
    update: str
    level: str
    running: str
    ignore_https_errors: bool = False
    scroll: bool = True
    launch: dict[str, dict[str, Any]] = field(default_factory=dict)
    fonts: list[str] = field(default_factory=list)
    renderers: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


PREPARED = pytest.StashKey[Prepared]()
SENT = "presscheck"
PROBE = "probe"
"""A file written to see whether any can be."""
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


def expect_project(config: pytest.Config) -> None:
    """Refuse to look on while a folder on the command line has led pytest away from the project.

    pytest seeks its root before it knows our options, and takes the words after them for tests.
    """
    if config.getoption("presscheck_report") != REPORT:
        away = UsageError(
            f"{config.rootpath}, which pytest takes for its root, is no project of presscheck",
            try_next="write --presscheck-report=FOLDER in one word, or say --rootdir",
        )
        raise CannotRun(away.one_line, returncode=2)


def draft(config: pytest.Config) -> Prepared:
    """What the command line says, for a run that may have nothing to do with presscheck."""
    return Prepared(
        site="",
        known=[],
        chosen=list(config.getoption("presscheck_article")),
        viewports=list(config.getoption("presscheck_viewport")),
        update=str(config.getoption("presscheck_update")),
        level=str(config.getoption("presscheck_level")),
        running=str(place_of_this_run(report_folder(config))),
    )


def ready(config: pytest.Config, running: ExitStack, place: str = "") -> Prepared:
    """Find out all that a run needs; snapshots are handed in at `place`, if it has one already."""
    settings = read_settings(config)
    replica = replica_of(config.rootpath)
    folder = Path(place) if place else new_place(report_folder(config))
    if not config.option.collectonly:
        expect_writable(folder, report_folder(config))
        if not place:  # a worker's place is its main process's, which clears it away
            running.callback(rmtree, folder, ignore_errors=True)
    found = Prepared(
        site=settings.site or "",
        known=articles_of(replica) if replica else [],
        chosen=list(settings.articles),
        viewports=[viewport.name for viewport in settings.viewports],
        update=str(settings.update),
        level=str(settings.level),
        running=str(folder),
        ignore_https_errors=settings.ignore_https_errors,
        scroll=scrolls(config.rootpath),
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


def expect_writable(place: Path, report: Path) -> None:
    """Find out before the first test, and not after the last one."""
    try:
        place.mkdir(parents=True, exist_ok=True)
        write_together({place / PROBE: b""})
        (place / PROBE).unlink()
    except OSError as error:
        raise ReportError(
            f"the report {report} cannot be written: {error.strerror}",
            try_next=f"--presscheck-report={Path(gettempdir(), REPORT)}",
        ) from error


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
    names = config.option.browser or ["chromium"]
    for name in names:
        browser = chosen_browser(engine_named(name), config, alone=len(names) == 1)
        found.said.append(f"browser: {browser}")
        found.launch[browser.engine] = launch_arguments(browser)
        compare_renderers(found, browser, config)


def chosen_browser(engine: Engine, config: pytest.Config, *, alone: bool) -> Browser:
    """The program that the command line names, or the first that is found."""
    windowed = shows_itself(config)
    program = config.getoption("presscheck_program")
    if not program:
        return find_browser(engine, windowed=windowed)
    if alone:
        return browser_at(Path(which(program) or program), engine, windowed=windowed)
    raise UsageError(
        "--presscheck-program names one program, and several browsers are asked for",
        try_next="give one --browser",
    )


def shows_itself(config: pytest.Config) -> bool:
    """Whether the browser shall have a window: asked for, or needed by Playwright's inspector."""
    inspected = os.environ.get("PWDEBUG", "") not in {"", "0", "false", "console"}
    return inspected or bool(config.getoption("headed", None))


def compare_renderers(found: Prepared, browser: Browser, config: pytest.Config) -> None:
    """Say whether this browser paints as the baselines' did; nothing where there are none."""
    approved = read_renderer(config.rootpath / BASELINES)
    if approved:
        fonts = [Path(font) for font in found.fonts]
        here = known_fingerprint(config.rootpath, browser, fonts)
        found.renderers.append(in_words(approved, browser.engine, here))
