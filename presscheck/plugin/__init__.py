"""The pytest plugin: what a test may ask for, and what every test is held to.

It is awake in a project with a `[tool.presscheck]` table in the pyproject.toml of pytest's root.
Elsewhere it wakes when a test asks for one of its fixtures; until then it adds its options and
fixtures, and changes nothing (see waking.py).
"""

from types import ModuleType

import pytest

from presscheck.errors import PresscheckError
from presscheck.plugin import (
    completeness,
    fixtures,
    listening,
    outside,
    repeats,
    selection,
    snapshots,
    start,
    waking,
)
from presscheck.plugin.options import pytest_addoption
from presscheck.plugin.start import CannotRun, expect_project, prepared, report_folder
from presscheck.sites import is_project

__all__ = ["pytest_addoption", "pytest_configure", "pytest_report_header"]

PARTS = (completeness, fixtures, outside, repeats, selection, start, waking)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    for line in selection.MARKERS:
        config.addinivalue_line("markers", line)
    if config.option.help:
        return
    try:
        whole = is_project(config.rootpath)
    except PresscheckError as error:
        raise CannotRun(error.one_line, returncode=2) from None
    if not whole:
        expect_project(config)
    is_main = not hasattr(config, "workerinput")
    if is_main and whole and config.option.xmlpath is None:
        config.option.xmlpath = str(report_folder(config) / "junit.xml")
    waking.begin(config, whole=whole)
    if is_main:
        config.pluginmanager.register(completeness.Listener(config))
        config.pluginmanager.register(listening.Listener(config))
    # Registered here, after every installed plugin, so that our fixtures build on theirs.
    for part in (*PARTS, *offered_snapshots(config, whole=whole)):
        config.pluginmanager.register(part)


def offered_snapshots(config: pytest.Config, *, whole: bool) -> tuple[ModuleType, ...]:
    """Our `snapshot`, unless another plugin has one and the project has not chosen ours."""
    theirs = any(hasattr(plugin, "snapshot") for plugin in config.pluginmanager.get_plugins())
    return (snapshots,) if whole or not theirs else ()


def pytest_report_header(config: pytest.Config) -> list[str]:
    return prepared(config).said if waking.is_awake(config) else []
