"""The pytest plugin: the fixtures that a test may ask for, and the rules that hold for it.

It takes part in every run of a project with a `[tool.presscheck]` table in the pyproject.toml of
pytest's root. Elsewhere it takes part when a test asks for one of its fixtures; until then it
adds its options and fixtures, and changes nothing (see lifecycle.py).
"""

import pytest

from presscheck.plugin import (
    fixtures,
    lifecycle,
    page_guard,
    parametrization,
    reports,
    subtests,
    summary,
)
from presscheck.plugin.affected import proofs, trails
from presscheck.plugin.dealing import selection
from presscheck.plugin.failures import deaths, failure_words, folding, report_texts
from presscheck.plugin.opening import absent_pages, admission, page_list
from presscheck.plugin.options import pytest_addoption, pytest_configure_node
from presscheck.plugin.references import recorders, taking

__all__ = ["pytest_addoption", "pytest_configure", "pytest_configure_node"]

_PARTS = (admission, fixtures, lifecycle, page_list, parametrization, reports, selection)
_PARTS_OF_A_RUN = (
    absent_pages,
    page_guard,
    recorders,
    failure_words,
    report_texts,
    subtests,
    deaths,
    summary,
    folding,
    taking,
    trails,
    proofs,
)
"""The modules that only a run has in which presscheck takes part."""


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Prepare the run, and register our parts and fixtures."""
    for line in parametrization.MARKERS:
        config.addinivalue_line("markers", line)
    if config.option.help:
        return
    lifecycle.begin(config, _PARTS_OF_A_RUN)
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(reports.Listener(config))
        config.pluginmanager.register(page_list.ProgressReporter(config))
    # Registered here, after every installed plugin, so that our fixtures build on theirs.
    for part in _PARTS:
        config.pluginmanager.register(part)
    if lifecycle.is_whole(config) or not _has_snapshot(config):
        config.pluginmanager.register(fixtures.ShortName())


def _has_snapshot(config: pytest.Config) -> bool:
    """Return whether another plugin has a fixture named `snapshot`, as syrupy does."""
    return any(hasattr(plugin, "snapshot") for plugin in config.pluginmanager.get_plugins())
