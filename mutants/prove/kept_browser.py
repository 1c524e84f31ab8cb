"""A pytest plugin that hands every run of this process the browser of the first one."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Playwright

from presscheck.plugin.studio import Studio


@dataclass(eq=False)
class KeptBrowser:
    playwright: Playwright
    started: Browser | None = None
    studio: Studio | None = None

    def pytest_configure(self, config: pytest.Config) -> None:
        config.stash[KEPT] = self
        # Registered here, after every installed plugin, so that these fixtures replace theirs.
        config.pluginmanager.register(sys.modules[__name__])


KEPT = pytest.StashKey[KeptBrowser]()


@pytest.fixture(scope="session")
def playwright(pytestconfig: pytest.Config) -> Playwright:
    return pytestconfig.stash[KEPT].playwright


@pytest.fixture(scope="session")
def browser(pytestconfig: pytest.Config, launch_browser: Callable[[], Browser]) -> Browser:
    kept = pytestconfig.stash[KEPT]
    if kept.started is None or not kept.started.is_connected():
        kept.started = launch_browser()
    return kept.started


@pytest.fixture(scope="session")
def studio(pytestconfig: pytest.Config, studio: Studio) -> Studio:
    """The first run's, which has asked the browser how it paints."""
    kept = pytestconfig.stash[KEPT]
    if kept.studio is None or kept.studio.browser is not studio.browser:
        kept.studio = studio
    return kept.studio
