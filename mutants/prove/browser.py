"""A pytest plugin that gives every run of this process the browser of the first run."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Playwright

from presscheck.plugin.studio import Studio


@dataclass(eq=False)
class SharedBrowser:
    """The plugin: hand the same instance to each run."""

    playwright: Playwright
    browser: Browser | None = None
    studio: Studio | None = None

    def pytest_configure(self, config: pytest.Config) -> None:
        config.stash[_SHARED] = self
        # Plugins that are registered later replace fixtures of the installed plugins.
        config.pluginmanager.register(sys.modules[__name__])


_SHARED = pytest.StashKey[SharedBrowser]()


@pytest.fixture(scope="session")
def playwright(pytestconfig: pytest.Config) -> Playwright:
    return pytestconfig.stash[_SHARED].playwright


@pytest.fixture(scope="session")
def browser(pytestconfig: pytest.Config, launch_browser: Callable[[], Browser]) -> Browser:
    shared = pytestconfig.stash[_SHARED]
    if shared.browser is None or not shared.browser.is_connected():
        shared.browser = launch_browser()
    return shared.browser


@pytest.fixture(scope="session")
def studio(pytestconfig: pytest.Config, studio: Studio) -> Studio:
    """Return the studio of the first run, which has taken the fingerprint of the browser."""
    shared = pytestconfig.stash[_SHARED]
    if shared.studio is None or shared.studio.browser is not studio.browser:
        shared.studio = studio
    return shared.studio
