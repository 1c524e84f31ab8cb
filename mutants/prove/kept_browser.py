"""A pytest plugin that hands every run of this process the browser of the first one."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Playwright

from presscheck.baselines.renderer import Renderer
from presscheck.capture.renderer import renderer_of
from presscheck.plugin.options import settings_of


@dataclass(eq=False)
class KeptBrowser:
    playwright: Playwright
    started: Browser | None = None
    renderer: Renderer | None = None

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
        kept.started, kept.renderer = launch_browser(), None
    return kept.started


@pytest.fixture(scope="session")
def presscheck_renderer(pytestconfig: pytest.Config, request: pytest.FixtureRequest) -> Renderer:
    """The renderer that the first run has asked the browser for."""
    kept, browser = pytestconfig.stash[KEPT], request.getfixturevalue("browser")
    if kept.renderer is None:
        kept.renderer = renderer_of(browser, settings_of(pytestconfig).fonts)
    return kept.renderer
