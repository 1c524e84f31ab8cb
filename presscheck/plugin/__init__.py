"""The pytest plugin: what a test may ask for, and what every test is held to.

It wakes only in a project that hands over a site, with a `[tool.presscheck]` table
in the pyproject.toml of pytest's root; elsewhere it adds its options and nothing more.
"""

import pytest

from presscheck.plugin import (
    checks,
    completeness,
    fixtures,
    gathering,
    outside,
    selection,
    snapshots,
    start,
    summary,
    verdict,
    verdicts,
)
from presscheck.plugin.options import pytest_addoption
from presscheck.plugin.start import prepare, prepared, receive, report_folder
from presscheck.sites import is_project

__all__ = ["pytest_addoption", "pytest_configure", "pytest_report_header"]

PARTS = (
    completeness,
    fixtures,
    gathering,
    outside,
    selection,
    snapshots,
    start,
    summary,
    verdict,
    verdicts,
)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    for line in selection.MARKERS:
        config.addinivalue_line("markers", line)
    if not is_project(config.rootpath) or config.option.help:
        return
    if hasattr(config, "workerinput"):
        receive(config, config.workerinput)
    else:
        if config.option.xmlpath is None:
            config.option.xmlpath = str(report_folder(config) / "junit.xml")
        prepare(config)
        config.pluginmanager.register(completeness.Listener(config))
        config.pluginmanager.register(checks.Listener(config))
    # Registered here, after every installed plugin, so that our fixtures build on theirs.
    for part in PARTS:
        config.pluginmanager.register(part)


def pytest_report_header(config: pytest.Config) -> list[str]:
    return prepared(config).said if is_project(config.rootpath) else []
