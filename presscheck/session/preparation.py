"""Before the first test: the site answers, browsers are found, and the report can be written."""

import os
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree, which
from tempfile import gettempdir
from typing import Any

from presscheck.baselines.renderer import Renderer, read_renderer
from presscheck.baselines.store import BaselineStore
from presscheck.browser.engines import Engine, engine_named
from presscheck.browser.find import (
    Browser,
    browser_at,
    find_browser,
    launch_arguments,
)
from presscheck.capture.renderer import browser_key, known_fingerprint
from presscheck.capture.served import served_browsers
from presscheck.errors import ReportError, UsageError
from presscheck.files import write_together
from presscheck.project import BASELINES, REPORT
from presscheck.session.probe import FirstAnswer, expect_any_answer
from presscheck.session.recording import obstacle
from presscheck.session.terms import no_record_line, renderer_line
from presscheck.settings import Settings

PROBE = "probe"
"""A file that is written to see whether any can be."""
NOT_RECORDED = "recording: none, because a browser on a server cannot be led to a recorder"
RUNNING = ".running-"
"""Begins the name of the folder where the results of a run are until it has ended."""


@dataclass(frozen=True, slots=True)
class BrowserChoice:
    """The browsers that a run uses.

    `program` is the command that starts the only one of them, or empty; with `windowed` it must
    be one that can show itself. A `channel` is Playwright's own affair.
    """

    names: tuple[str, ...] = ("chromium",)
    program: str = ""
    windowed: bool = False
    channel: bool = False


@dataclass(slots=True)
class Preparation:
    """What was found out before the first test; plain values, because they travel to workers.

    `spool` is the folder for results, `launch` holds Playwright's launch arguments by engine.
    `renderers` say whether screenshots can be compared; `lines` are the first lines of the run.
    `unrecorded` says that there were baselines before the run, and no record of their renderer.
    `recorded` are the browsers in front of which a recorder stands.
    `fingerprints` are those of the browsers when there are baselines, and `browser_keys` stand for
    the browsers and how they are started; `device` is the one that Playwright pretends.
    `references` are the folders of the references by browser. `address` is where the address of
    the site leads to, and `deployments` are the origins of the site under test and of the
    reference address, as they have answered.
    """

    spool: str = ""
    launch: dict[str, dict[str, Any]] = field(default_factory=dict)
    renderers: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    unrecorded: bool = False
    recorded: list[str] = field(default_factory=list)
    fingerprints: dict[str, str] = field(default_factory=dict)
    browser_keys: dict[str, str] = field(default_factory=dict)
    device: str = ""
    references: dict[str, str] = field(default_factory=dict)
    address: str = ""
    deployments: list[str] = field(default_factory=list)


def spool_folder(report: Path) -> Path:
    """Return the folder for the results of this process's run, below its report."""
    return report / f"{RUNNING}{os.getpid()}"


def make_spool(report: Path, running: ExitStack, given: str = "") -> Path:
    """Make the folder for the results of a run, which goes when the run ends, and return it.

    What runs that were cut off have left behind is removed. A worker is `given` the folder of
    its main process, which removes it. Raises ReportError when nothing can be written there.
    """
    folder = Path(given) if given else spool_folder(report)
    for left in [] if given else report.glob(f"{RUNNING}*"):
        if not _is_running(left.name.removeprefix(RUNNING)):
            rmtree(left, ignore_errors=True)
    _expect_writable(folder, report)
    if not given:
        running.callback(rmtree, folder, ignore_errors=True)
    return folder


def prepare(settings: Settings, browsers: BrowserChoice, root: Path, spool: Path) -> Preparation:
    """Find out all that a run of the project in `root` needs.

    Raises PresscheckError when the site does not answer or there is no browser.
    """
    store = BaselineStore(root / BASELINES)
    found = Preparation(spool=str(spool), lines=store.repair())
    is_of_baselines = settings.reference is None
    record = read_renderer(store.folder)
    found.unrecorded = is_of_baselines and record is None and bool(store.keys())
    found.renderers += [no_record_line()] if found.unrecorded else []
    answer = expect_site(settings)
    found.address = answer.address
    found.lines.append(f"site under test: {', '.join([answer.asked, *answer.remarks])}")
    if settings.browser_servers:
        _prepare_served(found, settings, browsers, record)
    elif not browsers.channel:
        for name in browsers.names:
            browser = _chosen(engine_named(name), browsers)
            found.lines.append(f"browser: {browser}")
            found.launch[browser.engine] = launch_arguments(browser)
            if settings.reference:  # then the baselines do not matter
                continue
            found.browser_keys[browser.engine] = browser_key(browser, settings.fonts)
            if record:
                here = known_fingerprint(root, browser, settings.fonts)
                found.fingerprints[browser.engine] = here
                found.renderers.append(renderer_line(record, browser.engine, here))
            if settings.record:
                _allow_recording(found, settings, browser, record)
    found.lines[:0] = found.renderers
    return found


def _prepare_served(
    found: Preparation, settings: Settings, browsers: BrowserChoice, record: Renderer | None
) -> None:
    """Find out what the browser servers start; may be a BrowserError."""
    launch = {"executable_path": browsers.program} if browsers.program else {}
    for engine in map(engine_named, browsers.names):
        served = served_browsers(settings.browser_servers, engine, launch, settings.fonts)
        found.lines += [f"browser: {one}" for one in served]
        found.launch[engine] = launch
        if record and not settings.reference:
            found.fingerprints[engine] = here = served[0].fingerprint
            found.browser_keys[engine] = here
            found.renderers.append(renderer_line(record, engine, here))
    if settings.record and not settings.reference:
        found.lines.append(NOT_RECORDED)


def expect_site(settings: Settings) -> FirstAnswer:
    """Return what the site under test has answered.

    Raises:
        UsageError: when no address is known.
        SiteError: when it does not answer.
    """
    if settings.site is None:
        raise UsageError(
            "there is no site to open: no --base-url was given",
            try_next="pytest --base-url https://staging.example",
        )
    return expect_any_answer(
        settings.site,
        ignore_https_errors=settings.ignore_https_errors,
        access=settings.access,
    )


def _chosen(engine: Engine, browsers: BrowserChoice) -> Browser:
    if not browsers.program:
        return find_browser(engine, windowed=browsers.windowed)
    if len(browsers.names) == 1:
        program = Path(which(browsers.program) or browsers.program)
        return browser_at(program, engine, windowed=browsers.windowed)
    raise UsageError(
        "--presscheck-program names one program, and several browsers are asked for",
        try_next="give one --browser",
    )


def _allow_recording(
    found: Preparation, settings: Settings, browser: Browser, approved: Renderer | None
) -> None:
    """Let a recorder stand in front of the site for this browser, or say why it cannot.

    Nothing is said of a browser that approves nothing, because another one made the baselines.
    """
    line = obstacle(settings, browser.engine)
    if not line:
        found.recorded.append(browser.engine)
    elif approved is None or approved.browser == browser.engine:
        found.lines.append(line)


def _expect_writable(folder: Path, report: Path) -> None:
    """Find out before the first test, and not after the last one."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_together({folder / PROBE: b""})
        (folder / PROBE).unlink()
    except OSError as error:
        raise ReportError(
            f"the report {report} cannot be written: {error.strerror}",
            try_next=f"--presscheck-report={Path(gettempdir(), REPORT)}",
        ) from error


def _is_running(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, ValueError):
        return False
    except PermissionError:  # it belongs to somebody else
        pass
    return True
