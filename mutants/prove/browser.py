"""A pytest plugin that gives every run of this process the browser of the first run."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Playwright

from presscheck.baselines.renderer import Renderer
from presscheck.capture.renderer import renderer_of
from presscheck.plugin.lifecycle import preparation_of
from presscheck.plugin.options import settings_of


@dataclass(eq=False)
class SharedBrowser:
    """The plugin: hand the same instance to each run."""

    playwright: Playwright
    browser: Browser | None = None
    renderer: Renderer | None = None

    def pytest_configure(self, config: pytest.Config) -> None:
        config.stash[_SHARED] = self
        # Plugins that are registered later replace fixtures of the installed plugins.
        config.pluginmanager.register(sys.modules[__name__])

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        # The browser outlives the run, so the run's own recorder may not stand in front of it.
        preparation_of(session.config).recorded = []


_SHARED = pytest.StashKey[SharedBrowser]()


@pytest.fixture(scope="session")
def playwright(pytestconfig: pytest.Config) -> Playwright:
    return pytestconfig.stash[_SHARED].playwright


@pytest.fixture(scope="session")
def browser(pytestconfig: pytest.Config, launch_browser: Callable[[], Browser]) -> Browser:
    shared = pytestconfig.stash[_SHARED]
    if shared.browser is None or not shared.browser.is_connected():
        shared.browser, shared.renderer = launch_browser(), None
    return shared.browser


@pytest.fixture(scope="session")
def presscheck_renderer(pytestconfig: pytest.Config, browser: Browser) -> Renderer:
    """Return the renderer of the shared browser, whose fingerprint is taken once."""
    shared = pytestconfig.stash[_SHARED]
    if shared.renderer is None:
        shared.renderer = renderer_of(browser, settings_of(pytestconfig).fonts)
    return shared.renderer
