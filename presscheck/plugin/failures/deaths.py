"""A part of the run dies: the browser, Playwright's driver, a worker, or the site under test.

A browser that died alone is started again, and the check that it died in is repeated, once. Every
other death ends the run: with one line, the report of what there was, and exit code 2.
"""

from collections.abc import Generator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright

from presscheck.browser.life import RunningParts, all_connected
from presscheck.foreign_text import safe_line
from presscheck.plugin.lifecycle import end_run, end_run_after_test, fixtures_of, is_check
from presscheck.plugin.opening.served import servers_of
from presscheck.plugin.options import settings_of
from presscheck.plugin.reports import CUT_OFF, RERUN, RESTARTED, interrupts_of
from presscheck.session.site_watch import SiteWatch

_AGAIN = "run the tests again; with less at once (-n) if memory was short"

_DIED_TWICE = (
    "the browser died in this check, and again when the check was repeated"
    f" (next: see what the page does; or {_AGAIN})"
)

_ENDS = (KeyboardInterrupt, pytest.exit.Exception)
"""What ends a run from inside a test."""

_REPEATED = pytest.StashKey[bool]()
"""Set on a test that is repeated because the browser died in it."""

_DEAD_WORKER = pytest.StashKey[str]()


@dataclass(eq=False, slots=True)
class _Life:
    """The parts of this process, the fixtures that made its browsers, and its watch of the site.

    In the running test, `lost_browser` says that a browser has died, and `end` why the run cannot
    go on.
    """

    watch: SiteWatch
    parts: RunningParts
    makers: list[tuple[pytest.FixtureDef[Any], Any]] = field(default_factory=list)
    lost_browser: bool = False
    end: str = ""

    @property
    def has_death(self) -> bool:
        """Whether a part has died in the running test."""
        return self.lost_browser or bool(self.end)

    def close_browsers(self) -> None:
        """Close the browsers and all that depends on them; the next test starts new ones."""
        for fixture, request in self.makers[:]:
            with suppress(Exception):  # what belongs to a dead browser cannot be closed
                fixture.finish(request)
        self.makers.clear()
        self.parts.browsers.clear()


_LIFE = pytest.StashKey[_Life]()


def _life_of(config: pytest.Config) -> _Life:
    if _LIFE not in config.stash:
        parts = RunningParts()
        lost = partial(_lost_browser, parts)
        config.stash[_LIFE] = _Life(SiteWatch(settings_of(config), lost=lost), parts)
    return config.stash[_LIFE]


