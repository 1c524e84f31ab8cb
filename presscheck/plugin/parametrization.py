"""Which viewports a check uses, which browser engines it leaves out, and which runs are one test.

A test is run again when it failed (pytest-rerunfailures): its last run counts. It is repeated
to see whether it always passes (pytest-repeat, pytest-flakefinder, xdist's `--dist=each`): each
repeat counts, and of a snapshot the worst result does.
"""

import os

import pytest

from presscheck.errors import PresscheckError
from presscheck.plugin.lifecycle import cannot_run, fixtures_of, is_check
from presscheck.plugin.options import settings_of
from presscheck.plugin.reports import without_parameters
from presscheck.session.spool import Claimant
from presscheck.settings import Settings

MARKERS = (
    "every_viewport: uses every viewport, not the first alone",
    "viewports(*names): uses these viewports, as far as the run does",
    "component(name): the component that the check is about",
    "not_in(engine, because): what this browser engine cannot show, and why",
)

VIEWPORT_PARAMETER = "presscheck_viewport"
"""The parameter that says which viewport a test uses."""

_OF_PLUGINS = "__"
"""The beginning of a parameter by which a plugin repeats a test; no project's begins so."""

_CASE = pytest.StashKey[int]()
"""The number of a test among all that were collected; its repeats have the same."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a check once for each of its viewports."""
    is_ours = is_check(metafunc.config, metafunc.fixturenames)
    if is_ours and VIEWPORT_PARAMETER in metafunc.fixturenames:
        try:
            settings = settings_of(metafunc.config)
        except PresscheckError as error:
            cannot_run(metafunc.config, error)
        names = _viewports_for(metafunc, settings)
        metafunc.parametrize(VIEWPORT_PARAMETER, names, indirect=True, scope="session")


def _viewports_for(metafunc: pytest.Metafunc, settings: Settings) -> list[str]:
    chosen = [viewport.name for viewport in settings.chosen]
    if marker := metafunc.definition.get_closest_marker("viewports"):
        return [name for name in marker.args if name in (chosen or marker.args)]
    every = metafunc.definition.get_closest_marker("every_viewport")
    usual = settings.viewports if every else settings.viewports[:1]
    return chosen or [viewport.name for viewport in usual]


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what a browser cannot show, and say why."""
    if not is_check(item.config, fixtures_of(item)):
        return
    callspec = getattr(item, "callspec", None)
    engine = callspec.params.get("browser_name") if callspec else None
    for marker in item.iter_markers("not_in"):
        if marker.args[0] == engine:
            pytest.skip(f"not checked in {engine}: {marker.kwargs['because']}")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Number the tests; every worker collects the same ones in the same order."""
    numbers: dict[tuple[object, ...], int] = {}
    for item in items:
        case = (without_parameters(item.nodeid), *_parameters(item))
        item.stash[_CASE] = numbers.setdefault(case, len(numbers))


def case_of(item: pytest.Item) -> str:
    """Return what all repeats of a test have in common, and no other test has."""
    return str(item.stash[_CASE])


def claimant_of(item: pytest.Item) -> Claimant:
    """Return this run of a test; a rerun is the same as the run before it."""
    return Claimant(
        test=without_parameters(item.nodeid),
        name=item.nodeid,
        case=case_of(item),
        run=f"{os.getpid()}-{id(item)}",
    )


def _parameters(item: pytest.Item) -> list[tuple[str, int]]:
    """What the project has parametrised a test with; repeats get the very same objects."""
    callspec = getattr(item, "callspec", None)
    chosen = callspec.params.items() if callspec else ()
    return sorted((name, id(value)) for name, value in chosen if not name.startswith(_OF_PLUGINS))
