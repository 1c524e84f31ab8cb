"""The fixtures a project's conftest and tests build on."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, Page

from presscheck.baselines.references import ReferenceSet
from presscheck.baselines.renderer import Renderer, read_renderer
from presscheck.baselines.store import BaselineStore
from presscheck.browser.admission import access_arguments
from presscheck.browser.contexts import ActingContext, ActingContexts, freeze
from presscheck.browser.engines import engine_named
from presscheck.browser.errors import BrowserErrorLog, ErrorRules
from presscheck.browser.outside import answer_for_outside_hosts
from presscheck.browser.painting import (
    fixed_arguments,
    painting_arguments,
    permission_arguments,
)
from presscheck.browser.readers import (
    USUAL_READER,
    FixedReaders,
    Preferences,
    is_fixed,
    only_of_reader,
)
from presscheck.browser.refusing import (
    accept_any_certificate,
    refuse_this_machine,
    refusing_arguments,
)
from presscheck.browser.shared_pages import PageObject, SharedPages
from presscheck.capture.renderer import renderer_of
from presscheck.hosts import AllowedHosts
from presscheck.plugin.affected.trails import note_other_hosts, note_taker
from presscheck.plugin.lifecycle import is_awake, is_check, is_whole, preparation_of, report_folder
from presscheck.plugin.opening.admission import RouteContext, consent_of, project_stand_ins
from presscheck.plugin.opening.page_list import page_of
from presscheck.plugin.opening.served import served_launch
from presscheck.plugin.options import settings_of
from presscheck.plugin.page_guard import page_watch_of
from presscheck.plugin.parametrization import claimant_of
from presscheck.plugin.references.passes import plan_of
from presscheck.plugin.references.recorders import (
    claim_needs,
    hear_requests,
    lead_to_recorder,
    takes_snapshots,
)
from presscheck.plugin.references.sessions import reference_session
from presscheck.plugin.references.taking import lead_to_replay, note_claimant, taker_of
from presscheck.plugin.reports import narrowed
from presscheck.plugin.subtests import Folders, Snapshot
from presscheck.project import BASELINES
from presscheck.session.approved import ApprovedSnapshots
from presscheck.session.pace import Pace, is_of_this_machine
from presscheck.session.reference_taker import ReferenceTaker
from presscheck.session.snapshots import SnapshotSession
from presscheck.session.spool import ResultSpool
from presscheck.session.terms import expect_one_renderer, terms_of
from presscheck.settings import Settings, Update
from presscheck.viewports import Viewport, viewport_named

NewContext = Callable[..., BrowserContext]


class ShortName:
    """The plugin that offers `presscheck_snapshot` under the short name `snapshot`."""

    @pytest.fixture
    def snapshot(self, presscheck_snapshot: Any) -> Any:
        """The snapshot of a page, with a result for each of its components."""
        return presscheck_snapshot


class SharePage(Protocol):
    """Opens a page for reading only, or hands out the one already open."""

    def __call__(self, open_page: Callable[[Page], PageObject], *key: object) -> PageObject:
        """Return the page object of the page that `key` names."""
        ...


class ExpectDialog(Protocol):
    """Expects one dialog, and says how it is answered."""

    def __call__(self, part: str, *, accept: bool = False, text: str = "") -> None:
        """Expect a dialog by a part of its line, such as `confirm dialog: Leave?`."""
        ...


@pytest.fixture(scope="session")
def presscheck_check(pytestconfig: pytest.Config) -> None:
    """Make a test a check: every fixture that a check asks for depends on this one."""
    if not is_awake(pytestconfig):
        pytest.fail(
            "presscheck hears of a fixture that is asked for while tests run too late"
            " (next: name it in the test's arguments)",
            pytrace=False,
        )


@pytest.fixture(scope="session")
def base_url(request: pytest.FixtureRequest, pytestconfig: pytest.Config) -> str:
    """The address of the site under test, without a slash at its end.

    A worker of pytest-xdist knows it from the main process, where a conftest may have set it.
    """
    if is_whole(pytestconfig):
        return settings_of(pytestconfig).site or ""
    theirs: str = request.getfixturevalue("base_url")
    if theirs or not is_awake(pytestconfig):
        return theirs
    return settings_of(pytestconfig).site or ""


@pytest.fixture(scope="session")
def presscheck_viewport(
    request: pytest.FixtureRequest, pytestconfig: pytest.Config
) -> Viewport | None:
    """The viewport of a check; None when nothing chooses one, as in a test that is none."""
    if not hasattr(request, "param"):
        return None
    return viewport_named(request.param, settings_of(pytestconfig).viewports)


@pytest.fixture(scope="session")
def viewport(
    presscheck_viewport: Viewport | None, pytestconfig: pytest.Config, presscheck_check: None
) -> Viewport:
    """The viewport of the check: the first one unless the check or the run chooses another."""
    return presscheck_viewport or settings_of(pytestconfig).viewports[0]


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any],
    browser_name: str,
    pytestconfig: pytest.Config,
    request: pytest.FixtureRequest,
) -> dict[str, Any]:
    """The browser found on this machine, unless the command line names one."""
    if not is_awake(pytestconfig):
        return browser_type_launch_args
    settings, engine = settings_of(pytestconfig), engine_named(browser_name)
    painting = fixed_arguments if settings.browser_servers else painting_arguments
    arguments = painting(engine)
    if "channel" in browser_type_launch_args:
        return {**arguments, **browser_type_launch_args}
    found = preparation_of(pytestconfig).launch.get(browser_name, {})
    launch = {**arguments, **found, **browser_type_launch_args}
    refuse_this_machine(launch, engine)
    if settings.ignore_https_errors:
        accept_any_certificate(launch, engine)
    lead_to_replay(launch, browser_name, pytestconfig)
    lead_to_recorder(launch, browser_name, request.session)
    return launch


@pytest.fixture(scope="session")
def launch_browser(
    launch_browser: Callable[..., Browser],
    browser_name: str,
    browser_type: BrowserType,
    browser_type_launch_args: dict[str, Any],
    pytestconfig: pytest.Config,
) -> Callable[..., Browser]:
    """Starts a browser; in an engine that cannot pretend, others beside it for other readers."""
    engine = engine_named(browser_name)
    if is_awake(pytestconfig) and settings_of(pytestconfig).browser_servers:
        launch_browser = served_launch(pytestconfig, browser_type, browser_type_launch_args)
    if not is_awake(pytestconfig) or not is_fixed(engine):
        return launch_browser
    usual = browser_type_launch_args.get("firefox_user_prefs", {})

    def launch(**kwargs: Any) -> Browser:
        def launch_beside(preferences: Preferences) -> Browser:
            return launch_browser(**kwargs, firefox_user_prefs={**usual, **preferences})

        return FixedReaders.serve(engine, launch_browser(**kwargs), launch_beside)

    return launch


@pytest.fixture(scope="session")
def browser_context_args(
    browser_context_args: dict[str, Any],
    browser_name: str,
    presscheck_viewport: Viewport | None,
    base_url: str,
    pytestconfig: pytest.Config,
    request: pytest.FixtureRequest,
) -> dict[str, Any]:
    """A reader who is the same in every run, and can reach the site under test and nothing else."""
    if presscheck_viewport is None and not is_whole(pytestconfig):
        return browser_context_args
    settings = settings_of(pytestconfig)
    viewport = presscheck_viewport or settings.viewports[0]
    arguments = {
        **permission_arguments(engine_named(browser_name)),
        "device_scale_factor": 1,
        **browser_context_args,
        **_site_arguments(settings, base_url),
        "viewport": {"width": viewport.width, "height": viewport.height},
        "locale": settings.locale,
        "timezone_id": settings.timezone,
        **USUAL_READER,
    }
    if not settings.browser_servers:  # there routes refuse, see presscheck_route
        hosts = AllowedHosts(base_url, settings.hosts)
        arguments |= refusing_arguments(hosts, engine_named(browser_name))
    if consent_of(request, pytestconfig):
        arguments["storage_state"] = request.getfixturevalue("presscheck_state")(arguments)
    return arguments


@pytest.fixture
def new_context(
    request: pytest.FixtureRequest,
    new_context: NewContext,
    base_url: str,
    pytestconfig: pytest.Config,
) -> NewContext:
    """Makes contexts for one test: time stands still in them, and their errors are logged."""
    if not is_check(pytestconfig, request.fixturenames):
        return new_context
    route: RouteContext = request.getfixturevalue("presscheck_route")

    def create(**kwargs: Any) -> BrowserContext:
        context = new_context(**kwargs)
        heard = takes_snapshots(request.fixturenames)
        log = _frozen(context, base_url, pytestconfig, route, heard=heard)
        page_watch_of(pytestconfig).contexts[context] = log
        return context

    return create


@pytest.fixture(scope="session")
def acting_contexts(browser: Browser) -> Iterator[ActingContexts]:
    """The contexts that tests of this worker act in, for as long as the browser runs."""
    contexts = ActingContexts()
    yield contexts
    contexts.close()


@pytest.fixture
def context(
    request: pytest.FixtureRequest,
    pytestconfig: pytest.Config,
    browser: Browser,
    acting_contexts: ActingContexts,
    browser_context_args: dict[str, Any],
    base_url: str,
    presscheck_pace: Callable[[], None],
) -> Iterator[BrowserContext]:
    """Yield a context without traces of other tests, for a test that acts.

    Beside the test's pages it holds one blank page. The next test gets the same context, emptied,
    unless a marker of the test, or an option of the run, wants more of its context than another
    reader.
    """
    if not is_check(pytestconfig, request.fixturenames):
        yield request.getfixturevalue("context")
        return
    marker = request.node.get_closest_marker("browser_context_args")
    reader = marker.kwargs if marker else {}
    if is_recorded(pytestconfig) or not only_of_reader(reader):
        yield request.getfixturevalue("new_context")()
        return
    arguments = {**browser_context_args, **reader}
    route: RouteContext = request.getfixturevalue("presscheck_route")
    heard = takes_snapshots(request.fixturenames)

    def create() -> ActingContext:
        context = browser.new_context(**arguments)
        log = _frozen(context, base_url, pytestconfig, route, heard=heard)
        granted, state = arguments.get("permissions", ()), arguments.get("storage_state")
        return ActingContext.of(context, log, base_url, granted, route, state)

    presscheck_pace()
    key, watch = repr((heard, arguments)), page_watch_of(pytestconfig)
    acting = acting_contexts.take(key, create)
    watch.contexts[acting.context] = acting.log
    watch.blank_page = acting.blank_page
    yield acting.context
    acting_contexts.give_back(key, acting, passed=watch.passed)


@pytest.fixture(scope="session")
def presscheck_pace(pytestconfig: pytest.Config) -> Callable[[], None]:
    """Waits for the turn to open a page, if the site under test is not on this machine."""
    if not is_awake(pytestconfig):
        return lambda: None
    settings = settings_of(pytestconfig)
    if not settings.site or is_of_this_machine(settings.site):
        return lambda: None
    return Pace(Path(preparation_of(pytestconfig).spool), settings.rate).wait


@pytest.fixture(scope="session")
def shared_pages(browser: Browser, pytestconfig: pytest.Config) -> Iterator[SharedPages]:
    """The pages that tests of this worker read, for as long as the browser runs."""
    pages = page_watch_of(pytestconfig).shared = SharedPages(browser)
    yield pages
    pages.close()


@pytest.fixture
def shared(
    request: pytest.FixtureRequest,
    pytestconfig: pytest.Config,
    shared_pages: SharedPages,
    browser_context_args: dict[str, Any],
    viewport: Viewport,
    base_url: str,
    presscheck_route: RouteContext,
    presscheck_pace: Callable[[], None],
) -> SharePage:
    """Pages for reading only, which many tests of a worker use, in each viewport.

    When the command line asks for a trace, a video or a screenshot, each test gets its own
    page instead, because those belong to one test.
    """
    if is_recorded(pytestconfig):
        page = request.getfixturevalue("page")
        return lambda open_page, *key: open_page(page)
    if viewport not in shared_pages.contexts:
        context = shared_pages.browser.new_context(**browser_context_args)
        log = _frozen(context, base_url, pytestconfig, presscheck_route, heard=True)
        shared_pages.contexts[viewport] = (context, log)

    def in_turn(open_page: Callable[[Page], PageObject]) -> Callable[[Page], PageObject]:
        def opened(page: Page) -> PageObject:
            presscheck_pace()
            return open_page(page)

        return opened

    return lambda open_page, *key: shared_pages.get(key, viewport, in_turn(open_page))


@pytest.fixture(scope="session")
def presscheck_renderer(browser: Browser, pytestconfig: pytest.Config) -> Renderer:
    """What turns pages into pixels in this worker."""
    known = preparation_of(pytestconfig).fingerprints.get(browser.browser_type.name, "")
    return renderer_of(browser, settings_of(pytestconfig).fonts, known)


@pytest.fixture(scope="session")
def presscheck_session(
    presscheck_renderer: Renderer, pytestconfig: pytest.Config
) -> SnapshotSession | ReferenceTaker:
    """Takes the snapshots of this worker and compares them with what was approved."""
    if taker := taker_of(pytestconfig, presscheck_renderer):
        return taker
    settings, renderer = settings_of(pytestconfig), presscheck_renderer
    if settings.reference:
        return reference_session(pytestconfig, renderer)
    baselines = BaselineStore(pytestconfig.rootpath / BASELINES)
    record = read_renderer(baselines.folder)
    terms = terms_of(renderer, record, settings.level, settings.levels)
    expect_one_renderer(
        terms,
        settings.update,
        complete=not narrowed(pytestconfig),
        unrecorded=preparation_of(pytestconfig).unrecorded,
        recorded=renderer.browser in preparation_of(pytestconfig).recorded,
    )
    folder = preparation_of(pytestconfig).references.get(renderer.browser)
    references = ReferenceSet(Path(folder)) if folder else None
    engine = record.browser if record else renderer.browser
    approved = ApprovedSnapshots(baselines, renderer, terms, engine, references)
    spool = ResultSpool(Path(preparation_of(pytestconfig).spool))
    return SnapshotSession(approved, spool, settings.update)


@pytest.fixture
def presscheck_snapshot(
    presscheck_session: SnapshotSession | ReferenceTaker,
    viewport: Viewport,
    request: pytest.FixtureRequest,
    subtests: pytest.Subtests,
) -> Snapshot:
    """The snapshot of a page, with a result for each of its components."""
    config, claimant = request.config, claimant_of(request.node)
    baselines = presscheck_session.baselines
    settings, plan = settings_of(config), plan_of(config)
    approves_new = settings.update in {Update.NEW, Update.ALL}
    is_beside = settings.reference or (plan and plan.every)
    claim_needs(config, claimant)
    note_claimant(request.node, claimant)
    note_taker(request.node, claimant)
    return Snapshot(
        session=presscheck_session,
        viewport=viewport,
        claimant=claimant,
        subtests=subtests,
        watch=page_watch_of(config),
        folders=Folders.of(config, presscheck_session.baselines.folder, report_folder(config)),
        scroll=settings.scroll,
        listed="" if approves_new or is_beside else page_of(request.node),
        is_approved=lambda key: baselines.anatomy(key).exists(),
    )


@pytest.fixture
def expect_browser_error(
    context: BrowserContext, pytestconfig: pytest.Config, presscheck_check: None
) -> Callable[[str], None]:
    """Expect a browser error that the test provokes on purpose, by a part of its text."""
    return page_watch_of(pytestconfig).contexts[context].expected.append


@pytest.fixture
def expect_dialog(
    context: BrowserContext, pytestconfig: pytest.Config, presscheck_check: None
) -> ExpectDialog:
    """Expect a dialog that the test opens on purpose, by a part of its line; it must open."""
    return page_watch_of(pytestconfig).contexts[context].dialogs.expect


@pytest.fixture
def outside_world(
    request: pytest.FixtureRequest,
    context: BrowserContext,
    pytestconfig: pytest.Config,
    presscheck_check: None,
) -> None:
    """In this test every outside host answers, and requests to it are no browser errors.

    Each gets the stand-in of its host, or an empty answer of the kind it asks for: a script that
    does nothing, one transparent pixel, `{}` for fetch. Sockets open and stay silent.
    """
    log = page_watch_of(pytestconfig).contexts[context]
    answer_for_outside_hosts(context, log, project_stand_ins(request, pytestconfig))


def _site_arguments(settings: Settings, base_url: str) -> dict[str, Any]:
    """What a context needs to reach the site: its certificate, its password, its path."""
    arguments = access_arguments(settings.access, AllowedHosts(base_url, settings.hosts))
    if settings.ignore_https_errors:
        arguments["ignore_https_errors"] = True
    if urlsplit(base_url).path:  # without a slash its last word would be replaced
        arguments["base_url"] = f"{base_url.rstrip('/')}/"
    return arguments


def _frozen(
    context: BrowserContext,
    base_url: str,
    config: pytest.Config,
    route: RouteContext,
    *,
    heard: bool,
) -> BrowserErrorLog:
    """Stop the time of a context as the settings say, and return the log of its errors.

    What it asks for is `heard` if snapshots may be taken in it.
    """
    if heard:
        hear_requests(context, config)
    route(context)
    note_other_hosts(context, config)
    settings = settings_of(config)
    rules = ErrorRules(
        settings.hosts, settings.strict_hosts, tuple(one.match for one in settings.ignore_errors)
    )
    return freeze(
        context, base_url, settings.time, allow_dialogs=settings.allow_dialogs, rules=rules
    )


def is_recorded(config: pytest.Config) -> bool:
    """Whether pytest-playwright shall keep or show what belongs to one test."""
    recorded = any(config.getoption(name) != "off" for name in ("tracing", "video", "screenshot"))
    return recorded or config.getoption("playwright_debug", None) is not None