def _lost_browser(parts: RunningParts) -> str:
    """What to say of a check that waits for a browser which is gone."""
    if all_connected(parts.browsers):
        return ""
    return f"the browser died, and a call to it did not end (next: {_AGAIN})"


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(
    fixturedef: pytest.FixtureDef[Any], request: pytest.FixtureRequest
) -> Generator[None, object, object]:
    """Remember the driver and the browsers for as long as they are in use."""
    value = yield
    life = _life_of(request.config)
    if isinstance(value, Playwright):
        life.parts.playwright = value
    elif isinstance(value, Browser):
        life.parts.browsers.append(value)
        life.makers.append((fixturedef, request))
    if isinstance(value, Playwright | Browser):
        fixturedef.addfinalizer(partial(life.parts.close, value))
    return value


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(
    item: pytest.Item, nextitem: pytest.Item | None
) -> Generator[None, object, object]:
    """Run a test; once more, with a new browser, when the browser died in it."""
    life = _life_of(item.config)
    life.lost_browser = life.parts.browser_lost = False
    try:
        with life.watch.during_check():
            result = yield
    except KeyboardInterrupt:
        if life.watch.silence:
            end_run(item.config, f"{life.watch.silence}, noticed in {_name(item)}")
        raise
    if not life.lost_browser:
        return result
    life.close_browsers()
    if item.stash.get(_REPEATED, False):
        return result
    item.stash[_REPEATED] = True
    return item.ihook.pytest_runtest_protocol(item=item, nextitem=nextitem)


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Find out whether a test failed because a part has died; Ctrl-C is no failure."""
    report = yield
    is_ended = call.excinfo and isinstance(call.excinfo.value, _ENDS)
    if is_ended or not report.failed or not is_check(item.config, fixtures_of(item)):
        return report
    life = _life_of(item.config)
    if life.has_death and report.when == "teardown":
        report.outcome, report.longrepr = "passed", None  # a dead part cannot be put away
        return report
    if not life.has_death:
        _find_death(item, life)
    if life.has_death:
        _report_death(item, report, life)
    return report


def _find_death(item: pytest.Item, life: _Life) -> None:
    """Find out which part has died, when a test has failed."""
    if not life.parts.has_driver():
        died = f"Playwright's driver (its node process) died in {_name(item)}"
        life.end = f"{died} (next: {_AGAIN})"
    elif not life.parts.has_browsers():
        life.lost_browser = True
    elif silence := life.watch.silence or life.watch.ask():
        life.end = f"{silence}, noticed in {_name(item)}"


def _report_death(item: pytest.Item, report: pytest.TestReport, life: _Life) -> None:
    """Write into the report of a failed test that a part has died."""
    if life.end:
        _leave_out(report, CUT_OFF, life.end)
        end_run_after_test(item.config, life.end)
    elif item.stash.get(_REPEATED, False):
        report.longrepr = _DIED_TWICE
    else:
        servers = servers_of(item.config)
        where = f" on {servers.address}" if servers else ""
        line = (
            f"the browser{where} died in {_name(item)} and was started again;"
            " the check was repeated"
        )
        _leave_out(report, RERUN, line)
        report.user_properties.append((RESTARTED, line))


def _leave_out(report: pytest.TestReport, outcome: str, line: str) -> None:
    """Give a report an outcome that does not count, as pytest-rerunfailures does."""
    report.outcome = outcome  # type: ignore[assignment]
    report.longrepr = line


def pytest_report_teststatus(report: pytest.TestReport) -> Any:
    """Return how a test run that does not count is shown."""
    outcome = str(report.outcome)
    if outcome in {RERUN, CUT_OFF}:
        return outcome, outcome[0].upper(), (outcome.upper(), {"yellow": True})
    return None


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any, error: object) -> None:
    """Remember a worker that died; xdist says next which test it ran, or starts another worker."""
    if error == "Not properly terminated" and not _expects_deaths(node.config):
        node.config.stash[_DEAD_WORKER] = node.gateway.id


@pytest.hookimpl(optionalhook=True, tryfirst=True)
def pytest_handlecrashitem(crashitem: str, sched: Any) -> None:
    """End the run when a worker died in a test."""
    _end_for_worker(sched.config, f" in {safe_line(crashitem)}")


@pytest.hookimpl(optionalhook=True, tryfirst=True)
def pytest_configure_node(node: Any) -> None:
    """End the run when a worker died between tests, and another would take its place."""
    _end_for_worker(node.config, "")


def _end_for_worker(config: pytest.Config, where: str) -> None:
    if worker := config.stash.get(_DEAD_WORKER, ""):
        end_run(config, f"the worker {worker} of pytest-xdist died{where} (next: {_AGAIN})")


def _expects_deaths(config: pytest.Config) -> bool:
    """Return whether the command line says what shall happen when a worker dies."""
    return bool(
        config.getoption("maxworkerrestart", None) is not None or config.getoption("reruns", None)
    )


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> Generator[None]:
    """Let Ctrl-C end what is put away; what then fails in a run that was ended is no finding."""
    interrupts = interrupts_of(session.config)
    interrupts.release()
    try:
        yield
    except KeyboardInterrupt:
        session.exitstatus = pytest.ExitCode.INTERRUPTED
        interrupts.count += 1
    except Exception:
        if session.exitstatus != pytest.ExitCode.INTERRUPTED:
            raise
    finally:
        interrupts.hold()


def _name(item: pytest.Item) -> str:
    return safe_line(item.nodeid)
