"""Which articles and viewports a check looks at."""

from pathlib import PurePosixPath

import pytest

from presscheck.plugin.start import Prepared, prepared
from presscheck.plugin.waking import ARTICLE_PARAMETER, fixtures_of, is_checked
from presscheck.viewports import VIEWPORTS

MARKERS = (
    "captured: needs the texts of the captured article; runs on that article only",
    "every_article: a rule of the template; looks at every article of the site under test",
    "every_viewport: looks at every viewport, not at desktop alone",
    "viewports(*names): looks at these viewports, as far as the run does",
    "component(name): the part of the page the check is about, in a reader's words",
    "not_in(engine, because): what this browser engine cannot show, and why",
)

VIEWPORT_PARAMETER = "presscheck_viewport"
"""The parameter that says which viewport a test looks at."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    found = prepared(metafunc.config)
    if not is_checked(metafunc.config, metafunc.fixturenames):
        return
    if VIEWPORT_PARAMETER in metafunc.fixturenames:
        viewports = viewports_for(metafunc, found.viewports)
        metafunc.parametrize(VIEWPORT_PARAMETER, viewports, indirect=True, scope="session")
    if ARTICLE_PARAMETER in metafunc.fixturenames:
        paths = articles_for(metafunc, found)
        ids = [article_number(path) or "article" for path in paths]
        metafunc.parametrize(ARTICLE_PARAMETER, paths, ids=ids, indirect=True, scope="session")


def viewports_for(metafunc: pytest.Metafunc, chosen: list[str]) -> list[str]:
    """The viewports of the run that the check looks at; desktop alone unless it says otherwise."""
    if marker := metafunc.definition.get_closest_marker("viewports"):
        return [name for name in marker.args if name in (chosen or marker.args)]
    every = metafunc.definition.get_closest_marker("every_viewport")
    return chosen or [viewport.name for viewport in (VIEWPORTS if every else VIEWPORTS[:1])]


def articles_for(metafunc: pytest.Metafunc, found: Prepared) -> list[str]:
    """The articles that the check looks at; one without a name when nothing says which."""
    definition = metafunc.definition
    chosen = found.chosen or found.known
    if definition.get_closest_marker("captured"):
        if not found.known:
            return []
        return [path for path in chosen if article_number(path) == article_number(found.known[0])][
            :1
        ]
    if found.chosen or definition.get_closest_marker("every_article"):
        return chosen or [""]
    return chosen[:1] or [""]


def article_number(path: str) -> str:
    """The number of an article: all that counts in its address."""
    return PurePosixPath(path).stem.rpartition("_")[2]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Checks of the captured texts are left out, and counted, when another article is chosen."""
    checked = [item for item in items if is_checked(config, fixtures_of(item))]
    idle = [item for item in checked if item.get_closest_marker("captured") and not looks(item)]
    if idle:
        config.hook.pytest_deselected(items=idle)
        items[:] = [item for item in items if item not in idle]


def looks(item: pytest.Item) -> bool:
    callspec = getattr(item, "callspec", None)
    path = callspec.params.get(ARTICLE_PARAMETER) if callspec else None
    return isinstance(path, str)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Say plainly what a browser cannot show, instead of failing or passing there."""
    if not is_checked(item.config, fixtures_of(item)):
        return
    callspec = getattr(item, "callspec", None)
    engine = callspec.params.get("browser_name") if callspec else None
    for marker in item.iter_markers("not_in"):
        if marker.args[0] == engine:
            pytest.skip(f"not checked in {engine}: {marker.kwargs['because']}")
