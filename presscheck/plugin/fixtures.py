"""The fixtures a project's conftest and tests build on."""

from collections.abc import Callable, Iterator
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from presscheck.browsers import engine_named
from presscheck.capture.settle import prepare
from presscheck.painting import allowed, painting
from presscheck.plugin.acting import ActingContext, ActingContexts
from presscheck.plugin.lifecycle import is_awake, is_check, is_whole, preparation_of
from presscheck.plugin.options import settings_of
from presscheck.plugin.shared import PageObject, SharedPages
from presscheck.plugin.trouble import TroubleLog
from presscheck.plugin.verdict import bench_of
from presscheck.settings import Settings
from presscheck.viewports import Viewport, viewport_named

NOWHERE = "http://127.0.0.1:9"
"""The discard port: a proxy there refuses every host that does not bypass it."""

Subject = TypeVar("Subject", bound=PageObject)
NewContext = Callable[..., BrowserContext]


class ShortName:
    """The plugin that offers `presscheck_snapshot` under the short name `snapshot`."""

    @pytest.fixture
    def snapshot(self, presscheck_snapshot: Any) -> Any:
        """The snapshot of a page, with a result for each of its components."""
        return presscheck_snapshot


class SharePage(Protocol):
    """Opens a page for reading only, or hands out the one already open."""

    def __call__(self, open_page: Callable[[Page], Subject], *key: object) -> Subject: ...


@pytest.fixture(scope="session")
def presscheck_check(pytestconfig: pytest.Config) -> None:
    """Behind every fixture that makes a test presscheck's own."""
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
        return preparation_of(pytestconfig).site
    theirs: str = request.getfixturevalue("base_url")
    return theirs or (preparation_of(pytestconfig).site if is_awake(pytestconfig) else theirs)


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
    browser_type_launch_args: dict[str, Any], browser_name: str, pytestconfig: pytest.Config
) -> dict[str, Any]:
    """The browser found on this machine, unless the command line names one."""
    if not is_awake(pytestconfig):
        return browser_type_launch_args
    arguments = painting(engine_named(browser_name))
    if "channel" in browser_type_launch_args:
        return {**arguments, **browser_type_launch_args}
    found = preparation_of(pytestconfig).launch.get(browser_name, {})
    return {**arguments, **found, **browser_type_launch_args}


@pytest.fixture(scope="session")
def browser_context_args(
    browser_context_args: dict[str, Any],
    browser_name: str,
    presscheck_viewport: Viewport | None,
    base_url: str,
    pytestconfig: pytest.Config,
) -> dict[str, Any]:
    """A reader who is the same in every run, and can reach the site under test and nothing else."""
    if presscheck_viewport is None and not is_whole(pytestconfig):
        return browser_context_args
    settings = settings_of(pytestconfig)
    viewport = presscheck_viewport or settings.viewports[0]
    trusting = {"ignore_https_errors": True} if settings.ignore_https_errors else {}
    return {
        **allowed(engine_named(browser_name)),
        "device_scale_factor": 1,
        **browser_context_args,
        **trusting,
        "viewport": {"width": viewport.width, "height": viewport.height},
        "locale": settings.locale,
        "timezone_id": settings.timezone,
        "color_scheme": "light",
        "reduced_motion": "reduce",
        "proxy": {"server": NOWHERE, "bypass": urlsplit(base_url).netloc},
    }


@pytest.fixture
def new_context(
    request: pytest.FixtureRequest,
    new_context: NewContext,
    base_url: str,
    pytestconfig: pytest.Config,
) -> NewContext:
    """A context of the test's own: time stands still in it, and its complaints are heard."""
    if not is_check(pytestconfig, request.fixturenames):
        return new_context

    def create(**kwargs: Any) -> BrowserContext:
        context = new_context(**kwargs)
        bench_of(pytestconfig).own[context] = still(context, base_url, settings_of(pytestconfig))
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
) -> Iterator[BrowserContext]:
    """A context as new for a test that acts; beside the test's pages it holds one blank page.

    The test's own when it has marks or options of its own, and else handed on to the next test.
    """
    if not is_check(pytestconfig, request.fixturenames):
        yield request.getfixturevalue("context")
        return
    if is_recorded(pytestconfig) or request.node.get_closest_marker("browser_context_args"):
        yield request.getfixturevalue("new_context")()
        return

    def create() -> ActingContext:
        context = browser.new_context(**browser_context_args)
        granted = browser_context_args.get("permissions", ())
        return ActingContext.of(
            context, still(context, base_url, settings_of(pytestconfig)), base_url, granted
        )

    key, bench = repr(browser_context_args), bench_of(pytestconfig)
    acting = acting_contexts.take(key, create)
    bench.own[acting.context] = acting.log
    yield acting.context
    acting_contexts.give_back(key, acting, passed=bench.passed)


@pytest.fixture(scope="session")
def shared_pages(browser: Browser, pytestconfig: pytest.Config) -> Iterator[SharedPages]:
    """The pages that tests of this worker read, for as long as the browser runs."""
    pages = bench_of(pytestconfig).shared = SharedPages(browser)
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
) -> SharePage:
    """Pages for reading only, opened once per worker and viewport.

    When the command line asks for a trace, a video or a screenshot, each test gets its own
    page instead, because those belong to one test.
    """
    if is_recorded(pytestconfig):
        page = request.getfixturevalue("page")
        return lambda open_page, *key: open_page(page)
    if viewport not in shared_pages.contexts:
        context = shared_pages.browser.new_context(**browser_context_args)
        shared_pages.contexts[viewport] = (
            context,
            still(context, base_url, settings_of(pytestconfig)),
        )
    return lambda open_page, *key: shared_pages.get(key, viewport, open_page)


@pytest.fixture
def expect_browser_error(
    context: BrowserContext, pytestconfig: pytest.Config, presscheck_check: None
) -> Callable[[str], None]:
    """Say which complaint this test provokes on purpose, by a fragment of its words."""
    return bench_of(pytestconfig).own[context].expected.append


def is_recorded(config: pytest.Config) -> bool:
    """Whether pytest-playwright shall keep or show what belongs to one test."""
    recorded = any(config.getoption(name) != "off" for name in ("tracing", "video", "screenshot"))
    return recorded or config.getoption("playwright_debug", None) is not None


def still(context: BrowserContext, base_url: str, settings: Settings) -> TroubleLog:
    """Stop the clock of every page in the context, prepare captures, and listen to its errors."""
    context.clock.install(time=settings.time)
    context.clock.pause_at(settings.time)
    prepare(context)
    return TroubleLog(base_url).listen(context)
